package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.parvis.geo.shared.Geometries;

/**
 * The sea, made of the coastline (OpenStreetMap wiki, "Tag:natural=coastline": land on the left, water on the right).
 * An extract cuts the coastline anywhere, so nothing is assumed about how its pieces join: the rectangle is cut into
 * faces along the coastline, and each face is sea if most of the coastline on its rim has it on the right. Pieces that
 * end inside the rectangle are led on by {@link CoastlineEnds}, which is a guess and is reported.
 *
 * <p>The rectangle is the extent widened by its own size on every side: somebody who looks at the town on a wide screen
 * sees past the extent, and the sea should not end there.
 */
final class Coastline {
    /** A centimetre or so: off the line, but not past the next one. */
    private static final double BESIDE_DEGREES = 1e-7;

    private final FeatureBuilding building;
    private final Envelope rectangle;

    private Coastline(FeatureBuilding building) {
        this.building = building;
        this.rectangle = new Envelope(building.extent());
        rectangle.expandBy(rectangle.getWidth(), rectangle.getHeight());
    }

    static Coastline of(FeatureBuilding building) {
        return new Coastline(building);
    }

    /** The sea within the rectangle; empty if the file holds no coastline there. */
    Optional<Geometry> sea() {
        List<OsmWay> ways = building.data().ways().stream()
                .filter(way -> way.tags().is("natural", "coastline"))
                .toList();
        List<LineString> pieces = pieces(ways);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        List<Geometry> lines = new ArrayList<>(pieces);
        lines.add(Geometries.rectangle(rectangle).getBoundary());
        CoastlineEnds ends = new CoastlineEnds(pieces, rectangle);
        lines.addAll(ends.bridges());
        lines.addAll(ends.continuations());
        ends.guesses().forEach(guess -> building.issues().note("", "natural=coastline", guess));
        List<Geometry> seas = seaFaces(faces(lines), pieces);
        // Its faces come in no order; in its normal form the sea is the same at every reading.
        return seas.isEmpty()
                ? Optional.empty()
                : Optional.of(UnaryUnionOp.union(seas).norm());
    }

    private List<LineString> pieces(Collection<OsmWay> ways) {
        Rings rings = Rings.joinDirected(ways);
        List<LineString> pieces = new ArrayList<>();
        rings.closed().forEach(nodes -> pieces.addAll(building.outlines().pieces(nodes)));
        rings.open().forEach(nodes -> pieces.addAll(building.outlines().pieces(nodes)));
        pieces.removeIf(piece -> !rectangle.intersects(piece.getEnvelopeInternal()));
        return pieces;
    }

    private List<Polygon> faces(List<Geometry> lines) {
        Geometry noded = UnaryUnionOp.union(lines);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        Geometry inside = Geometries.rectangle(rectangle);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            if (face instanceof Polygon polygon && inside.covers(polygon.getInteriorPoint())) {
                faces.add(polygon);
            }
        }
        return faces;
    }

    private List<Geometry> seaFaces(List<Polygon> faces, List<LineString> pieces) {
        List<Geometry> seas = new ArrayList<>();
        for (Polygon face : faces) {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(face);
            double balance = 0;
            for (LineString piece : pieces) {
                if (piece.getEnvelopeInternal().intersects(face.getEnvelopeInternal())) {
                    balance += balance(prepared, piece);
                }
            }
            if (balance > 0) {
                seas.add(face);
            }
        }
        return seas;
    }

    /** Length of the coastline that has the face on its right, less the length that has it on its left, in degrees. */
    private double balance(PreparedGeometry face, LineString piece) {
        Envelope near = new Envelope(face.getGeometry().getEnvelopeInternal());
        near.expandBy(BESIDE_DEGREES);
        double balance = 0;
        for (int index = 1; index < piece.getNumPoints(); index++) {
            Coordinate from = piece.getCoordinateN(index - 1);
            Coordinate to = piece.getCoordinateN(index);
            double length = from.distance(to);
            if (length == 0 || !near.intersects(from, to)) {
                continue;
            }
            Coordinate middle = middleWithin(from, to);
            double rightX = (to.y - from.y) / length * BESIDE_DEGREES;
            double rightY = -(to.x - from.x) / length * BESIDE_DEGREES;
            if (face.contains(Geometries.point(middle.x + rightX, middle.y + rightY))) {
                balance += length;
            }
            if (face.contains(Geometries.point(middle.x - rightX, middle.y - rightY))) {
                balance -= length;
            }
        }
        return balance;
    }

    /** The middle of the part of a segment that lies in the rectangle. */
    private Coordinate middleWithin(Coordinate from, Coordinate to) {
        if (!rectangle.contains(from) || !rectangle.contains(to)) {
            Geometry inside = Geometries.rectangle(rectangle).intersection(Geometries.line(from.copy(), to.copy()));
            if (!inside.isEmpty()) {
                return inside.getEnvelopeInternal().centre();
            }
        }
        return new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
    }
}
