package org.parvis.api.imports;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.WrappedFile;
import org.parvis.geo.exchange.elevation.ElevationFormat;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Street;
import org.springframework.stereotype.Component;

/** Opens uploaded files, whatever they are. */
@Component
class UploadOpening {
    private final ExchangeLimits limits;
    private final FeatureStore<Street> streets;

    UploadOpening(ImportSettings settings, FeatureStore<Street> streets) {
        this.limits = settings.limits();
        this.streets = streets;
    }

    /**
     * @param choices null before anybody has made any
     * @throws ParvisException as the format's reader
     */
    OpenUpload open(SourceFile source, @Nullable ImportChoices choices, JobProgress progress, Deadline deadline) {
        WrappedFile wrapped = WrappedFile.of(source, limits);
        boolean opened = false;
        try {
            OpenUpload upload = new OpenUpload(wrapped, limits, features(wrapped.file(), choices, progress, deadline));
            opened = true;
            return upload;
        } finally {
            if (!opened) {
                wrapped.close();
            }
        }
    }

    private @Nullable FeatureFile features(
            SourceFile source, @Nullable ImportChoices choices, JobProgress progress, Deadline deadline) {
        Optional<FeatureFormat> format = Formats.ofFeatures(source);
        if (format.isPresent()) {
            return format.get().open(source, limits, fraction -> progress.at("reading", fraction, 0), deadline);
        }
        return isOfHeights(source) ? heights(source, choices, deadline) : null;
    }

    private boolean isOfHeights(SourceFile source) {
        try {
            return ElevationFormat.recognises(source, limits);
        } catch (IOException broken) {
            throw source.cannotBeOpened(broken);
        }
    }

    private FeatureFile heights(SourceFile source, @Nullable ImportChoices choices, Deadline deadline) {
        Crs chosen = choices == null
                ? null
                : choices.layers().stream()
                        .flatMap(layer -> Optional.ofNullable(layer.crs()).stream())
                        .findFirst()
                        .map(Crs::new)
                        .orElse(null);
        return new ElevationUpload(ElevationFormat.open(source, chosen, limits, deadline), source.name(), streets);
    }
}
