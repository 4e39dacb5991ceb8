package org.parvis.geo.routing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/**
 * What one walk must keep off, beyond what its walker never uses.
 *
 * @param what kinds of way
 * @param streets by their ids
 * @param areas round places
 */
public record Avoid(Set<What> what, Set<UUID> streets, List<Around> areas) {
    /** Nothing beyond the walker's own limits. */
    public static final Avoid NOTHING = new Avoid(Set.of(), Set.of(), List.of());

    private static final double LARGEST_METRES = 10_000;

    /** A kind of way. */
    public enum What {
        STAIRS,
        ESCALATORS,
        LIFTS,
        /** Steeper than 5 %, where the slope is known. */
        STEEP,
        /** Rougher than paving, where the surface is known. */
        ROUGH,
        /** Known to be unlit. */
        UNLIT,
        /** Over a carriageway without traffic lights. */
        CROSSINGS,
        SQUARES;

        /** The word used in requests. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws ParvisException {@code INVALID_VALUE}, naming the known words */
        public static What ofCode(String code) {
            for (What what : values()) {
                if (what.code().equals(code)) {
                    return what;
                }
            }
            String known = Arrays.stream(values()).map(What::code).collect(Collectors.joining(", "));
            throw ParvisException.invalid(
                    "avoid",
                    "\"" + code + "\" cannot be avoided; known are " + known
                            + ", a street as street:<id>, and an area as lon,lat,metres.");
        }
    }

    /**
     * A disc.
     *
     * @param centre degrees, x is the longitude
     * @param metres radius, above 0, at most 10,000
     */
    public record Around(Coordinate centre, double metres) {
        public Around {
            Geometries.requireOnEarth(centre.x, centre.y, "avoid");
            if (!(metres > 0 && metres <= LARGEST_METRES)) {
                throw ParvisException.invalid(
                        "avoid", "The radius of an area to avoid is above 0 and at most 10,000 metres.");
            }
            centre = centre.copy();
        }

        @Override
        public Coordinate centre() {
            return centre.copy();
        }

        /** Of the centre; without the copy, for use in searches. */
        double longitude() {
            return centre.x;
        }

        /** Of the centre; without the copy, for use in searches. */
        double latitude() {
            return centre.y;
        }
    }

    public Avoid {
        what = what.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(what));
        streets = Set.copyOf(streets);
        areas = List.copyOf(areas);
    }

    public boolean isNothing() {
        return what.isEmpty() && streets.isEmpty() && areas.isEmpty();
    }
}
