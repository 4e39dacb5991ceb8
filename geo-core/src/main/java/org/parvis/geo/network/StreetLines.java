package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * The streets that may be walked, taken apart into lines over numbered positions; spots apart. Grows until it is finished
 * and stays as it is from then on; what a builder adds and replaces, it does in a copy of its own.
 */
final class StreetLines {
    final Positions positions;
    final StreetTable streets;

    /** Replaced as a whole by {@link Noding}. */
    Lines lines = new Lines();

    /** Streets whose source does not draw where they meet others. */
    final BitSet undrawnJunctions;

    final List<Square> squares;
    final List<NetworkProblem> problems;

    /** Positions on a line, rim or spot; known when finished. */
    BitSet used = new BitSet();

    /** Streets that are spots, with the position of each at the same place in {@link #spotPositions}. */
    int[] spots = new int[64];

    int[] spotPositions = new int[64];
    int spotCount;

    private int[] scratch = new int[256];

    StreetLines() {
        this(new Positions());
    }

    StreetLines(Positions positions) {
        this.positions = positions;
        streets = new StreetTable();
        undrawnJunctions = new BitSet();
        squares = new ArrayList<>();
        problems = new ArrayList<>();
    }

    private StreetLines(StreetLines finished) {
        // Nothing but noding adds positions.
        positions = finished.undrawnJunctions.isEmpty() ? finished.positions : finished.positions.copy();
        streets = finished.streets;
        lines = finished.lines.copy();
        undrawnJunctions = finished.undrawnJunctions;
        squares = finished.squares;
        problems = new ArrayList<>(finished.problems);
        used = finished.used;
        spots = finished.spots;
        spotPositions = finished.spotPositions;
        spotCount = finished.spotCount;
    }

    /** Of finished ones, to build a network of. */
    StreetLines copy() {
        return new StreetLines(this);
    }

    /** No more streets will come. */
    StreetLines finish() {
        streets.finish();
        used = new BitSet(positions.size());
        for (int at = 0; at < lines.positions(); at++) {
            used.set(lines.position(at));
        }
        for (Square square : squares) {
            for (StreetLine rim : square.rims()) {
                for (int position : rim.positions()) {
                    used.set(position);
                }
            }
        }
        for (int spot = 0; spot < spotCount; spot++) {
            used.set(spotPositions[spot]);
        }
        return this;
    }

    /**
     * A polygon that is walked across.
     *
     * @param street index
     * @param polygon degrees
     * @param rims outer rim first, without those that have no length
     * @param lift whether it is the cabin of a lift: crossed between any two entrances, never along its rim
     */
    record Square(int street, Polygon polygon, List<StreetLine> rims, boolean lift) {}

    void add(Street street) {
        WayTraits way = WayTraits.of(street);
        if (!way.spot() && !way.isPublic()) {
            return;
        }
        int index = streets.add(street, way);
        undrawnJunctions.set(index, Noding.isFor(street));
        for (int part = 0; part < street.geometry().getNumGeometries(); part++) {
            Geometry geometry = street.geometry().getGeometryN(part);
            if (geometry instanceof Polygon polygon) {
                addSquare(index, polygon, way.streetClass() == StreetClass.LIFT);
            } else if (geometry instanceof LineString line) {
                int count = read(index, line);
                lines.add(index, StreetLine.Kind.ALONG, scratch, count);
            } else {
                addSpot(index, geometry.getCoordinate());
            }
        }
    }

    private void addSpot(int street, Coordinate at) {
        addSpot(street, positions.numberOf(at.x, at.y));
    }

    void addSpot(int street, int position) {
        if (spotCount == spots.length) {
            spots = Arrays.copyOf(spots, spotCount * 2);
            spotPositions = Arrays.copyOf(spotPositions, spotCount * 2);
        }
        spots[spotCount] = street;
        spotPositions[spotCount++] = position;
    }

    private void addSquare(int street, Polygon polygon, boolean lift) {
        List<StreetLine> rims = new ArrayList<>();
        addRim(street, polygon.getExteriorRing(), StreetLine.Kind.RIM, rims);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            addRim(street, polygon.getInteriorRingN(hole), StreetLine.Kind.HOLE_RIM, rims);
        }
        squares.add(new Square(street, polygon, List.copyOf(rims), lift));
    }

    private void addRim(int street, LineString ring, StreetLine.Kind kind, List<StreetLine> into) {
        int count = read(street, ring);
        if (count > 1) {
            into.add(new StreetLine(street, Arrays.copyOf(scratch, count), kind));
        }
    }

    /** Reads a line into the scratch pad without repetitions, and says how many positions it has. */
    private int read(int street, LineString line) {
        CoordinateSequence sequence = line.getCoordinateSequence();
        int size = sequence.size();
        if (scratch.length < size) {
            scratch = new int[size * 2];
        }
        int count = 0;
        for (int i = 0; i < size; i++) {
            int position = positions.numberOf(sequence.getX(i), sequence.getY(i));
            if (count == 0 || scratch[count - 1] != position) {
                scratch[count++] = position;
            }
        }
        if (count < size) {
            String reason = count < 2
                    ? "A part of it has no length and was left out."
                    : "It stops at the same position twice in a row; the repetition was left out.";
            problems.add(NetworkProblem.at(line.getCoordinate(), streets.traits(street), reason));
        }
        return count;
    }
}
