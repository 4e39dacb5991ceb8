package org.parvis.geo.routing;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.MetricPlane;

/** Compass headings of lines in degrees: 0 is north, 90 east; NaN for a line without length. */
final class Heading {
    /** A heading is taken over this much of a line, so that a kink at a kerb does not count as a turn. */
    private static final double REACH_METRES = 12;

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
        MetricPlane plane = new MetricPlane(origin.x, origin.y);
        double east = (to.x - from.x) * plane.metresPerDegreeOfLongitude();
        double north = (to.y - from.y) * plane.metresPerDegreeOfLatitude();
        return east == 0 && north == 0 ? Double.NaN : (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }

    /** The first vertex that far along the line, or its end. */
    private static Coordinate reached(List<Coordinate> line, int begin, int step, Coordinate origin) {
        MetricPlane plane = new MetricPlane(origin.x, origin.y);
        double walked = 0;
        int at = begin;
        while (at + step >= 0 && at + step < line.size() && walked < REACH_METRES) {
            walked += plane.distanceMetres(line.get(at), line.get(at + step));
            at += step;
        }
        return line.get(at);
    }
}
