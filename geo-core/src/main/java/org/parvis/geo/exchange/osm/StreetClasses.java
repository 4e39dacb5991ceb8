package org.parvis.geo.exchange.osm;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** What a way is to somebody on foot, and what it is made of (OpenStreetMap wiki, "Key:highway", "Key:surface"). */
final class StreetClasses {
    private static final Map<String, StreetClass> BY_HIGHWAY = byHighway();
    private static final Map<String, Surface> BY_SURFACE = bySurface();

    private static final Pattern SEVERAL = Pattern.compile("[;,]");

    private StreetClasses() {}

    /** The class of a way or area, empty if it is no street of any kind. */
    static Optional<StreetClass> of(Tags tags) {
        StreetClass named = BY_HIGHWAY.get(tags.text("highway"));
        if (named != null) {
            return Optional.of(refined(named, tags));
        }
        if (tags.has("highway")) {
            return Optional.empty();
        }
        if (tags.is("man_made", "pier")) {
            return Optional.of(StreetClass.PIER);
        }
        if (tags.is("railway", "platform") || tags.is("public_transport", "platform")) {
            return Optional.of(StreetClass.FOOTWAY);
        }
        return tags.is("indoor", "corridor") ? Optional.of(StreetClass.CORRIDOR) : Optional.empty();
    }

    /** Whether a closed way of this kind is an area even if it does not say so. */
    static boolean isAreaByNature(Tags tags) {
        return tags.is("man_made", "pier")
                || tags.is("railway", "platform")
                || tags.is("public_transport", "platform")
                || tags.is("highway", "platform", "elevator")
                || tags.is("indoor", "corridor");
    }

    /** The surface, of the first that is known where several are given. */
    static Surface surface(String value) {
        if (value.isEmpty()) {
            return Surface.UNKNOWN;
        }
        return SEVERAL.splitAsStream(value)
                .map(part -> BY_SURFACE.get(part.strip()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Surface.UNKNOWN);
    }

    private static StreetClass refined(StreetClass named, Tags tags) {
        boolean quiet = named == StreetClass.FOOTWAY || named == StreetClass.PATH || named == StreetClass.CYCLEWAY;
        if (quiet
                && (tags.is("footway", "crossing") || tags.is("path", "crossing") || tags.is("cycleway", "crossing"))) {
            return StreetClass.CROSSING;
        }
        if (named == StreetClass.FOOTWAY && tags.says("conveying")) {
            return StreetClass.MOVING_WALKWAY;
        }
        if (named == StreetClass.MOTORWAY && tags.is("highway", "trunk", "trunk_link") && isMadeForWalking(tags)) {
            return StreetClass.MAIN_ROAD;
        }
        return named;
    }

    private static boolean isMadeForWalking(Tags tags) {
        return tags.is("foot", "yes", "designated") || tags.is("sidewalk", "both", "left", "right", "yes");
    }

    private static Map<String, StreetClass> byHighway() {
        Map<String, StreetClass> classes = new HashMap<>();
        put(classes, StreetClass.MOTORWAY, "motorway", "motorway_link", "trunk", "trunk_link");
        put(classes, StreetClass.MAIN_ROAD, "primary", "primary_link");
        put(classes, StreetClass.SECONDARY_ROAD, "secondary", "secondary_link", "tertiary", "tertiary_link");
        put(classes, StreetClass.LOCAL_STREET, "unclassified", "residential", "road");
        put(classes, StreetClass.SERVICE_WAY, "service", "busway", "bus_guideway");
        put(classes, StreetClass.TRACK, "track");
        put(classes, StreetClass.LIVING_STREET, "living_street");
        put(classes, StreetClass.PEDESTRIAN, "pedestrian");
        put(classes, StreetClass.FOOTWAY, "footway", "platform");
        put(classes, StreetClass.PATH, "path", "bridleway");
        put(classes, StreetClass.CYCLEWAY, "cycleway");
        put(classes, StreetClass.CORRIDOR, "corridor");
        put(classes, StreetClass.STAIRS, "steps");
        put(classes, StreetClass.LIFT, "elevator");
        put(classes, StreetClass.PLANNED, "construction", "proposed");
        return Map.copyOf(classes);
    }

    private static Map<String, Surface> bySurface() {
        Map<String, Surface> surfaces = new HashMap<>();
        put(surfaces, Surface.ASPHALT, "asphalt", "paved", "chipseal", "tartan", "rubber", "acrylic");
        put(surfaces, Surface.CONCRETE, "concrete", "concrete:plates", "concrete:lanes");
        put(surfaces, Surface.PAVING_STONES, "paving_stones", "paving_stones:lanes", "bricks", "tiles", "stone");
        put(surfaces, Surface.WOOD, "wood");
        put(surfaces, Surface.METAL, "metal", "metal_grid");
        put(surfaces, Surface.SETT, "sett");
        put(surfaces, Surface.COMPACTED, "compacted");
        put(surfaces, Surface.COBBLESTONE, "cobblestone", "unhewn_cobblestone", "pebblestone");
        put(surfaces, Surface.FINE_GRAVEL, "fine_gravel");
        put(surfaces, Surface.GRAVEL, "gravel", "rock");
        put(surfaces, Surface.GRASS, "grass", "grass_paver");
        put(surfaces, Surface.EARTH, "ground", "dirt", "earth", "mud", "unpaved", "woodchips");
        put(surfaces, Surface.SAND, "sand");
        return Map.copyOf(surfaces);
    }

    private static <T> void put(Map<String, T> map, T value, String... keys) {
        for (String key : keys) {
            map.put(key, value);
        }
    }
}
