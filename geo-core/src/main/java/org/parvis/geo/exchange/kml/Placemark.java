package org.parvis.geo.exchange.kml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.xml.XmlPull;

/** A placemark while its elements come. */
final class Placemark {
    /** How sure it is what a text stands for. */
    enum Meaning {
        TEXT,
        /** A text that may be a date. */
        PERHAPS_DATE,
        ANYTHING
    }

    /** A value by how it was written. */
    record Value(String text, Meaning meaning) {}

    private static final Set<String> OWN = Set.of("name", "description");

    private final XmlPull xml;
    private final KmlShape shape;
    private final Map<String, String> schema;
    private final BiConsumer<String, String> warnings;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private @Nullable String id;

    /**
     * @param schema types of fields by their names, as KML calls them
     * @param warnings told a column and what is wrong with it
     */
    Placemark(XmlPull xml, KmlShape shape, Map<String, String> schema, BiConsumer<String, String> warnings) {
        this.xml = xml;
        this.shape = shape;
        this.schema = schema;
        this.warnings = warnings;
    }

    Map<String, Value> values() {
        return values;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    Geometry geometry() throws BrokenGeometryException {
        return shape.geometry();
    }

    /** Takes the element at which the walk is. */
    void read() throws XMLStreamException {
        id = xml.attribute("id");
        int own = xml.depth();
        while (xml.nextElement(own)) {
            String element = xml.name();
            switch (element) {
                case "name", "address", "phoneNumber" -> put(element, text(), Meaning.TEXT);
                case "description" -> put(element, HtmlText.text(text()), Meaning.TEXT);
                    // What stands in them comes next.
                case "TimeStamp", "TimeSpan", "ExtendedData", "SchemaData" -> {}
                case "when", "begin", "end" -> put(element.equals("when") ? "time" : element, text(), Meaning.ANYTHING);
                case "Data" -> data();
                case "SimpleData" -> simple();
                default -> {
                    if (KmlShape.isOne(element)) {
                        shape.read();
                    } else {
                        xml.skip();
                    }
                }
            }
        }
    }

    private void data() throws XMLStreamException {
        String name = xml.attribute("name");
        int own = xml.depth();
        while (xml.nextElement(own)) {
            if (xml.name().equals("value")) {
                put(column(name), text(), Meaning.ANYTHING);
            } else {
                xml.skip();
            }
        }
    }

    private void simple() throws XMLStreamException {
        String name = xml.attribute("name");
        boolean text = "string".equals(schema.get(name == null ? "" : name));
        put(column(name), text(), text ? Meaning.PERHAPS_DATE : Meaning.ANYTHING);
    }

    private static String column(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "data";
        }
        return OWN.contains(name) ? name + " (data)" : name;
    }

    private void put(String column, String text, Meaning meaning) {
        if (!text.isEmpty() && values.putIfAbsent(column, new Value(text, meaning)) != null) {
            warnings.accept(column, "The value is there more than once; the first one counts.");
        }
    }

    private String text() throws XMLStreamException {
        String element = xml.name();
        String text = xml.text();
        if (text == null) {
            warnings.accept(element, "The text is longer than allowed; it is left out.");
        }
        return text == null ? "" : text;
    }
}
