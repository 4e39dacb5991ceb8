package org.parvis.geo.cartography;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * Tells the sea's real coast from the straight sides where the data was cut.
 *
 * @param coast the rim without the straight sides, in pixels
 * @param box the rectangle around the sea
 * @param west whether the western side of the box is a cut, and so on round
 */
record SeaFrame(Geometry coast, Envelope box, boolean west, boolean east, boolean north, boolean south) {
    private static final double NEAR_PIXELS = 0.01;

    /** A shorter straight piece at the edge of the box is a quay, not a cut. */
    private static final double LEAST_CUT_SHARE = 0.1;

    static SeaFrame of(Geometry sea) {
        Envelope box = sea.getEnvelopeInternal();
        // Lengths of the cuts in the west, east, north and south.
        double[] cuts = new double[4];
        List<LineString> coast = new ArrayList<>();
        Geometry rim = sea.getBoundary();
        for (int i = 0; i < rim.getNumGeometries(); i++) {
            List<Coordinate> run = new ArrayList<>();
            Coordinate[] corners = rim.getGeometryN(i).getCoordinates();
            for (int next = 1; next < corners.length; next++) {
                Coordinate from = corners[next - 1];
                Coordinate to = corners[next];
                int side = side(from, to, box);
                if (side >= 0) {
                    cuts[side] += from.distance(to);
                    endRun(coast, run, sea);
                } else {
                    if (run.isEmpty()) {
                        run.add(from);
                    }
                    run.add(to);
                }
            }
            endRun(coast, run, sea);
        }
        double high = box.getHeight() * LEAST_CUT_SHARE;
        double wide = box.getWidth() * LEAST_CUT_SHARE;
        return new SeaFrame(
                sea.getFactory().createMultiLineString(coast.toArray(LineString[]::new)),
                box,
                cuts[0] > high,
                cuts[1] > high,
                cuts[2] > wide,
                cuts[3] > wide);
    }

    /** The box without this share of its smaller side along each cut. */
    Envelope inside(double share) {
        double depth = share * Math.min(box.getWidth(), box.getHeight());
        return new Envelope(
                box.getMinX() - 1 + (west ? depth + 1 : 0),
                box.getMaxX() + 1 - (east ? depth + 1 : 0),
                box.getMinY() - 1 + (north ? depth + 1 : 0),
                box.getMaxY() + 1 - (south ? depth + 1 : 0));
    }

    /** On which side of the box this piece of rim lies: 0 west, 1 east, 2 north, 3 south, −1 on none. */
    private static int side(Coordinate from, Coordinate to, Envelope box) {
        double[] sides = {box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()};
        for (int side = 0; side < sides.length; side++) {
            double one = side < 2 ? from.getX() : from.getY();
            double other = side < 2 ? to.getX() : to.getY();
            if (Math.abs(one - sides[side]) < NEAR_PIXELS && Math.abs(other - sides[side]) < NEAR_PIXELS) {
                return side;
            }
        }
        return -1;
    }

    private static void endRun(List<LineString> coast, List<Coordinate> run, Geometry sea) {
        if (run.size() > 1) {
            coast.add(sea.getFactory().createLineString(run.toArray(Coordinate[]::new)));
        }
        run.clear();
    }
}
