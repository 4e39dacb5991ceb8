package org.parvis.geo.exchange.kml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.GeometryParts;
import org.parvis.geo.exchange.xml.XmlPull;

/** The geometry of a placemark while its elements come, always read to their end, whatever is wrong with them. */
final class KmlShape {
    private static final Set<String> KINDS =
            Set.of("Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack");

    private final XmlPull xml;
    private final int mostVertices;
    private final Consumer<String> notes;
    private final List<Geometry> parts = new ArrayList<>();
    private int vertices;
    private @Nullable String problem;

    KmlShape(XmlPull xml, int mostVertices, Consumer<String> notes) {
        this.xml = xml;
        this.mostVertices = mostVertices;
        this.notes = notes;
    }

    static boolean isOne(String element) {
        return KINDS.contains(element);
    }

    /** @return null if there is none */
    @Nullable
    Geometry geometry() throws BrokenGeometryException {
        if (problem != null) {
            throw new BrokenGeometryException(problem);
        }
        Geometry whole = parts.isEmpty() ? null : GeometryParts.together(parts);
        return whole == null || whole.isEmpty() ? null : whole;
    }

    /** Takes the element at which the walk is. */
    void read() throws XMLStreamException {
        String kind = xml.name();
        if (kind.startsWith("Multi")) {
            int own = xml.depth();
            while (xml.nextElement(own)) {
                if (isOne(xml.name())) {
                    read();
                } else {
                    xml.skip();
                }
            }
            return;
        }
        List<Coordinate[]> rings = kind.equals("Track") ? List.<Coordinate[]>of(track()) : rings();
        if (++vertices > mostVertices) {
            fail("it has more than the " + mostVertices + " parts that are allowed");
        }
        try {
            if (problem == null && !rings.isEmpty()) {
                add(kind, rings);
            }
        } catch (BrokenGeometryException broken) {
            fail(String.valueOf(broken.getMessage()));
        }
    }

    private void add(String kind, List<Coordinate[]> rings) throws BrokenGeometryException {
        Coordinate[] first = rings.get(0);
        parts.add(
                switch (kind) {
                    case "Point" -> GeometryParts.point(first);
                    case "Polygon" -> GeometryParts.polygon(rings, notes);
                    default -> first.length == 1 && kind.equals("Track")
                            ? GeometryParts.point(first)
                            : GeometryParts.line(first);
                });
    }

    /** The outer boundary first, wherever it stands. */
    private List<Coordinate[]> rings() throws XMLStreamException {
        List<Coordinate[]> rings = new ArrayList<>();
        int own = xml.depth();
        boolean inner = false;
        while (xml.nextElement(own)) {
            switch (xml.name()) {
                case "outerBoundaryIs" -> inner = false;
                case "innerBoundaryIs" -> inner = true;
                case "coordinates" -> rings.add(inner ? rings.size() : 0, coordinates());
                case "LinearRing" -> {}
                default -> xml.skip();
            }
        }
        return rings;
    }

    private Coordinate[] track() throws XMLStreamException {
        List<Coordinate> track = new ArrayList<>();
        int own = xml.depth();
        while (xml.nextElement(own)) {
            if (xml.name().equals("coord")) {
                CoordinateText text = new CoordinateText(3);
                xml.pieces(piece -> text.take(piece.strip().replaceAll("\\s+", ",")));
                Coordinate[] positions = text.positions();
                if (positions.length != 1) {
                    fail(text.problem() == null ? "a position of its track is empty" : text.problem());
                } else if (++vertices <= mostVertices) {
                    track.add(positions[0]);
                }
            } else {
                xml.skip();
            }
        }
        return track.toArray(Coordinate[]::new);
    }

    private Coordinate[] coordinates() throws XMLStreamException {
        CoordinateText text = new CoordinateText(Math.max(0, mostVertices - vertices));
        xml.pieces(text::take);
        Coordinate[] positions = text.positions();
        vertices += positions.length;
        if (text.problem() != null) {
            fail(text.problem() + " (before " + xml.place() + ")");
        }
        return positions;
    }

    private void fail(@Nullable String reason) {
        problem = problem == null ? reason : problem;
    }
}
