package org.parvis.geo.exchange.osm;

import static org.parvis.geo.territory.Theme.ART;
import static org.parvis.geo.territory.Theme.CULTURE;
import static org.parvis.geo.territory.Theme.FAMILY;
import static org.parvis.geo.territory.Theme.HERITAGE;
import static org.parvis.geo.territory.Theme.LANDMARK;
import static org.parvis.geo.territory.Theme.MARKET;
import static org.parvis.geo.territory.Theme.MUSEUM;
import static org.parvis.geo.territory.Theme.NATURE;
import static org.parvis.geo.territory.Theme.VIEWPOINT;
import static org.parvis.geo.territory.Theme.WATER;
import static org.parvis.geo.territory.Theme.WORSHIP;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.territory.Theme;

/**
 * Which tags make a key place, with a first guess of its worth and of the minutes people spend there. The numbers are
 * ours: an order from "people come to the town for it" to "nice if one passes by", to be corrected by those who know
 * the town. The order of the table decides the kind of a place with several such tags.
 */
final class PlaceKinds {
    /** Stands for every value of a key. */
    private static final String ANY = "*";

    private static final Map<String, PlaceKind> BY_TAG = table();
    private static final List<PlaceKind> KINDS = List.copyOf(BY_TAG.values());
    private static final Map<String, Integer> RANK_BY_TAG = ranks();

    private PlaceKinds() {}

    /** What the tags make of it, the most telling first; empty if it is no key place. */
    static List<PlaceKind> of(Tags tags) {
        List<Integer> ranks = new ArrayList<>();
        tags.forEach((key, value) -> {
            String tag = key + "=" + value;
            String any = key + "=" + ANY;
            if (RANK_BY_TAG.containsKey(tag)) {
                addIfApplies(tag, tags, ranks);
            } else if (RANK_BY_TAG.containsKey(any) && !value.equals("no")) {
                addIfApplies(any, tags, ranks);
            }
        });
        Collections.sort(ranks);
        return ranks.stream().map(KINDS::get).toList();
    }

    private static void addIfApplies(String tag, Tags tags, List<Integer> ranks) {
        Integer rank = RANK_BY_TAG.get(tag);
        if (rank != null && applies(tag, tags)) {
            ranks.add(rank);
        }
    }

    private static boolean applies(String tag, Tags tags) {
        return switch (tag) {
                // Boards and signposts are furniture; an office is a place.
            case "tourism=information" -> !tags.has("information")
                    || tags.is("information", "office", "visitor_centre", "tourist_office");
            case "highway=pedestrian" -> tags.is("area", "yes") || tags.is("type", "multipolygon");
            case "natural=tree" -> tags.has("name") || tags.is("denotation", "natural_monument");
            case "historic=*" -> !tags.is("historic", "district", "boundary_stone", "railway", "road", "path");
            default -> true;
        };
    }

    private static Map<String, PlaceKind> table() {
        Map<String, PlaceKind> table = new LinkedHashMap<>();
        addMonuments(table);
        addSights(table);
        addCulture(table);
        addNature(table);
        addLeisure(table);
        addPublicSpace(table);
        return table;
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        BY_TAG.keySet().forEach(tag -> ranks.put(tag, ranks.size()));
        return ranks;
    }

    private static void addMonuments(Map<String, PlaceKind> table) {
        add(table, "historic=castle", PlaceKind.of("castle", 45, 45, HERITAGE, LANDMARK));
        add(table, "historic=palace", PlaceKind.of("palace", 45, 45, HERITAGE, LANDMARK));
        add(table, "historic=fort", PlaceKind.of("fort", 32, 20, HERITAGE));
        add(table, "historic=monument", PlaceKind.of("monument", 30, 10, HERITAGE, LANDMARK));
        add(table, "historic=city_gate", PlaceKind.of("city_gate", 25, 5, HERITAGE));
        add(table, "historic=archaeological_site", PlaceKind.of("archaeological_site", 28, 20, HERITAGE));
        add(table, "historic=ruins", PlaceKind.of("ruins", 25, 15, HERITAGE));
        add(table, "historic=aqueduct", PlaceKind.of("aqueduct", 25, 10, HERITAGE));
        add(table, "historic=tower", PlaceKind.of("tower", 25, 10, HERITAGE));
        add(table, "tourism=museum", PlaceKind.of("museum", 45, 60, MUSEUM, CULTURE));
        add(table, "tourism=gallery", PlaceKind.of("gallery", 28, 30, ART, CULTURE));
        add(table, "tourism=artwork", PlaceKind.of("artwork", 20, 5, ART).orCalled("Œuvre d'art", "Artwork"));
        add(table, "historic=memorial", PlaceKind.of("memorial", 15, 5, HERITAGE));
        add(table, "historic=wayside_cross", PlaceKind.of("wayside_cross", 10, 3, HERITAGE));
        add(table, "historic=wayside_shrine", PlaceKind.of("wayside_shrine", 10, 3, HERITAGE));
    }

