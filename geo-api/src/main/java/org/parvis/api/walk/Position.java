package org.parvis.api.walk;

import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/** A point as a parameter: {@code longitude,latitude} in degrees. */
final class Position {
    private static final int LONGEST = 100;

    private Position() {}

    /** @throws ParvisException {@code INVALID_VALUE} or {@code INVALID_GEOMETRY}, naming the parameter */
    static Coordinate parse(String field, String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split(",", -1);
        if (parts.length != 2) {
            throw ParvisException.invalid(field, malformed(field));
        }
        try {
            double longitude = Double.parseDouble(parts[0].strip());
            double latitude = Double.parseDouble(parts[1].strip());
            Geometries.requireOnEarth(longitude, latitude, field);
            return new Coordinate(longitude, latitude);
        } catch (NumberFormatException notANumber) {
            throw ParvisException.causedBy(notANumber, ErrorCode.INVALID_VALUE, field, malformed(field));
        }
    }

    private static String malformed(String field) {
        return field + " is two numbers of degrees, longitude first: lon,lat, such as 7.4206,43.7312.";
    }
}
