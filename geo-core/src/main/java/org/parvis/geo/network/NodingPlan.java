package org.parvis.geo.network;

import java.util.BitSet;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.StreetClass;

/** What every step of noding asks: which lines may be joined with which, and where their positions lie in metres. */
final class NodingPlan {
    final StreetLines source;

    /** Metres. */
    final double tolerance;

    /** Positions that other streets than those without junctions use too: they stay where they are. */
    final BitSet fixed = new BitSet();

    /** Positions at which a line ends. */
    final BitSet ends = new BitSet();

    private final MetricPlane plane;
    private final double scaleX;
    private final double scaleY;

    NodingPlan(StreetLines source, MetricPlane plane, double toleranceMetres) {
        this.source = source;
        this.plane = plane;
        this.tolerance = toleranceMetres;
        scaleX = plane.metresPerDegreeOfLongitude();
        scaleY = plane.metresPerDegreeOfLatitude();
        markLines();
        for (StreetLines.Square square : source.squares) {
            for (StreetLine rim : square.rims()) {
                for (int position : rim.positions()) {
                    fixed.set(position);
                }
            }
        }
        for (int spot = 0; spot < source.spotCount; spot++) {
            fixed.set(source.spotPositions[spot]);
        }
    }

    private void markLines() {
        Lines lines = source.lines;
        for (int line = 0; line < lines.size(); line++) {
            if (!isNoded(line) || !isJoinable(line)) {
                for (int at = lines.first(line); at < lines.end(line); at++) {
                    fixed.set(lines.position(at));
                }
            }
            ends.set(lines.position(lines.first(line)));
            ends.set(lines.position(lines.end(line) - 1));
        }
    }

    /** Whether the line's street was drawn without junctions. */
    boolean isNoded(int line) {
        return source.undrawnJunctions.get(source.lines.street(line));
    }

    /** Whether the line may be joined with others at all: lifts are entered where they say. */
    boolean isJoinable(int line) {
        return way(line).streetClass() != StreetClass.LIFT;
    }

    /** The lines that may be joined with others. */
    BitSet joinable() {
        BitSet joinable = new BitSet(source.lines.size());
        for (int line = 0; line < source.lines.size(); line++) {
            joinable.set(line, isJoinable(line));
        }
        return joinable;
    }

    /** Whether noding may join these two: streets that were both drawn with junctions meet where they say. */
    boolean mayJoin(int line, int other) {
        return isNoded(line) || isNoded(other);
    }

    int level(int line) {
        return way(line).level();
    }

    private WayTraits way(int line) {
        return source.streets.way(source.lines.street(line));
    }

    /** Metres east of the origin. */
    double x(int position) {
        return (source.positions.longitude(position) - plane.originLongitude()) * scaleX;
    }

    /** Metres north of the origin. */
    double y(int position) {
        return (source.positions.latitude(position) - plane.originLatitude()) * scaleY;
    }

    /** The number of the position so many metres east and north of the origin. */
    int positionAt(double x, double y) {
        return source.positions.numberOf(plane.originLongitude() + x / scaleX, plane.originLatitude() + y / scaleY);
    }

    double metres(int one, int other) {
        return metres(one, x(other), y(other));
    }

    double metres(int position, double x, double y) {
        return length(x(position) - x, y(position) - y);
    }

    /** What Math.hypot says too, ten times as fast: these metres neither overflow nor vanish. */
    private static double length(double east, double north) {
        return Math.sqrt(east * east + north * north);
    }

    /** How far along a segment the point of its straight line nearest to x, y lies: 0 at its beginning, 1 at its end. */
    double share(double x, double y, int from, int to) {
        double east = x(to) - x(from);
        double north = y(to) - y(from);
        double square = east * east + north * north;
        return square == 0 ? 0 : ((x - x(from)) * east + (y - y(from)) * north) / square;
    }

    /** How far x, y is from a segment; metres. */
    double metresBeside(double x, double y, int from, int to) {
        double share = Math.max(0, Math.min(1, share(x, y, from, to)));
        return length(x(from) + share * (x(to) - x(from)) - x, y(from) + share * (y(to) - y(from)) - y);
    }
}
