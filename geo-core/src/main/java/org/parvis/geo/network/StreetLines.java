package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.territory.Street;

/** The streets that may be walked, taken apart into lines over numbered positions; spots apart. */
final class StreetLines {
    final Positions positions = new Positions();
    final StreetTable streets = new StreetTable();
    final List<StreetLine> lines = new ArrayList<>();
    final List<Square> squares = new ArrayList<>();
    /** Indices of streets that are spots, with the position of each at the same place in {@link #spotPositions}. */
    final List<Integer> spots = new ArrayList<>();

    final List<Integer> spotPositions = new ArrayList<>();
    final List<NetworkProblem> problems = new ArrayList<>();

    /**
     * A polygon that is walked across.
     *
     * @param street index
     * @param polygon degrees
     * @param rims outer rim first, without those that have no length
     */
    record Square(int street, Polygon polygon, List<StreetLine> rims) {}

    StreetLines(Collection<Street> all) {
        for (Street street : all) {
            WayTraits way = WayTraits.of(street);
            if (way.spot() || way.isPublic()) {
                add(street, way);
            }
        }
    }

    private void add(Street street, WayTraits way) {
        int index = streets.add(street, way);
        for (int part = 0; part < street.geometry().getNumGeometries(); part++) {
            Geometry geometry = street.geometry().getGeometryN(part);
            if (geometry instanceof Polygon polygon) {
                addSquare(index, polygon);
            } else if (geometry instanceof LineString line) {
                addLine(index, line, StreetLine.Kind.ALONG, lines);
            } else {
                Coordinate at = geometry.getCoordinate();
                spots.add(index);
                spotPositions.add(positions.numberOf(at.x, at.y));
            }
        }
    }

    private void addSquare(int street, Polygon polygon) {
        List<StreetLine> rims = new ArrayList<>();
        addLine(street, polygon.getExteriorRing(), StreetLine.Kind.RIM, rims);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            addLine(street, polygon.getInteriorRingN(hole), StreetLine.Kind.HOLE_RIM, rims);
        }
        squares.add(new Square(street, polygon, List.copyOf(rims)));
    }

    private void addLine(int street, LineString line, StreetLine.Kind kind, List<StreetLine> into) {
        CoordinateSequence sequence = line.getCoordinateSequence();
        int[] kept = new int[sequence.size()];
        int count = 0;
        for (int i = 0; i < sequence.size(); i++) {
            int position = positions.numberOf(sequence.getX(i), sequence.getY(i));
            if (count == 0 || kept[count - 1] != position) {
                kept[count++] = position;
            }
        }
        if (count < sequence.size()) {
            String reason = count < 2
                    ? "A part of it has no length and was left out."
                    : "It stops at the same position twice in a row; the repetition was left out.";
            problems.add(NetworkProblem.at(line.getCoordinate(), streets.traits(street), reason));
        }
        if (count > 1) {
            into.add(new StreetLine(street, Arrays.copyOf(kept, count), kind));
        }
    }
}
