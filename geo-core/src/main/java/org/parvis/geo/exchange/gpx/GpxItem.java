package org.parvis.geo.exchange.gpx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.GeometryParts;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.MixedValues;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.xml.XmlPull;

/** A waypoint, route or track while its elements come. */
final class GpxItem {
    private static final Set<String> TEXTS = Set.of("name", "cmt", "desc", "src", "sym", "type", "url", "urlname");

    private final XmlPull xml;
    private final ExchangeLimits limits;
    private final LayerIssues issues;
    private final long number;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<List<Coordinate>> lines = new ArrayList<>();
    private @Nullable Coordinate position;
    private int positions;
    private int leftOut;
    private @Nullable String problem;

    GpxItem(XmlPull xml, ExchangeLimits limits, LayerIssues issues, long number) {
        this.xml = xml;
        this.limits = limits;
        this.issues = issues;
        this.number = number;
    }

    /** The values by column, those that are there. */
    Map<String, Object> values() {
        return values;
    }

    /** Reads the element at which the walk is, to its end. */
    void read(GpxKind kind) throws XMLStreamException {
        int own = xml.depth();
        List<Coordinate> route = new ArrayList<>();
        if (kind == GpxKind.WAYPOINTS) {
            position = position();
            if (position == null) {
                problem = "its lat and lon are no latitude and longitude (" + xml.place() + ")";
            }
        } else if (kind == GpxKind.ROUTES) {
            lines.add(route);
        }
        while (xml.nextElement(own)) {
            String element = xml.name();
            switch (element) {
                case "trkseg" -> segment();
                    // Anywhere but in a route it is a point of nothing.
                case "rtept" -> point(route);
                case "extensions" -> extensions();
                case "link" -> link();
                case "ele" -> height();
                case "time" -> time();
                case "number" -> put(element, MixedValues.read(text(), "whole"));
                default -> {
                    if (TEXTS.contains(element)) {
                        put(element.equals("url") ? "link" : element, text());
                    } else {
                        xml.skip();
                    }
                }
            }
        }
    }

    /** @throws BrokenGeometryException if there is none that can be read */
    Geometry geometry(GpxKind kind) throws BrokenGeometryException {
        if (problem != null) {
            throw new BrokenGeometryException(problem);
        }
        if (positions > limits.mostVertices()) {
            throw new BrokenGeometryException(
                    "it has more than the " + limits.mostVertices() + " positions that are allowed");
        }
        if (leftOut > 0) {
            issues.warning(
                    number,
                    LayerIssues.GEOMETRY,
                    leftOut + " of its points have no latitude and longitude that can be read; they are left out.");
        }
        if (kind == GpxKind.WAYPOINTS && position != null) {
            return GeometryParts.point(position);
        }
        List<Geometry> made = new ArrayList<>();
        int single = 0;
        for (List<Coordinate> line : lines) {
            if (line.size() > 1) {
                made.add(GeometryParts.line(line.toArray(Coordinate[]::new)));
            } else {
                single += line.size();
            }
        }
        if (made.isEmpty()) {
            throw new BrokenGeometryException("it has no two points that make a line");
        }
        if (single > 0) {
            issues.note(number, LayerIssues.GEOMETRY, single + " segments of a single point are left out.");
        }
        return GeometryParts.together(made);
    }

    private void segment() throws XMLStreamException {
        int own = xml.depth();
        List<Coordinate> line = new ArrayList<>();
        lines.add(line);
        if (lines.size() > limits.mostVertices()) {
            problem = "it has more than the " + limits.mostVertices() + " segments that are allowed";
            lines.clear();
        }
        while (xml.nextElement(own)) {
            if (xml.name().equals("trkpt")) {
                point(line);
            } else {
                xml.skip();
            }
        }
    }

    private void point(List<Coordinate> line) throws XMLStreamException {
        int own = xml.depth();
        Coordinate point = position();
        while (xml.nextElement(own)) {
            if (xml.name().equals("ele") && point != null) {
                point.setZ(number(text()));
            } else {
                xml.skip();
            }
        }
        if (point == null) {
            leftOut++;
        } else if (++positions <= limits.mostVertices()) {
            line.add(point);
        }
    }

    private @Nullable Coordinate position() {
        double latitude = number(xml.attribute("lat"));
        double longitude = number(xml.attribute("lon"));
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? new Coordinate(longitude, latitude) : null;
    }

    private void height() throws XMLStreamException {
        double height = number(text());
        if (!Double.isNaN(height)) {
            put("ele", height);
            if (position != null) {
                position.setZ(height);
            }
        }
    }

    private void time() throws XMLStreamException {
        String text = text();
        Object time = text.isEmpty() ? null : TextTyping.FREE.value(text, ColumnType.TIME);
        if (time == null && !text.isEmpty()) {
            issues.warning(number, "time", "\"" + text + "\" is no time; it is left out.");
        } else if (time != null) {
            put("time", time);
        }
    }

    /** The address, in GPX 1.1 an attribute. */
    private void link() throws XMLStreamException {
        String address = xml.attribute("href");
        xml.skip();
        put("link", address == null ? "" : address.strip());
    }

    private void extensions() throws XMLStreamException {
        int own = xml.depth();
        while (xml.nextElement(own)) {
            String name = xml.attribute("name");
            String type = xml.attribute("type");
            boolean ours = name != null && xml.name().equals("value");
            String column = ours && name != null ? name : xml.name();
            put(column, MixedValues.read(text(), ours ? type : null));
        }
    }

    private void put(String column, Object value) {
        if (!value.equals("")) {
            values.putIfAbsent(column, value);
        }
    }

    private String text() throws XMLStreamException {
        String element = xml.name();
        String text = xml.text();
        if (text == null) {
            issues.warning(
                    number,
                    element,
                    "The text has more than the " + limits.mostTextLength()
                            + " characters that are allowed; it is left out.");
        }
        return text == null ? "" : text;
    }

    private static double number(@Nullable String text) {
        try {
            double number = text == null || text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
