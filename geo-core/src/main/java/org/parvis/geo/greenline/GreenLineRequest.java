package org.parvis.geo.greenline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * A wish for a green line.
 *
 * @param places 2 to 60; 1 to 60 if a line is kept
 * @param loop whether the line comes back to where it begins; else its two ends are chosen for the least length
 * @param legibility how much it counts that the line is easy to follow, 0 (only the metres count) to 1 (a turn counts as
 *     {@link #METRES_PER_TURN} metres); null to be given several lines to choose from
 * @param branches whether a place may lie at the end of a branch, painted once and walked there and back
 * @param keep what is painted already and stays, WGS 84; null if nothing is
 * @param walker whose streets the line may use
 * @param language of directions
 */
public record GreenLineRequest(
        List<LinePlace> places,
        boolean loop,
        @Nullable Double legibility,
        boolean branches,
        @Nullable Geometry keep,
        Walker walker,
        Language language) {
    /** The most places of one line. */
    public static final int MOST_PLACES = 60;

    /** What a turn counts at the highest legibility. Our assumption: a minute and a half of walking. */
    public static final double METRES_PER_TURN = 100;

    /** Throws an {@code INVALID_VALUE} that names the field and says what would be right. */
    public GreenLineRequest {
        int fewest = keep == null ? 2 : 1;
        if (places.size() < fewest || places.size() > MOST_PLACES) {
            throw ParvisException.invalid(
                    "places",
                    "A green line passes " + fewest + " to " + MOST_PLACES + " places; here are " + places.size()
                            + (places.size() > MOST_PLACES ? ". Make several lines of them, or leave some out." : "."));
        }
        boolean within = legibility == null || legibility >= 0 && legibility <= 1;
        if (!within) {
            throw ParvisException.invalid(
                    "legibility",
                    "\"legibility\" goes from 0 (the shortest line) to 1 (the easiest to follow), not " + legibility
                            + ".");
        }
        requireDifferent(places);
        places = List.copyOf(places);
    }

    private static void requireDifferent(List<LinePlace> places) {
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                UUID id = places.get(i).id();
                Coordinate position = places.get(i).position();
                boolean same = id != null && id.equals(places.get(j).id())
                        || position.equals2D(places.get(j).position());
                if (same) {
                    throw ParvisException.invalid(
                            "places[" + i + "]", "Places " + j + " and " + i + " are the same; name it once.");
                }
            }
        }
    }
}
