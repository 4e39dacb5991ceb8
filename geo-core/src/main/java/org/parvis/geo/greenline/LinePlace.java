package org.parvis.geo.greenline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;

/**
 * A place the line must pass.
 *
 * @param id of the key place; null for a spot on the map
 * @param position degrees, x is the longitude
 * @param name empty if it has none
 */
public record LinePlace(@Nullable UUID id, Coordinate position, LocalizedText name) {
    /** Throws an {@code INVALID_GEOMETRY} if the position is not on Earth. */
    public LinePlace {
        Geometries.requireOnEarth(position.x, position.y, "places");
        position = position.copy();
    }

    /** A spot on the map, degrees. */
    public static LinePlace at(double longitude, double latitude) {
        return new LinePlace(null, new Coordinate(longitude, latitude), LocalizedText.EMPTY);
    }

    /** A copy. */
    @Override
    public Coordinate position() {
        return position.copy();
    }
}
