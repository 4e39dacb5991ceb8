package org.parvis.geo.exchange.datatourisme;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.exchange.archive.ArchiveEntry;
import org.parvis.geo.exchange.archive.ZipArchive;
import org.parvis.geo.exchange.feed.FeedItems;
import org.parvis.geo.exchange.feed.FeedLayer;
import org.parvis.geo.exchange.feed.FeedReport;
import org.parvis.geo.exchange.feed.FeedVisitor;
import org.parvis.geo.exchange.json.JsonDocument;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Source;

/**
 * Reads points of interest of DATAtourisme: the archive of a feed (a file for each, and {@code index.json}), a graph, a
 * single one, or the pages of the interface's answer. The words are those of its ontology
 * (https://www.datatourisme.fr/ontology/core). Licence Ouverte 2.0 holds for all of it.
 */
public final class DatatourismeFormat implements FeatureFormat {
    private static final String CODE = "datatourisme";
    private static final int BEGINNING = 1 << 16;

    private final Clock clock;

    public DatatourismeFormat() {
        this(Clock.systemUTC());
    }

    DatatourismeFormat(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "DATAtourisme (JSON-LD)";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        return ZipArchive.beginsLikeOne(file.path())
                ? isArchive(file)
                : isOffer(JsonDocument.beginning(TextSource.beginning(file, BEGINNING)));
    }

    private static boolean isArchive(SourceFile file) throws IOException {
        try (ZipArchive archive = ZipArchive.open(file, OfferFiles.manyFiles(ExchangeLimits.DEFAULT))) {
            Optional<ArchiveEntry> first =
                    archive.entries().stream().filter(OfferFiles::isOffer).findFirst();
            if (first.isEmpty()) {
                return false;
            }
            try (InputStream stream = archive.stream(first.get())) {
                return isOffer(JsonDocument.beginning(stream.readNBytes(BEGINNING)));
            }
        } catch (ParvisException ofAnotherFormatOrBroken) {
            return false;
        }
    }

    private static boolean isOffer(JsonValue beginning) {
        JsonValue first = beginning.first();
        for (String list : OfferFiles.LISTS) {
            first = first.has(list) ? first.get(list).first() : first;
        }
        Offer offer = Offer.of(new Linked(first));
        return offer.identifier().contains("data.datatourisme.")
                || new Linked(first).id().contains("data.datatourisme.")
                || offer.types().contains("PointOfInterest")
                || !offer.types().isEmpty()
                        && (!offer.location().isNone() || offer.types().contains("PlaceOfInterest"));
    }

    @Override
    public FeatureFile open(SourceFile file, ExchangeLimits limits, DoubleConsumer progress, Deadline deadline) {
        FeedItems items = OfferFiles.of(file, limits);
        LocalDate today = LocalDate.now(clock);
        return new OfferFile(List.of(
                new FeedLayer("places", items, (item, report) -> feature(item, false, today, report)),
                new FeedLayer("events", whole(items), (item, report) -> feature(item, true, today, report))));
    }

    /** Without those that cannot be read: what they are is not known, and the places tell of them. */
    private static FeedItems whole(FeedItems items) {
        return visitor -> items.each(new FeedVisitor() {
            @Override
            public boolean item(long number, JsonValue item) {
                return visitor.item(number, item);
            }

            @Override
            public boolean broken(long number, String reason) {
                return true;
            }
        });
    }

    /** @param events whether events are wanted, or all others: each point of interest is told of once */
    private static @Nullable Feature feature(JsonValue item, boolean events, LocalDate today, FeedReport report) {
        Offer offer = Offer.of(new Linked(item));
        if (offer.isEvent() != events) {
            return null;
        }
        String identifier = offer.identifier();
        if (identifier.isEmpty()) {
            report.error("@id", "The point of interest has no @id, by which it could be known again; it is left out.");
            return null;
        }
        report.about(identifier);
        LocalizedText name = offer.name();
        if (name.isEmpty()) {
            report.error("rdfs:label", "The point of interest has no name (rdfs:label); it is left out.");
            return null;
        }
        Point point = offer.point();
        if (point == null) {
            report.error("isLocatedAt", "It does not say where it is (isLocatedAt, schema:geo); it is left out.");
            return null;
        }
        report.at(point);
        Source source = offer.source(identifier);
        return events
                ? EventReading.event(offer, name, point, source, today, report)
                : PlaceReading.place(offer, name, point, source, report);
    }

    private record OfferFile(List<FeatureLayer> layers) implements FeatureFile {
        @Override
        public String format() {
            return CODE;
        }
    }
}
