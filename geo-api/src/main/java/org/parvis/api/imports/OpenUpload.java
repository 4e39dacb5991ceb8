package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.WrappedFile;
import org.parvis.geo.exchange.elevation.ElevationFormat;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Territory;

/** An uploaded file that is being read: of rows, opened once for each way of reading it, or of features. */
final class OpenUpload implements AutoCloseable {
    private final WrappedFile source;
    private final ExchangeLimits limits;
    private final Map<ReadingChoices, LayerFile> files = new LinkedHashMap<>();
    private final @Nullable FeatureFile features;

    /**
     * @param features null for a file of rows
     * @throws ParvisException as the format's reader
     */
    OpenUpload(WrappedFile source, ExchangeLimits limits, @Nullable FeatureFile features) {
        this.source = source;
        this.limits = limits;
        this.features = features;
        if (features == null) {
            open(ReadingChoices.NONE);
        }
    }

    private LayerFile open(ReadingChoices choices) {
        LayerFile known = files.get(choices);
        if (known == null) {
            known = Formats.open(source.file(), choices, limits);
            files.put(choices, known);
        }
        return known;
    }

    String format() {
        return features == null ? open(ReadingChoices.NONE).format() : features.format();
    }

    String formatLabel() {
        String code = format();
        return Formats.readable().stream()
                .filter(format -> format.code().equals(code))
                .map(LayerFormat::label)
                .findFirst()
                .or(() -> Formats.ofFeatures().stream()
                        .filter(format -> format.code().equals(code))
                        .map(FeatureFormat::label)
                        .findFirst())
                .orElse(code.equals(ElevationFormat.CODE) ? ElevationFormat.LABEL : code);
    }

    List<RowIssue> issues() {
        return features == null ? open(ReadingChoices.NONE).issues() : features.issues();
    }

    Optional<Territory> territory() {
        return features == null ? Optional.empty() : features.territory();
    }

    /** Of a file of features. */
    CrsFinding featureCrs() {
        return Objects.requireNonNull(features).crs();
    }

    /** Those of rows; empty for a file of features. */
    List<Layer> layers() {
        return features == null ? open(ReadingChoices.NONE).layers() : List.of();
    }

    /** Those of features; empty for a file of rows. */
    List<FeatureLayer> featureLayers() {
        return features == null ? List.of() : features.layers();
    }

    List<String> layerNames() {
        List<String> names = new ArrayList<>();
        layers().forEach(layer -> names.add(layer.name()));
        featureLayers().forEach(layer -> names.add(layer.collection()));
        return names;
    }

    /**
     * A layer of rows as somebody wants it read.
     *
     * @throws ParvisException {@code INVALID_VALUE} if it cannot be read so
     */
    Layer layer(LayerChoices choices) {
        return open(choices.reading()).layers().stream()
                .filter(layer -> layer.name().equals(choices.name()))
                .findFirst()
                .orElseThrow(
                        () -> ParvisException.invalid("layers", "The file has no layer \"" + choices.name() + "\"."));
    }

    @Override
    public void close() {
        files.values().forEach(LayerFile::close);
        if (features != null) {
            features.close();
        }
        source.close();
    }
}
