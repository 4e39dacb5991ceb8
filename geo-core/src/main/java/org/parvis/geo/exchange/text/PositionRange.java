package org.parvis.geo.exchange.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.shared.Crs;

/** Where the rows of a layer lie, to see whether their coordinates can be degrees, and what else they may be. */
public final class PositionRange {
    /** Longitude and latitude in degrees. */
    public static final Crs WGS_84 = new Crs("EPSG:4326");

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
                            WGS_84,
                            Sureness.UNSURE,
                            why + "; but longitude and latitude look exchanged: they would lie in France the other way round",
                            List.of())
                    : new CrsFinding(WGS_84, degrees, why, List.of());
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

    /** Systems of metropolitan France in which the rows would lie there. */
    public List<Crs> candidates() {
        Envelope all = canBeDegrees() ? ofDegrees : ofOthers;
        return Stream.of(
                        candidate(2154, all, 0, 1_300_000, 6_000_000, 7_200_000),
                        conical(all),
                        candidate(27572, all, 0, 1_250_000, 1_600_000, 2_700_000),
                        candidate(3857, all, -700_000, 1_100_000, 5_000_000, 6_700_000),
                        candidate(32631, all, 150_000, 850_000, 4_600_000, 5_700_000),
                        candidate(32630, all, 400_000, 950_000, 4_600_000, 5_500_000),
                        candidate(32632, all, 100_000, 600_000, 4_600_000, 5_500_000))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Crs> candidate(int code, Envelope all, double west, double east, double south, double north) {
        return new Envelope(west, east, south, north).contains(all) ? List.of(new Crs("EPSG:" + code)) : List.of();
    }

    /** The nine zones have false northings a million metres apart; a zone reaches 111 km either way. */
    private static List<Crs> conical(Envelope all) {
        long zone = Math.round((all.getMinY() + all.getMaxY()) / 2 / 1e6 - 0.2);
        boolean within = zone >= 1
                && zone <= 9
                && new Envelope(1_000_000, 2_400_000, zone * 1e6, zone * 1e6 + 400_000).contains(all);
        return within ? List.of(new Crs("EPSG:" + (3941 + zone))) : List.of();
    }

    /** Whether all lies between Somalia and the Seychelles, where metropolitan France comes to lie with its axes exchanged. */
    private boolean looksTurned() {
        return degrees > 0 && new Envelope(41, 51.5, -5.5, 10).contains(ofDegrees);
    }

    private static String place(double x, double y) {
        return "(" + x + ", " + y + ")";
    }
}
