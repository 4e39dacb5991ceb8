package org.parvis.geo.territory;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;

/**
 * A piece of public way, as its source cuts it. A line for most; a polygon for a square or pedestrian area that is
 * walked across; a point for a lift, crossing or barrier that lies on other streets. Two streets meet where they share
 * a position.
 *
 * @param geometry in the direction in which its source drew it
 * @param streetClass what it is to a walker
 * @param surface what one walks on
 * @param widthMetres usable width, 0.1 to 200, null if unknown
 * @param inclinePercent slope in the drawn direction, −100 to 100, positive upwards, null if unknown
 * @param stairs its steps, only for {@link StreetClass#STAIRS}
 * @param lighting whether it is lit
 * @param foot whether the public may walk on it
 * @param wheelchair whether a wheelchair can use it, as surveyed on the spot
 * @param layer vertical order: 0 on the ground, 1 and up for bridges, −1 and down for tunnels, within ±20
 * @param passage whether it lies on the ground, on a bridge or in a tunnel
 * @param covered whether one stays dry
 */
public record Street(
        Identity identity,
        LocalizedText name,
        Geometry geometry,
        StreetClass streetClass,
        Surface surface,
        @Nullable Double widthMetres,
        @Nullable Double inclinePercent,
        @Nullable Stairs stairs,
        Lighting lighting,
        Access foot,
        Access wheelchair,
        int layer,
        Passage passage,
        boolean covered)
        implements Feature {
    /** Whether a street lies on the ground, on a bridge or in a tunnel. */
    public enum Passage {
        GROUND,
        BRIDGE,
        TUNNEL
    }

    public Street {
        geometry = Geometries.requireStorable(geometry, "geometry");
        Shape.WAY.require(geometry);
        Numbers.requireWithin(widthMetres, 0.1, 200, "metres", "widthMetres");
        Numbers.requireWithin(inclinePercent, -100, 100, "percent", "inclinePercent");
        Numbers.requireWithin(layer, -20, 20, "levels", "layer");
    }

    /** Whether it is a square or another area that is walked across rather than along. */
    public boolean isArea() {
        return geometry instanceof Polygonal;
    }

    /** Whether it is a lift, crossing or barrier at one spot of other streets. */
    public boolean isSpot() {
        return geometry instanceof Puntal;
    }
}