    private static void addSights(Map<String, PlaceKind> table) {
        add(table, "tourism=zoo", PlaceKind.of("zoo", 38, 60, FAMILY, NATURE));
        add(table, "tourism=aquarium", PlaceKind.of("aquarium", 45, 75, FAMILY, NATURE, WATER));
        add(table, "tourism=theme_park", PlaceKind.of("theme_park", 38, 120, FAMILY));
        add(
                table,
                "tourism=viewpoint",
                PlaceKind.of("viewpoint", 30, 10, VIEWPOINT).orCalled("Point de vue", "Viewpoint"));
        add(table, "amenity=casino", PlaceKind.of("casino", 28, 30, LANDMARK));
        add(table, "amenity=place_of_worship", PlaceKind.of("place_of_worship", 22, 15, WORSHIP));
        add(table, "amenity=monastery", PlaceKind.of("monastery", 28, 20, WORSHIP, HERITAGE));
        add(table, "building=cathedral", PlaceKind.of("cathedral", 40, 20, WORSHIP, HERITAGE, LANDMARK));
        add(table, "building=church", PlaceKind.of("church", 22, 15, WORSHIP));
        add(table, "building=chapel", PlaceKind.of("chapel", 20, 10, WORSHIP));
        add(table, "man_made=lighthouse", PlaceKind.of("lighthouse", 30, 10, LANDMARK, WATER));
        add(table, "man_made=tower", PlaceKind.of("tower", 18, 10, LANDMARK));
        add(table, "man_made=windmill", PlaceKind.of("windmill", 22, 10, HERITAGE));
        add(table, "man_made=watermill", PlaceKind.of("watermill", 22, 10, HERITAGE, WATER));
        add(table, "man_made=obelisk", PlaceKind.of("obelisk", 20, 5, HERITAGE));
    }

    private static void addCulture(Map<String, PlaceKind> table) {
        add(table, "amenity=theatre", PlaceKind.of("theatre", 28, 20, CULTURE));
        add(table, "amenity=arts_centre", PlaceKind.of("arts_centre", 28, 30, CULTURE, ART));
        add(table, "amenity=library", PlaceKind.of("library", 16, 20, CULTURE));
        add(table, "amenity=cinema", PlaceKind.of("cinema", 12, 15, CULTURE));
        add(table, "amenity=planetarium", PlaceKind.of("planetarium", 30, 45, CULTURE, FAMILY));
        add(table, "amenity=exhibition_centre", PlaceKind.of("exhibition_centre", 18, 30, CULTURE));
        add(table, "amenity=marketplace", PlaceKind.of("marketplace", 32, 25, MARKET));
        add(table, "amenity=townhall", PlaceKind.of("townhall", 18, 5, LANDMARK));
        add(
                table,
                "leisure=bandstand",
                PlaceKind.of("bandstand", 14, 5, CULTURE).orCalled("Kiosque à musique", "Bandstand"));
    }

    private static void addNature(Map<String, PlaceKind> table) {
        add(table, "leisure=garden", PlaceKind.of("garden", 26, 20, NATURE));
        add(table, "leisure=park", PlaceKind.of("park", 26, 20, NATURE));
        add(table, "leisure=nature_reserve", PlaceKind.of("nature_reserve", 28, 30, NATURE));
        add(table, "natural=beach", PlaceKind.of("beach", 26, 30, WATER, NATURE));
        add(table, "natural=cave_entrance", PlaceKind.of("cave", 22, 15, NATURE));
        add(table, "natural=peak", PlaceKind.of("peak", 18, 10, VIEWPOINT, NATURE));
        add(
                table,
                "natural=tree",
                PlaceKind.of("tree", 12, 5, NATURE).orCalled("Arbre remarquable", "Remarkable tree"));
        add(table, "amenity=fountain", PlaceKind.of("fountain", 15, 5, WATER).orCalled("Fontaine", "Fountain"));
    }

    private static void addLeisure(Map<String, PlaceKind> table) {
        add(table, "leisure=water_park", PlaceKind.of("water_park", 20, 90, FAMILY, WATER));
        add(table, "leisure=miniature_golf", PlaceKind.of("miniature_golf", 16, 45, FAMILY));
        add(table, "leisure=ice_rink", PlaceKind.of("ice_rink", 16, 60, FAMILY));
        add(
                table,
                "leisure=playground",
                PlaceKind.of("playground", 10, 20, FAMILY).orCalled("Aire de jeux", "Playground"));
        add(table, "leisure=stadium", PlaceKind.of("stadium", 22, 10, LANDMARK));
        add(table, "leisure=marina", PlaceKind.of("marina", 24, 15, WATER));
        add(table, "leisure=beach_resort", PlaceKind.of("beach_resort", 18, 45, WATER, FAMILY));
    }

    private static void addPublicSpace(Map<String, PlaceKind> table) {
        add(table, "place=square", PlaceKind.of("square", 22, 10, LANDMARK));
        add(table, "highway=pedestrian", PlaceKind.of("square", 18, 10, LANDMARK));
        add(table, "man_made=pier", PlaceKind.of("pier", 15, 10, WATER));
        add(table, "man_made=bridge", PlaceKind.of("bridge", 12, 5, LANDMARK));
        add(table, "tourism=information", PlaceKind.of("tourist_office", 8, 10));
        // Last, for they say little: what they stand beside is more telling.
        add(table, "tourism=attraction", PlaceKind.of("attraction", 30, 15, LANDMARK));
        add(table, "historic=" + ANY, PlaceKind.of("historic", 16, 5, HERITAGE));
    }

    private static void add(Map<String, PlaceKind> table, String tag, PlaceKind kind) {
        table.put(tag, kind);
    }

    /** Themes that follow from further tags. */
    static List<Theme> furtherThemes(Tags tags) {
        List<Theme> themes = new ArrayList<>();
        if (tags.says("historic") || tags.says("heritage")) {
            themes.add(HERITAGE);
        }
        if (tags.has("artist_name") || tags.has("artwork_type") || tags.is("memorial", "statue", "bust", "sculpture")) {
            themes.add(ART);
        }
        if (tags.is("tower:type", "observation") || tags.is("tourism", "viewpoint")) {
            themes.add(VIEWPOINT);
        }
        if (tags.is("museum", "maritime")) {
            themes.add(WATER);
        }
        if (tags.is("museum", "art") || tags.has("collection:art")) {
            themes.add(ART);
        }
        return themes;
    }
}
