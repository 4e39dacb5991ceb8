package org.parvis.api.network;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** The parameters that questions about walking have in common, as the caller wrote them. */
public final class WalkParameters {
    private static final int LONGEST_POSITION = 100;

    private WalkParameters() {}

    /**
     * A point: {@code longitude,latitude} in degrees.
     *
     * @param field the parameter, for messages
     * @throws ParvisException {@code INVALID_VALUE} or {@code INVALID_GEOMETRY}, naming the parameter
     */
    public static Coordinate position(String field, String text) {
        String[] parts = text.length() > LONGEST_POSITION ? new String[0] : text.split(",", -1);
        if (parts.length != 2) {
            throw ParvisException.invalid(field, malformed(field));
        }
        double longitude = number(field, parts[0]);
        double latitude = number(field, parts[1]);
        Geometries.requireOnEarth(longitude, latitude, field);
        return new Coordinate(longitude, latitude);
    }

    private static double number(String field, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            throw ParvisException.causedBy(notANumber, ErrorCode.INVALID_VALUE, field, malformed(field));
        }
    }

    private static String malformed(String field) {
        return field + " is two numbers of degrees, longitude first: lon,lat, such as 7.4206,43.7312.";
    }

    /** Who walks; an adult if nothing is said. Whether such a walker is known shows when a walk is asked for. */
    public static Walker walker(@Nullable String code) {
        return code == null || code.isBlank() ? Walker.ADULT : Walker.ofCode(code.strip());
    }

    /** Of directions; French if nothing is said. */
    public static Language language(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Language.FRENCH;
        }
        return Language.ofCode(code.strip())
                .orElseThrow(() -> ParvisException.invalid("language", "Directions are told in fr or en."));
    }
}
