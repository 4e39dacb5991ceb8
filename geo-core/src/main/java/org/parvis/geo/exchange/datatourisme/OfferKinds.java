package org.parvis.geo.exchange.datatourisme;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.geo.territory.Theme;

/**
 * Which classes of DATAtourisme's ontology make a key place. The numbers are those that the same kind of place has by its
 * tags of OpenStreetMap. The most telling class comes first; the upper ones, which take in what is not listed, last. Where
 * one sleeps, eats, buys or is served is no key place: nobody walks a town to see it.
 */
final class OfferKinds {
    private static final Map<String, OfferKind> BY_CLASS = table();

    private OfferKinds() {}

    /** What its classes make of a place, the most telling first; empty if it is no key place. */
    static List<OfferKind> of(Set<String> types) {
        List<OfferKind> kinds = new ArrayList<>();
        BY_CLASS.forEach((type, kind) -> {
            if (types.contains(type)) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    private static Map<String, OfferKind> table() {
        Map<String, OfferKind> table = new LinkedHashMap<>();
        addMonuments(table);
        addReligious(table);
        addCulture(table);
        addNature(table);
        addLeisure(table);
        addUpper(table);
        return table;
    }

    private static void addMonuments(Map<String, OfferKind> table) {
        add(table, "FortifiedCastle", "castle", 45, 45, HERITAGE, LANDMARK);
        add(table, "Castle", "castle", 45, 45, HERITAGE, LANDMARK);
        add(table, "Palace", "palace", 45, 45, HERITAGE, LANDMARK);
        add(table, "Fort", "fort", 32, 20, HERITAGE);
        add(table, "DefenceSite", "fort", 32, 20, HERITAGE);
        add(table, "Arena", "arena", 32, 20, HERITAGE, LANDMARK);
        add(table, "TriumphalArch", "arch", 28, 5, HERITAGE, LANDMARK);
        add(table, "ArcheologicalSite", "archaeological_site", 28, 20, HERITAGE);
        add(table, "Ruins", "ruins", 25, 15, HERITAGE);
        add(table, "Aqueduct", "aqueduct", 25, 10, HERITAGE);
        add(table, "Lighthouse", "lighthouse", 30, 10, LANDMARK, WATER);
        add(table, "Mill", "mill", 22, 10, HERITAGE);
        add(table, "Tower", "tower", 18, 10, LANDMARK);
        add(table, "Fountain", "fountain", 15, 5, WATER);
        add(table, "Bridge", "bridge", 12, 5, LANDMARK);
        add(table, "RemarkableHouse", "house", 18, 5, HERITAGE);
        add(table, "MilitaryCemetery", "cemetery", 14, 15, HERITAGE);
        add(table, "CivilCemetery", "cemetery", 12, 15, HERITAGE);
        add(table, "RemembranceSite", "memorial", 18, 10, HERITAGE);
        add(table, "IndustrialSite", "industrial_heritage", 24, 30, HERITAGE);
        add(table, "TechnicalHeritage", "industrial_heritage", 22, 20, HERITAGE);
        add(table, "CityHeritage", "old_town", 25, 15, HERITAGE, LANDMARK);
    }

    private static void addReligious(Map<String, OfferKind> table) {
        add(table, "Cathedral", "cathedral", 40, 20, WORSHIP, HERITAGE, LANDMARK);
        add(table, "Basilica", "basilica", 34, 20, WORSHIP, HERITAGE);
        add(table, "Abbey", "abbey", 32, 30, WORSHIP, HERITAGE);
        add(table, "Monastery", "monastery", 28, 20, WORSHIP, HERITAGE);
        add(table, "Convent", "monastery", 28, 20, WORSHIP, HERITAGE);
        add(table, "Chartreuse", "monastery", 28, 20, WORSHIP, HERITAGE);
        add(table, "Cloister", "cloister", 26, 15, WORSHIP, HERITAGE);
        add(table, "Collegiate", "church", 26, 15, WORSHIP, HERITAGE);
        add(table, "Church", "church", 22, 15, WORSHIP);
        add(table, "Chapel", "chapel", 20, 10, WORSHIP);
        add(table, "Calvary", "wayside_cross", 10, 3, HERITAGE);
    }

    private static void addCulture(Map<String, OfferKind> table) {
        add(table, "Museum", "museum", 45, 60, MUSEUM, CULTURE);
        add(table, "ArtGalleryOrExhibitionGallery", "gallery", 28, 30, ART, CULTURE);
        add(table, "InterpretationCentre", "interpretation_centre", 28, 30, CULTURE, HERITAGE);
        add(table, "Theater", "theatre", 28, 20, CULTURE);
        add(table, "Library", "library", 16, 20, CULTURE);
        add(table, "Cinema", "cinema", 12, 15, CULTURE);
        add(table, "CoveredMarket", "marketplace", 32, 25, MARKET);
    }

    private static void addNature(Map<String, OfferKind> table) {
        add(table, "PointOfView", "viewpoint", 30, 10, VIEWPOINT);
        add(table, "ParkAndGarden", "garden", 26, 20, NATURE);
        add(table, "Waterfall", "waterfall", 28, 15, WATER, NATURE);
        add(table, "CaveSinkholeOrAven", "cave", 30, 45, NATURE);
        add(table, "Gorge", "gorge", 26, 20, NATURE);
        add(table, "Canyon", "gorge", 26, 20, NATURE);
        add(table, "Cliff", "cliff", 22, 10, VIEWPOINT, NATURE);
        add(table, "Peak", "peak", 18, 10, VIEWPOINT, NATURE);
        add(table, "Beach", "beach", 26, 30, WATER, NATURE);
        add(table, "Lake", "lake", 22, 20, WATER, NATURE);
        add(table, "Pond", "lake", 16, 15, WATER, NATURE);
        add(table, "River", "river", 18, 15, WATER, NATURE);
        add(table, "Forest", "forest", 20, 30, NATURE);
    }

    private static void addLeisure(Map<String, OfferKind> table) {
        add(table, "ZooAnimalPark", "zoo", 38, 60, FAMILY, NATURE);
        add(table, "VivariumAquarium", "aquarium", 45, 75, FAMILY, NATURE, WATER);
        add(table, "AmusementPark", "theme_park", 38, 120, FAMILY);
        add(table, "ThemePark", "theme_park", 38, 120, FAMILY);
        add(table, "Casino", "casino", 28, 30, LANDMARK);
        add(table, "TouristTrain", "tourist_train", 24, 40, FAMILY);
        add(table, "LeisureComplex", "leisure_park", 20, 60, FAMILY);
        add(table, "IceSkatingRink", "ice_rink", 16, 60, FAMILY);
        add(table, "SwimmingPool", "swimming_pool", 12, 60, FAMILY);
    }

    private static void addUpper(Map<String, OfferKind> table) {
        add(table, "ReligiousSite", "place_of_worship", 22, 15, WORSHIP);
        add(table, "RemarkableBuilding", "building", 20, 10, HERITAGE);
        add(table, "CulturalSite", "cultural_site", 25, 20, CULTURE);
        add(table, "NaturalHeritage", "natural_site", 24, 20, NATURE);
        add(table, "SportsAndLeisurePlace", "leisure", 12, 30, FAMILY);
        add(table, "TouristInformationCenter", "tourist_office", 8, 10);
        add(table, "LocalTouristOffice", "tourist_office", 8, 10);
    }

    private static void add(
            Map<String, OfferKind> table, String type, String word, int interest, int visitMinutes, Theme... themes) {
        table.put(type, new OfferKind(word, interest, visitMinutes, Set.of(themes)));
    }
}
