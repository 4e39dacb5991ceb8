package org.parvis.geo.routing;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Compass headings of lines in degrees: 0 is north, 90 east; NaN for a line without length. Worked out on a sphere: that is
 * off by less than a quarter of a degree, and costs one cosine.
 */
final class Heading {
    /** A heading is taken over this much of a line, so that a kink at a kerb does not count as a turn. */
    private static final double REACH_METRES = 12;

    /** Of latitude, on a sphere of 6,371 km. */
    private static final double METRES_PER_DEGREE = 111_195;

    private Heading() {}

    static double atStart(List<Coordinate> line) {
        Coordinate start = line.get(0);
        return between(start, reached(line, 0, 1, start), start);
    }

    static double atEnd(List<Coordinate> line) {
        Coordinate end = line.get(line.size() - 1);
        return between(reached(line, line.size() - 1, -1, end), end, end);
    }

    /** The change from one heading to another, −180 to 180, positive to the right. */
    static double change(double from, double to) {
        double change = (to - from) % 360;
        return change > 180 ? change - 360 : change <= -180 ? change + 360 : change;
    }

    static double between(Coordinate from, Coordinate to, Coordinate origin) {
        double east = (to.x - from.x) * Math.cos(Math.toRadians(origin.y));
        double north = to.y - from.y;
        return east == 0 && north == 0 ? Double.NaN : (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }

    /** The first vertex that far along the line, or its end. */
    private static Coordinate reached(List<Coordinate> line, int begin, int step, Coordinate origin) {
        double shrinking = Math.cos(Math.toRadians(origin.y));
        double walked = 0;
        int at = begin;
        while (at + step >= 0 && at + step < line.size() && walked < REACH_METRES) {
            Coordinate here = line.get(at);
            Coordinate next = line.get(at + step);
            double east = (next.x - here.x) * shrinking;
            double north = next.y - here.y;
            walked += Math.sqrt(east * east + north * north) * METRES_PER_DEGREE;
            at += step;
        }
        return line.get(at);
    }
}
