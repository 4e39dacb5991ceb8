package org.parvis.geo.exchange.osm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.xml.HardenedXml;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Reads OpenStreetMap's XML (OpenStreetMap wiki, "OSM XML"), version 0.6, as planet servers, editors and Overpass write
 * it, in memory that does not grow with the file.
 */
final class OsmXmlReader implements OsmFormat {
    private static final Pattern BEGINNING =
            Pattern.compile("\\s*(<\\?xml.*|<!--.*|<osm(Change)?[\\s>/].*)", Pattern.DOTALL);

    /** Long enough for any tag of OpenStreetMap, whose values have at most 255 characters, and for comments. */
    private static final int LONGEST_MARKUP = 1 << 20;

    private static final int MOST_REFERENCES = 500_000;
    private static final int MOST_TAGS = 10_000;
    private static final double NANODEGREES = 1e9;
    private static final int ELEMENTS_BETWEEN_REPORTS = 10_000;

    /** What stands beside the data and is none. */
    private static final Set<String> BESIDE = Set.of("note", "meta", "changeset");

    /** What Overpass puts into ways and relations for those who draw them at once. */
    private static final Set<String> DRAWING_AIDS = Set.of("bounds", "center");

    @Override
    public boolean recognises(byte[] head) {
        // Latin-1 keeps every byte; UTF-16 shows as letters with a zero in between, a byte order mark as three letters.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "");
        if (!BEGINNING.matcher(text).matches()) {
            return false;
        }
        return text.contains("<osm") || !text.replaceAll("(?s)<[?!].*?>", "").contains("<");
    }

    @Override
    public void read(InputStream stream, OsmLimits limits, OsmVisitor visitor, LongConsumer bytesRead)
            throws IOException {
        Document document = new Document(visitor, bytesRead, limits.mostBytes());
        try {
            XMLStreamReader xml = HardenedXml.open(stream, LONGEST_MARKUP);
            document.read(xml);
            xml.close();
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException failed) {
                throw failed;
            }
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The OpenStreetMap file cannot be read: it is broken as XML: " + oneLine(broken.getMessage()));
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "no more is known" : message.replaceAll("\\s+", " ");
    }

    /** One reading of one file. */
    private static final class Document {
        private final OsmVisitor visitor;
        private final LongConsumer bytesRead;
        private final long mostBytes;
        private long elements;
        private final List<String> tags = new ArrayList<>();
        private final List<OsmRelation.Member> members = new ArrayList<>();
        private long[] nodes = new long[64];
        private int nodeCount;

        Document(OsmVisitor visitor, LongConsumer bytesRead, long mostBytes) {
            this.visitor = visitor;
            this.bytesRead = bytesRead;
            this.mostBytes = mostBytes;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (!isStart(HardenedXml.next(xml))) {
                // Comments and the like before the root.
            }
            requireRoot(xml);
            int event = HardenedXml.next(xml);
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (isStart(event)) {
                    readChild(xml);
                }
                event = HardenedXml.next(xml);
            }
            while (event != XMLStreamConstants.END_DOCUMENT) {
                event = HardenedXml.next(xml);
            }
        }

        private static boolean isStart(int event) {
            return event == XMLStreamConstants.START_ELEMENT;
        }

        private static void requireRoot(XMLStreamReader xml) {
            String root = xml.getLocalName();
            if (root.equals("osmChange")) {
                throw refused(xml, "it lists changes (osmChange), not a piece of the map; write a .osm file instead");
            }
            if (!root.equals("osm")) {
                throw refused(xml, "its outermost element is <" + root + ">, not <osm>");
            }
            String version = xml.getAttributeValue(null, "version");
            if (!"0.6".equals(version)) {
                throw refused(
                        xml,
                        version == null
                                ? "its <osm> has no version; 0.6 is the one that is read"
                                : "its version is " + version + "; 0.6 is the one that is read");
            }
        }

        private void readChild(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            switch (name) {
                case "node" -> readNode(xml);
                case "way" -> readWay(xml);
                case "relation" -> readRelation(xml);
                case "bounds" -> {
                    visitor.box(new Envelope(
                            degrees(xml, "minlon"),
                            degrees(xml, "maxlon"),
                            degrees(xml, "minlat"),
                            degrees(xml, "maxlat")));
                    skip(xml);
                }
                case "remark" -> visitor.remark("The file says of itself: " + text(xml));
                default -> {
                    if (!BESIDE.contains(name)) {
                        throw refused(xml, "<" + name + "> has no place in an OpenStreetMap file");
                    }
                    skip(xml);
                }
            }
            elements++;
            if (elements % ELEMENTS_BETWEEN_REPORTS == 0) {
                bytesRead.accept(Math.min(mostBytes, xml.getLocation().getCharacterOffset()));
            }
        }

        private void readNode(XMLStreamReader xml) throws XMLStreamException {
            long id = number(xml, "id");
            boolean gone = isGone(xml);
            double longitude = gone ? 0 : degrees(xml, "lon");
            double latitude = gone ? 0 : degrees(xml, "lat");
            readParts(xml, Set.of());
            if (!gone && visitor.wants(OsmRelation.Type.NODE)) {
                visitor.node(id, nanodegrees(longitude), nanodegrees(latitude), takenTags());
            }
        }

