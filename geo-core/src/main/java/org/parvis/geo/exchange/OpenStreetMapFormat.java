package org.parvis.geo.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.issue.IssueCollection;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.osm.OsmData;
import org.parvis.geo.exchange.osm.OsmLimits;
import org.parvis.geo.exchange.osm.OsmReading;
import org.parvis.geo.exchange.osm.OsmSource;
import org.parvis.geo.exchange.osm.OsmTown;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Territory;

/**
 * Extracts of OpenStreetMap, whole: streets, places, furniture, quartiers, routes and the background map. Features are
 * made one after the other as they are asked for, so that memory holds no more than a part of the file's packed form.
 */
public final class OpenStreetMapFormat implements FeatureFormat {
    @Override
    public String code() {
        return "openstreetmap";
    }

    @Override
    public String label() {
        return "OpenStreetMap (PBF, XML, JSON)";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        return OsmReading.recognises(OsmSource.of(file.path(), file.name()));
    }

    @Override
    public FeatureFile open(SourceFile file, ExchangeLimits limits, DoubleConsumer progress, Deadline deadline) {
        IssueCollection issues = new IssueCollection();
        TownFrame frame = TownFrame.unknown(file.name());
        OsmSource source = source(file);
        OsmData data = new OpenStreetMapReader(within(limits), frame).readData(source, issues, read -> {
            deadline.check();
            progress.accept(Math.min(1.0, (double) read / Math.max(1, source.bytes())));
        });
        try {
            OsmTown town = new OsmTown(data, frame, issues);
            OptionalLong places = OptionalLong.of(town.placeCount());
            List<FeatureLayer> layers = List.of(
                    new Made("quartiers", OptionalLong.of(town.quartierCount()), town::eachQuartier),
                    new Made("streets", OptionalLong.empty(), town::eachStreet),
                    new Made("places", places, town::eachPlace),
                    new Made("furniture", OptionalLong.of(town.furnitureCount()), town::eachFurniture),
                    new Made("routes", OptionalLong.of(town.routeCount()), town::eachRoute),
                    new Made("backdrop", OptionalLong.empty(), town::eachBackdrop));
            return new WholeTown(code(), town.territory(), layers, issues, data);
        } catch (RuntimeException | Error failed) {
            data.close();
            throw failed;
        }
    }

    private static OsmSource source(SourceFile file) {
        try {
            return OsmSource.of(file.path(), file.name());
        } catch (IOException failed) {
            throw file.cannotBeOpened(failed);
        }
    }

    private static OsmLimits within(ExchangeLimits limits) {
        OsmLimits usual = OsmLimits.DEFAULT;
        return new OsmLimits(
                Math.min(limits.mostBytes(), usual.mostBytes()),
                usual.mostBlockBytes(),
                usual.mostNodes(),
                usual.mostWaysAndRelations(),
                usual.mostReferences());
    }

    private record WholeTown(
            String format, Territory town, List<FeatureLayer> layers, IssueCollection found, OsmData data)
            implements FeatureFile {
        /** Those of streets and background only once these have been read. */
        @Override
        public List<RowIssue> issues() {
            return found.all().stream().map(WholeTown::rowIssue).toList();
        }

        private static RowIssue rowIssue(ImportIssue issue) {
            return new RowIssue(
                    issue.severity(),
                    "",
                    0,
                    issue.field(),
                    issue.feature().isEmpty() ? issue.reason() : issue.feature() + ": " + issue.reason(),
                    null);
        }

        @Override
        public Optional<Territory> territory() {
            return Optional.of(town);
        }

        @Override
        public void close() {
            data.close();
        }
    }

    private record Made(String collection, OptionalLong rows, Consumer<Predicate<Feature>> making)
            implements FeatureLayer {
        @Override
        public void read(Predicate<Feature> visitor, RowIssueLog issues, Deadline deadline) {
            making.accept(feature -> {
                deadline.check();
                return visitor.test(feature);
            });
        }
    }
}
