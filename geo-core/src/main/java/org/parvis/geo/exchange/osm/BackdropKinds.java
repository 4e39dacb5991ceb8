package org.parvis.geo.exchange.osm;

import java.util.Optional;
import java.util.Set;
import org.parvis.geo.territory.BackdropKind;

/** What the map is painted with. */
final class BackdropKinds {
    private static final Set<String> GREEN_LAND = Set.of(
            "grass",
            "village_green",
            "recreation_ground",
            "flowerbed",
            "meadow",
            "orchard",
            "vineyard",
            "allotments",
            "greenfield",
            "plant_nursery");
    private static final Set<String> GREEN_NATURE = Set.of("grassland", "scrub", "heath", "shrubbery", "fell");
    private static final Set<String> SPORT =
            Set.of("pitch", "sports_centre", "stadium", "track", "golf_course", "miniature_golf", "playground");
    private static final Set<String> RAILWAY =
            Set.of("rail", "light_rail", "tram", "narrow_gauge", "funicular", "monorail", "subway");
    private static final Set<String> WALLS =
            Set.of("wall", "retaining_wall", "city_wall", "fence", "hedge", "guard_rail");
    private static final Set<String> LABELS = Set.of(
            "city",
            "town",
            "village",
            "hamlet",
            "suburb",
            "quarter",
            "neighbourhood",
            "locality",
            "island",
            "islet",
            "square");

    private BackdropKinds() {}

    /** What an area is painted as, empty if it is not painted. The first that fits, from small things to large. */
    static Optional<BackdropKind> ofArea(Tags tags) {
        if (tags.says("building") && !tags.is("location", "underground")) {
            return Optional.of(BackdropKind.BUILDING);
        }
        if (tags.is("natural", "water")
                || tags.is("waterway", "riverbank", "dock")
                || tags.is("landuse", "reservoir", "basin")
                || tags.is("leisure", "swimming_pool")) {
            return Optional.of(BackdropKind.WATER);
        }
        if (SPORT.contains(tags.text("leisure"))) {
            return Optional.of(BackdropKind.SPORT);
        }
        if (tags.is("natural", "beach", "sand", "shingle")) {
            return Optional.of(BackdropKind.BEACH);
        }
        if (tags.is("landuse", "cemetery") || tags.is("amenity", "grave_yard")) {
            return Optional.of(BackdropKind.CEMETERY);
        }
        if (tags.is("natural", "wood") || tags.is("landuse", "forest")) {
            return Optional.of(BackdropKind.WOOD);
        }
        boolean green = tags.is("leisure", "park", "garden", "nature_reserve", "dog_park")
                || GREEN_LAND.contains(tags.text("landuse"))
                || GREEN_NATURE.contains(tags.text("natural"));
        return green ? Optional.of(BackdropKind.GREEN) : Optional.empty();
    }

    /** What a line is painted as, empty if it is not painted: what lies in a tunnel is not seen. */
    static Optional<BackdropKind> ofLine(Tags tags) {
        if (RAILWAY.contains(tags.text("railway"))) {
            return tags.says("tunnel") ? Optional.empty() : Optional.of(BackdropKind.RAILWAY);
        }
        boolean wall = WALLS.contains(tags.text("barrier")) || tags.is("man_made", "breakwater", "groyne");
        return wall ? Optional.of(BackdropKind.BARRIER) : Optional.empty();
    }

    /** Whether the node is a name on the map. */
    static boolean isLabel(Tags tags) {
        return tags.has("name")
                && (LABELS.contains(tags.text("place")) || tags.is("natural", "bay", "cape", "peak", "strait"));
    }
}
