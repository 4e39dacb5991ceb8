package org.parvis.geo.cartography;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.territory.StreetClass;

/**
 * A name that may stand on the map.
 *
 * @param kind what bears it
 * @param spellings the name as it stands on the spot, then in other languages: the first that the font has letters for
 *     is drawn
 * @param world what it belongs to: a line to run along, an area or a point to stand on, in shares of the world
 * @param anchor where the name stands if it does not run along a line, in shares of the world
 * @param room how far the area reaches around the anchor on all sides, in shares of the world
 * @param streetClass of a street, else null
 * @param weight which goes first among its kind: higher wins
 */
record TownName(
        Kind kind,
        List<String> spellings,
        Geometry world,
        Coordinate anchor,
        double room,
        @Nullable StreetClass streetClass,
        double weight) {
    /** What bears a name, in the order in which names are placed. */
    enum Kind {
        SEA,
        TOWN,
        QUARTIER,
        LOCALITY,
        SQUARE,
        STREET,
        NATURE,
        PLACE,
        UNDERGROUND_STREET
    }

    TownName {
        spellings = List.copyOf(spellings);
    }
}
