package org.parvis.geo.exchange.kml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.exchange.xml.XmlPull;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** One walk through a file, from placemark to placemark. */
final class KmlWalk {
    private static final Set<String> PICTURES = Set.of("GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour");
    private static final int BYTES_PER_VERTEX = 80;
    private static final long LONGEST_RUN = 256L << 20;

    private final TextSource source;
    private final ExchangeLimits limits;
    private final Visitor visitor;
    private final List<@Nullable String> names = new ArrayList<>();
    private final List<String> notRead = new ArrayList<>();
    private final Map<String, String> schema = new HashMap<>();
    private boolean going = true;
    private int pictures;

    KmlWalk(TextSource source, ExchangeLimits limits, Visitor visitor) {
        this.source = source;
        this.limits = limits;
        this.visitor = visitor;
    }

    /** What the folders call themselves, in the order in which they begin. */
    List<@Nullable String> names() {
        return names;
    }

    /** What was not read, for people. */
    List<String> notRead() {
        List<String> all = new ArrayList<>(notRead);
        if (pictures > 0) {
            all.add(pictures + " pictures and tours are not read.");
        }
        return all;
    }

    void run() {
        try (InputStream stream = source.open()) {
            long run = Math.min(LONGEST_RUN, (long) limits.mostVertices() * BYTES_PER_VERTEX);
            XmlPull.walk(stream, source.name(), limits, run, this::root);
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    private void root(XmlPull xml) throws XMLStreamException {
        if (!Set.of("kml", "Document", "Folder").contains(xml.name())) {
            throw ParvisException.of(
                    ErrorCode.UNREADABLE,
                    "file",
                    "The file " + source.name() + " is no KML: its outermost element is " + xml.name() + ".");
        }
        folder(xml);
    }

    private void folder(XmlPull xml) throws XMLStreamException {
        int index = names.size();
        names.add(null);
        int own = xml.depth();
        while (going && xml.nextElement(own)) {
            switch (xml.name()) {
                case "name" -> names.set(index, xml.text());
                case "Folder", "Document" -> folder(xml);
                case "Placemark" -> going = visitor.take(index, xml, schema);
                case "Schema" -> schema(xml);
                case "NetworkLink" -> link(xml);
                default -> {
                    pictures += PICTURES.contains(xml.name()) ? 1 : 0;
                    xml.skip();
                }
            }
        }
    }

    private void schema(XmlPull xml) throws XMLStreamException {
        int own = xml.depth();
        while (xml.nextElement(own)) {
            String name = xml.attribute("name");
            String type = xml.attribute("type");
            if (xml.name().equals("SimpleField")
                    && name != null
                    && type != null
                    && schema.size() < limits.mostColumns()) {
                schema.put(name, type);
            }
            xml.skip();
        }
    }

    private void link(XmlPull xml) throws XMLStreamException {
        String address = "";
        int own = xml.depth();
        while (xml.nextElement(own)) {
            if (xml.name().equals("href")) {
                String text = xml.text();
                address = text == null ? "" : text;
            }
        }
        if (notRead.size() < 10) {
            String shown = address.length() > 200 ? address.substring(0, 200) + "…" : address;
            notRead.add("The file links to " + shown + ", which is not fetched; open it and import what it shows.");
        }
    }

    /** Makes a placemark and reads it. */
    static Placemark placemark(
            XmlPull xml, Map<String, String> schema, ExchangeLimits limits, LayerIssues issues, long row) {
        KmlShape shape = new KmlShape(
                xml,
                limits.mostVertices(),
                what -> issues.note(
                        row, LayerIssues.GEOMETRY, Character.toUpperCase(what.charAt(0)) + what.substring(1) + "."));
        return new Placemark(xml, shape, schema, (column, what) -> issues.warning(row, column, what));
    }

    /** Takes the placemarks one after the other. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param folder from 0, in the order in which they begin
         * @param xml at the placemark, to be read to its end
         * @return whether to go on
         */
        boolean take(int folder, XmlPull xml, Map<String, String> schema) throws XMLStreamException;
    }
}
