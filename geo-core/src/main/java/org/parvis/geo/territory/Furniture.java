package org.parvis.geo.territory;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;

/**
 * A piece of urban furniture (mobilier urbain).
 *
 * @param geometry a point for most, a line or an outline for long or large pieces
 * @param kind what it is for
 * @param dimensions how much room it takes
 * @param orientationDegrees where its front looks, clockwise from north, 0 up to but not 360; null if not known
 * @param state whether it is there
 * @param condition in what shape it is
 */
public record Furniture(
        Identity identity,
        LocalizedText name,
        Geometry geometry,
        FurnitureKind kind,
        Dimensions dimensions,
        @Nullable Double orientationDegrees,
        FurnitureState state,
        Condition condition)
        implements Feature {
    public Furniture {
        geometry = Geometries.requireStorable(geometry, "geometry");
        Shape.ANY.require(geometry);
        Numbers.requireWithin(orientationDegrees, 0, Math.nextDown(360.0), "degrees", "orientationDegrees");
    }
}
