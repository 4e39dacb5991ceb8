package org.parvis.geo.exchange.openagenda;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.parvis.geo.exchange.feed.FeedLayer;
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

/**
 * Reads the events of an agenda as OpenAgenda answers with them ({@code events: […]}), one page or several pages behind
 * each other. What an event is follows OpenAgenda's own description of it (developers.openagenda.com, "Event structure").
 */
public final class OpenAgendaFormat implements FeatureFormat {
    /** The member with the events. */
    public static final String EVENTS = "events";

    private static final String CODE = "openagenda";
    private static final int BEGINNING = 1 << 16;

    /**
     * What to write before the pages of an agenda, so that its events carry their licence.
     *
     * @param agenda the number of the agenda that was asked for
     * @param licences SPDX identifiers by the number of an agenda
     */
    public static String preface(String agenda, Map<String, String> licences) {
        return Agenda.preface(agenda, licences);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "OpenAgenda (JSON)";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        JsonValue beginning = JsonDocument.beginning(TextSource.beginning(file, BEGINNING));
        JsonValue event = beginning.get(EVENTS).first();
        boolean hasEvent = event.has("uid")
                && (event.has("title") || event.has("timings") || event.has("location") || event.has("slug"));
        return hasEvent
                || beginning.has(Agenda.PREFACE)
                || beginning.get(EVENTS).isList() && beginning.has("total");
    }

    @Override
    public FeatureFile open(SourceFile file, ExchangeLimits limits, DoubleConsumer progress, Deadline deadline) {
        return new AgendaFile(TextSource.of(file, limits), limits);
    }

    /** An answer, read anew by each reading of its only layer. */
    private record AgendaFile(TextSource source, ExchangeLimits limits) implements FeatureFile {
        @Override
        public String format() {
            return CODE;
        }

        @Override
        public List<FeatureLayer> layers() {
            Agenda agenda = new Agenda();
            return List.of(new FeedLayer(EVENTS, visitor -> each(agenda, visitor), new EventReading(agenda)));
        }

        private void each(Agenda agenda, FeedVisitor visitor) {
            try (InputStream stream = source.open()) {
                new JsonDocument(source.name(), limits).read(stream, Set.of(EVENTS), new JsonDocument.Visitor() {
                    @Override
                    public boolean item(long number, JsonValue item) {
                        return visitor.item(number, item);
                    }

                    @Override
                    public boolean tooLarge(long number) {
                        return visitor.broken(number, "The event is too large to be held; it is left out.");
                    }

                    @Override
                    public void beside(String name, JsonValue value) {
                        if (name.equals(Agenda.PREFACE)) {
                            agenda.read(value);
                        }
                    }
                });
            } catch (IOException broken) {
                throw source.unreadable(broken);
            }
        }
    }
}
