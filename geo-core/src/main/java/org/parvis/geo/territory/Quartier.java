package org.parvis.geo.territory;

import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;

/**
 * A neighbourhood as its inhabitants know it.
 *
 * @param geometry a polygon or multipolygon; where {@code boundaryComplete} is false, the lines of the boundary that are
 *     known
 * @param boundaryComplete whether the known boundary closes
 * @param description what to say about it
 */
public record Quartier(
        Identity identity, LocalizedText name, Geometry geometry, boolean boundaryComplete, LocalizedText description)
        implements Feature {
    public Quartier {
        geometry = Geometries.requireStorable(geometry, "geometry");
        if (boundaryComplete) {
            Shape.AREA.require(geometry);
        } else {
            Shape.AREA_OR_LINE.require(geometry);
        }
    }
}
