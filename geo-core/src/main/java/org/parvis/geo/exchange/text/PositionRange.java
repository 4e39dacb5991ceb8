package org.parvis.geo.exchange.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.CrsRecognition;

/** Where the rows of a layer lie, to see whether their coordinates can be degrees, and what else they may be. */
public final class PositionRange {
    private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

    private final Envelope ofDegrees = new Envelope();
    private final Envelope ofOthers = new Envelope();
    private long degrees;
    private long others;

    /** Takes a row's geometry into account; null does nothing. */
    public void look(@Nullable Geometry geometry) {
        if (geometry != null && !geometry.isEmpty()) {
            look(geometry.getEnvelopeInternal());
        }
    }

    private void look(Envelope row) {
        if (DEGREES.contains(row)) {
            degrees++;
            ofDegrees.expandToInclude(row);
        } else {
            others++;
            ofOthers.expandToInclude(row);
        }
    }

    /** Whether at least half of the rows may be degrees; so where there is no row. */
    public boolean canBeDegrees() {
        return degrees >= others;
    }

    /**
     * The reference system of a file that names none.
     *
     * @param degrees how sure it is that the coordinates are longitude and latitude if they may be
     * @param why it is, for a person to read
     */
    public CrsFinding finding(Sureness degrees, String why) {
        if (canBeDegrees()) {
            return looksTurned()
                    ? new CrsFinding(
                            Crs.WGS_84,
                            Sureness.UNSURE,
                            why
                                    + "; but longitude and latitude look exchanged: they would lie in France the other way round",
                            List.of())
                    : new CrsFinding(Crs.WGS_84, degrees, why, List.of());
        }
        List<Crs> candidates = candidates();
        return new CrsFinding(
                null,
                candidates.isEmpty() ? Sureness.UNKNOWN : Sureness.UNSURE,
                "the coordinates reach from " + place(ofOthers.getMinX(), ofOthers.getMinY()) + " to "
                        + place(ofOthers.getMaxX(), ofOthers.getMaxY())
                        + ", which is not longitude and latitude; say in which reference system they are",
                candidates);
    }

    /** Systems in which the rows would lie where those are used, the likeliest first. */
    public List<Crs> candidates() {
        return CrsRecognition.byCoordinates(canBeDegrees() ? ofDegrees : ofOthers);
    }

    /** Whether all lies between Somalia and the Seychelles, where metropolitan France comes to lie with its axes exchanged. */
    private boolean looksTurned() {
        return degrees > 0 && new Envelope(41, 51.5, -5.5, 10).contains(ofDegrees);
    }

    private static String place(double x, double y) {
        return "(" + x + ", " + y + ")";
    }
}
