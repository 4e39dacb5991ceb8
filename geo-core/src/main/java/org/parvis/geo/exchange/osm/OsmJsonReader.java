package org.parvis.geo.exchange.osm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.json.JsonDocument;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ParvisException;

/**
 * Reads OpenStreetMap's JSON (OpenStreetMap wiki, "OSM JSON" and "Overpass API/Overpass QL"), as Overpass and the editing
 * interface write it, one element at a time.
 */
final class OsmJsonReader implements OsmFormat {
    private static final String ELEMENTS = "elements";

    /** What stands before the elements, or the first of them. */
    private static final Pattern TELLING = Pattern.compile(
            "\"osm3s\"|\"generator\"[^\"]{1,10}\"(?:Overpass|CGImap|openstreetmap)"
                    + "|\"elements\"\\s*:\\s*\\[\\s*\\{\\s*\"type\"\\s*:\\s*\"(?:node|way|relation)\"",
            Pattern.CASE_INSENSITIVE);

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_MEMBERS = 100;
    private static final double MOST_DEGREES = 1_000;
    private static final double NANODEGREES = 1e9;
    private static final int ELEMENTS_BETWEEN_REPORTS = 10_000;

    /** What Overpass gives beside the elements of the map when it is asked to. */
    private static final Set<String> BESIDE = Set.of("area", "count", "timeline", "changeset");

    @Override
    public boolean recognises(byte[] head) {
        // Latin-1 keeps every byte; a byte order mark shows as three letters.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading();
        return text.startsWith("{") && TELLING.matcher(text).find();
    }

    @Override
    public void read(InputStream stream, OsmLimits limits, OsmVisitor visitor, LongConsumer bytesRead)
            throws IOException {
        CountedStream counted = new CountedStream(stream, limits.mostBytes());
        new JsonDocument("of OpenStreetMap", within(limits))
                .read(counted, Set.of(ELEMENTS), new Elements(visitor, () -> bytesRead.accept(counted.bytes)));
    }

    private static ExchangeLimits within(OsmLimits limits) {
        long most = limits.mostBytes();
        return new ExchangeLimits(most, most, 1, 1, DEEPEST, 1, MOST_MEMBERS, LONGEST_TEXT, most, 1);
    }

    /** Counts what is read, and ends it where it is over the limit. Leaves the stream open. */
    private static final class CountedStream extends FilterInputStream {
        private final long most;
        private long bytes;

        CountedStream(InputStream stream, long most) {
            super(stream);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            bytes += Math.max(0, count);
            if (bytes > most) {
                throw PbfBlocks.tooLarge(most);
            }
            return count;
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }

    /** One reading of one file. */
    private static final class Elements implements JsonDocument.Visitor {
        private final OsmVisitor visitor;
        private final Runnable report;

        Elements(OsmVisitor visitor, Runnable report) {
            this.visitor = visitor;
            this.report = report;
        }

        @Override
        public boolean item(long number, JsonValue item) {
            String type = item.get("type").text();
            switch (type) {
                case "node" -> node(number, item);
                case "way" -> way(number, item);
                case "relation" -> relation(number, item);
                default -> {
                    if (!BESIDE.contains(type)) {
                        throw refused(number, "is no node, way or relation");
                    }
                }
            }
            if (number % ELEMENTS_BETWEEN_REPORTS == 0) {
                report.run();
            }
            return true;
        }

        @Override
        public boolean tooLarge(long number) {
            throw refused(number, "refers to more others, or has more tags, than any in OpenStreetMap");
        }

        @Override
        public void beside(String name, JsonValue value) {
            if (name.equals("remark") && !value.text().isEmpty()) {
                visitor.remark("The file says of itself: " + value.text());
            } else if (name.equals("bounds")) {
                visitor.box(new Envelope(
                        degrees(0, value, "minlon"),
                        degrees(0, value, "maxlon"),
                        degrees(0, value, "minlat"),
                        degrees(0, value, "maxlat")));
            }
        }

        private void node(long number, JsonValue item) {
            long id = id(number, item, "id");
            if (isGone(item)) {
                return;
            }
            double longitude = degrees(number, item, "lon");
            double latitude = degrees(number, item, "lat");
            if (visitor.wants(OsmRelation.Type.NODE)) {
                visitor.node(id, nanodegrees(longitude), nanodegrees(latitude), tags(item));
            }
        }

        private void way(long number, JsonValue item) {
            long id = id(number, item, "id");
            if (isGone(item) || !visitor.wants(OsmRelation.Type.WAY)) {
                return;
            }
            List<JsonValue> listed = item.get("nodes").items();
            long[] nodes = new long[listed.size()];
            for (int index = 0; index < nodes.length; index++) {
                nodes[index] = listed.get(index)
                        .whole()
                        .orElseThrow(() -> refused(number, "has a node whose id is no whole number"));
            }
            visitor.way(new OsmWay(id, tags(item), nodes));
        }

        private void relation(long number, JsonValue item) {
            long id = id(number, item, "id");
            if (isGone(item) || !visitor.wants(OsmRelation.Type.RELATION)) {
                return;
            }
            List<OsmRelation.Member> members = new ArrayList<>();
            for (JsonValue member : item.get("members").items()) {
                OsmRelation.Type type =
                        switch (member.get("type").text()) {
                            case "node" -> OsmRelation.Type.NODE;
                            case "way" -> OsmRelation.Type.WAY;
                            case "relation" -> OsmRelation.Type.RELATION;
                            default -> throw refused(number, "has a member that is no node, way or relation");
                        };
                members.add(new OsmRelation.Member(
                        type, id(number, member, "ref"), member.get("role").text()));
            }
            visitor.relation(new OsmRelation(id, tags(item), members));
        }

        /** Whether it was deleted: on the server, or in the editor that wrote the file. */
        private static boolean isGone(JsonValue item) {
            return Boolean.FALSE.equals(item.get("visible").truth())
                    || item.get("action").text().equals("delete");
        }

        private static Tags tags(JsonValue item) {
            List<String> pairs = new ArrayList<>();
            item.get("tags").members().forEach((key, value) -> {
                pairs.add(key);
                pairs.add(value.exactText());
            });
            return Tags.ofPairs(pairs.toArray(String[]::new));
        }

        private static long id(long number, JsonValue item, String name) {
            return item.get(name).whole().orElseThrow(() -> refused(number, "has no whole number \"" + name + "\""));
        }

        private static double degrees(long number, JsonValue item, String name) {
            OptionalDouble degrees = item.get(name).number();
            if (degrees.isEmpty()) {
                throw refused(
                        number, "has no number \"" + name + "\"; ask Overpass for \"out body\", which gives positions");
            }
            if (Math.abs(degrees.getAsDouble()) > MOST_DEGREES) {
                throw refused(number, "has " + item.get(name).text() + " degrees, which are not on Earth");
            }
            return degrees.getAsDouble();
        }

        private static long nanodegrees(double degrees) {
            return Math.round(degrees * NANODEGREES);
        }

        private static ParvisException refused(long number, String why) {
            return PbfBlocks.unreadable((number == 0 ? "the frame " : "element " + number + " ") + why + ".");
        }
    }
}
