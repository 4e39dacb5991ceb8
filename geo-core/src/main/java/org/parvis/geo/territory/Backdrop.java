package org.parvis.geo.territory;

import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;

/**
 * A piece of the background map: seen, never stopped at (fond de carte).
 *
 * @param geometry an area for most, a line for railways and walls, a point for labels
 * @param kind what it is painted as
 */
public record Backdrop(Identity identity, LocalizedText name, Geometry geometry, BackdropKind kind) implements Feature {
    public Backdrop {
        geometry = Geometries.requireStorable(geometry, "geometry");
        Shape.ANY.require(geometry);
    }
}
