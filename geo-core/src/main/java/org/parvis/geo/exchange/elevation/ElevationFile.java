package org.parvis.geo.exchange.elevation;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.shared.ParvisException;

/**
 * A file of heights that was read.
 *
 * @param crs in which reference system it is, and on what that rests
 * @param known null as long as the reference system is not known
 */
public record ElevationFile(CrsFinding crs, @Nullable Elevations known) {
    /** @throws ParvisException {@code INVALID_VALUE} for {@code crs} if somebody has to say in which system they are */
    public Elevations elevations() {
        if (known == null) {
            throw ParvisException.invalid(
                    "crs",
                    "The elevation file does not say in which reference system it is; name it, for example EPSG:2154 for"
                            + " Lambert-93.");
        }
        return known;
    }
}
