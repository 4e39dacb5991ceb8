package org.parvis.api.collection;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Identity;

/**
 * What a caller wrote, with what all collections read alike already read.
 *
 * @param properties the rest
 */
public record FeatureDraft<P>(
        Identity identity, LocalizedText name, LocalizedText description, Geometry geometry, P properties) {
    /** @throws ParvisException {@code INVALID_GEOMETRY} if the geometry is not a point */
    public Point point() {
        if (geometry instanceof Point point) {
            return point;
        }
        throw ParvisException.of(
                ErrorCode.INVALID_GEOMETRY,
                "geometry",
                "The geometry has to be a Point, not a " + geometry.getGeometryType()
                        + "; a line or an outline goes into the property \"footprint\".");
    }
}
