package org.parvis.api.collection;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The parameter {@code bbox}: west, south, east, north in degrees, as in GeoJSON and OGC API – Features. */
public final class BoundingBox {
    private static final String FIELD = "bbox";
    private static final int LONGEST = 200;

    private BoundingBox() {}

    /**
     * @return null if nothing is asked for
     * @throws ParvisException {@code INVALID_VALUE}, saying which of the four is wrong
     */
    public static @Nullable Envelope parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.length() > LONGEST ? new String[0] : text.split(",", -1);
        if (parts.length != 4) {
            throw ParvisException.invalid(
                    FIELD, "bbox is four numbers of degrees, west,south,east,north, such as 7.40,43.72,7.44,43.76.");
        }
        double west = ordinate(parts[0], "west", 180);
        double south = ordinate(parts[1], "south", 90);
        double east = ordinate(parts[2], "east", 180);
        double north = ordinate(parts[3], "north", 90);
        if (west > east) {
            throw ParvisException.invalid(
                    FIELD,
                    "bbox goes from west " + west + " to east " + east + ": swap them. If it was meant to cross the"
                            + " 180th meridian, ask for the two sides one after the other.");
        }
        if (south > north) {
            throw ParvisException.invalid(
                    FIELD, "bbox goes from south " + south + " to north " + north + ": swap them.");
        }
        return new Envelope(west, east, south, north);
    }

    private static double ordinate(String text, String side, double most) {
        double value;
        try {
            value = Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            throw ParvisException.causedBy(
                    notANumber,
                    ErrorCode.INVALID_VALUE,
                    FIELD,
                    "The " + side + " of bbox is \"" + text.strip() + "\"; it has to be a number of degrees.");
        }
        // Written so that NaN fails too.
        boolean within = Math.abs(value) <= most;
        if (!within) {
            throw ParvisException.invalid(
                    FIELD, "The " + side + " of bbox is " + value + "; it goes from -" + most + " to " + most + ".");
        }
        return value;
    }
}