        private void readWay(XMLStreamReader xml) throws XMLStreamException {
            long id = number(xml, "id");
            boolean gone = isGone(xml);
            nodeCount = 0;
            readParts(xml, Set.of("nd"));
            if (!gone && visitor.wants(OsmRelation.Type.WAY)) {
                long[] own = new long[nodeCount];
                System.arraycopy(nodes, 0, own, 0, nodeCount);
                visitor.way(new OsmWay(id, takenTags(), own));
            }
        }

        private void readRelation(XMLStreamReader xml) throws XMLStreamException {
            long id = number(xml, "id");
            boolean gone = isGone(xml);
            members.clear();
            readParts(xml, Set.of("member"));
            if (!gone && visitor.wants(OsmRelation.Type.RELATION)) {
                visitor.relation(new OsmRelation(id, takenTags(), members));
            }
        }

        /** Whether it was deleted: on the server, or in the editor that wrote the file. */
        private static boolean isGone(XMLStreamReader xml) {
            return "false".equals(xml.getAttributeValue(null, "visible"))
                    || "delete".equals(xml.getAttributeValue(null, "action"));
        }

        private Tags takenTags() {
            return Tags.ofPairs(tags.toArray(String[]::new));
        }

        private void readParts(XMLStreamReader xml, Set<String> own) throws XMLStreamException {
            tags.clear();
            String element = xml.getLocalName();
            int event = HardenedXml.next(xml);
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (isStart(event)) {
                    String name = xml.getLocalName();
                    if (name.equals("tag")) {
                        readTag(xml);
                    } else if (own.contains(name)) {
                        readReference(xml, name);
                    } else if (!DRAWING_AIDS.contains(name) || element.equals("node")) {
                        throw refused(xml, "<" + name + "> has no place in a <" + element + ">");
                    }
                    skip(xml);
                }
                event = HardenedXml.next(xml);
            }
        }

        private void readTag(XMLStreamReader xml) {
            tags.add(attribute(xml, "k"));
            tags.add(attribute(xml, "v"));
            if (tags.size() > 2 * MOST_TAGS) {
                throw refused(xml, "an element has more than " + MOST_TAGS + " tags");
            }
        }

        private void readReference(XMLStreamReader xml, String name) {
            long id = number(xml, "ref");
            if (nodeCount >= MOST_REFERENCES || members.size() >= MOST_REFERENCES) {
                throw refused(xml, "an element refers to more than " + MOST_REFERENCES + " others");
            }
            if (name.equals("nd")) {
                if (nodeCount == nodes.length) {
                    nodes = Arrays.copyOf(nodes, 2 * nodeCount);
                }
                nodes[nodeCount++] = id;
                return;
            }
            String role = xml.getAttributeValue(null, "role");
            members.add(new OsmRelation.Member(memberType(xml), id, role == null ? "" : role));
        }

        private static OsmRelation.Type memberType(XMLStreamReader xml) {
            String type = attribute(xml, "type");
            return switch (type) {
                case "node" -> OsmRelation.Type.NODE;
                case "way" -> OsmRelation.Type.WAY;
                case "relation" -> OsmRelation.Type.RELATION;
                default -> throw refused(xml, "a member's type is \"" + type + "\"; node, way and relation are known");
            };
        }

        private static void skip(XMLStreamReader xml) throws XMLStreamException {
            int depth = 1;
            while (depth > 0) {
                int event = HardenedXml.next(xml);
                depth += isStart(event) ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }

        private static String text(XMLStreamReader xml) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int event = HardenedXml.next(xml);
            while (event != XMLStreamConstants.END_ELEMENT) {
                if (event == XMLStreamConstants.CHARACTERS && text.length() < MOST_TAGS) {
                    text.append(xml.getText());
                } else if (isStart(event)) {
                    skip(xml);
                }
                event = HardenedXml.next(xml);
            }
            return text.toString().strip();
        }

        private static String attribute(XMLStreamReader xml, String name) {
            String value = xml.getAttributeValue(null, name);
            if (value == null) {
                throw refused(xml, "a <" + xml.getLocalName() + "> has no attribute \"" + name + "\"");
            }
            return value;
        }

        private static long number(XMLStreamReader xml, String name) {
            String value = attribute(xml, name);
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException nonsense) {
                throw refused(xml, "\"" + value + "\" is no number for \"" + name + "\"");
            }
        }

        private static double degrees(XMLStreamReader xml, String name) {
            String value = attribute(xml, name);
            try {
                double degrees = Double.parseDouble(value);
                if (Math.abs(degrees) <= 1_000) {
                    return degrees;
                }
                throw refused(xml, "\"" + value + "\" degrees are not on Earth");
            } catch (NumberFormatException nonsense) {
                throw refused(xml, "\"" + value + "\" is no number for \"" + name + "\"");
            }
        }

        private static long nanodegrees(double degrees) {
            return Math.round(degrees * NANODEGREES);
        }

        private static ParvisException refused(XMLStreamReader xml, String why) {
            return PbfBlocks.unreadable(String.format(Locale.ROOT, "at %s %s.", HardenedXml.place(xml), why));
        }
    }
}
