package org.parvis.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Territory;

/** Extracts of OpenStreetMap, whole: streets, places, furniture, quartiers, routes and the background map. */
public final class OpenStreetMapFormat implements FeatureFormat {
    /** A PBF file begins with the length of its first header, in four bytes, and then names the block. */
    private static final int LONGEST_START = 64;

    private static final byte[] BLOCK = "OSMHeader".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String code() {
        return "openstreetmap";
    }

    @Override
    public String label() {
        return "OpenStreetMap (PBF)";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        try (InputStream stream = Files.newInputStream(file.path())) {
            String start = new String(stream.readNBytes(LONGEST_START), StandardCharsets.ISO_8859_1);
            return start.startsWith("\0") && start.contains(new String(BLOCK, StandardCharsets.US_ASCII));
        }
    }

    @Override
    public FeatureFile open(SourceFile file, ExchangeLimits limits, DoubleConsumer progress, Deadline deadline) {
        TownDataset town =
                new OpenStreetMapReader(TownFrame.unknown(file.name())).read(file.path(), (step, fraction) -> {
                    deadline.check();
                    progress.accept(fraction);
                });
        return new WholeTown(code(), town);
    }

    private record WholeTown(String format, TownDataset town) implements FeatureFile {
        @Override
        public List<FeatureLayer> layers() {
            return Arrays.<FeatureLayer>asList(
                    new Held("quartiers", town.quartiers()),
                    new Held("streets", town.streets()),
                    new Held("places", town.places()),
                    new Held("furniture", town.furniture()),
                    new Held("routes", town.routes()),
                    new Held("backdrop", town.backdrop()));
        }

        @Override
        public List<RowIssue> issues() {
            return town.report().issues().stream()
                    .map(issue -> new RowIssue(
                            issue.severity(),
                            "",
                            0,
                            issue.field(),
                            issue.feature().isEmpty() ? issue.reason() : issue.feature() + ": " + issue.reason(),
                            null))
                    .toList();
        }

        @Override
        public Optional<Territory> territory() {
            return Optional.of(town.territory());
        }

        @Override
        public void close() {
            // All of it was read when it was opened.
        }
    }

    private record Held(String collection, List<? extends Feature> features) implements FeatureLayer {
        @Override
        public OptionalLong rows() {
            return OptionalLong.of(features.size());
        }

        @Override
        public void read(Predicate<Feature> visitor, RowIssueLog issues, Deadline deadline) {
            for (Feature feature : features) {
                deadline.check();
                if (!visitor.test(feature)) {
                    return;
                }
            }
        }
    }
}
