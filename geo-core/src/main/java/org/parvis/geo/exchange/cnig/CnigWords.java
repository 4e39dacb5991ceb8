package org.parvis.geo.exchange.cnig;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** The standard's lists of words and what they are to Parvis. A word that is in no list says nothing. */
final class CnigWords {
    /** Of {@code largeurUtile}: wider than this, which is as much as the standard asks to measure. */
    static final double OVER_WIDE = 9_999;

    static final double WIDE_METRES = 1.8;

    /** Of {@code pente}: stairs. */
    static final long STAIRS_SLOPE = 8_888;

    private static final Map<String, StreetClass> BY_SECTION = Map.ofEntries(
            Map.entry("ascenseur", StreetClass.LIFT),
            Map.entry("monte-charge ou monte personne", StreetClass.LIFT),
            Map.entry("tapis roulant", StreetClass.MOVING_WALKWAY),
            Map.entry("escalier", StreetClass.STAIRS),
            Map.entry("série d'escaliers", StreetClass.STAIRS),
            Map.entry("escalator", StreetClass.STAIRS),
            Map.entry("traversée piétonne", StreetClass.CROSSING),
            Map.entry("îlot de traversée piétonne", StreetClass.CROSSING),
            Map.entry("hall", StreetClass.CORRIDOR),
            Map.entry("couloir intérieur", StreetClass.CORRIDOR),
            Map.entry("espace partagé", StreetClass.LIVING_STREET),
            Map.entry("espace ouvert", StreetClass.PEDESTRIAN),
            Map.entry("chemin piéton", StreetClass.PATH));

    private static final Map<String, StreetClass> OF_STREETS = Map.of(
            "zone de rencontre", StreetClass.LIVING_STREET,
            "rue piétonne - aire piétonne - sente piétonne", StreetClass.PEDESTRIAN,
            "voie verte", StreetClass.CYCLEWAY);

    private static final Map<String, Surface> SURFACES = Map.ofEntries(
            Map.entry("asphalte, enrobé", Surface.ASPHALT),
            Map.entry("béton", Surface.CONCRETE),
            Map.entry("carrelage", Surface.PAVING_STONES),
            Map.entry("carreaux de céramique émaillés", Surface.PAVING_STONES),
            Map.entry("pierre, pavé", Surface.SETT),
            Map.entry("bois", Surface.WOOD),
            Map.entry("plaques métalliques", Surface.METAL),
            Map.entry("gazon", Surface.GRASS),
            Map.entry("terre", Surface.EARTH),
            Map.entry("graviers", Surface.GRAVEL),
            Map.entry("sable stabilisé", Surface.COMPACTED));

    private static final Map<Surface, String> WORDS = words();

    private CnigWords() {}

    /**
     * @param section {@code typeTroncon}, {@code rue} and {@code trottoir} for example
     * @param street {@code statutVoie}
     */
    static StreetClass streetClass(String section, String street) {
        StreetClass named = BY_SECTION.get(section);
        if (named != null) {
            return named;
        }
        return section.equals("rue") ? OF_STREETS.getOrDefault(street, StreetClass.LOCAL_STREET) : StreetClass.FOOTWAY;
    }

    static String section(StreetClass streetClass) {
        return switch (streetClass) {
            case CORRIDOR -> "couloir intérieur";
            case LIFT -> "ascenseur";
            case PATH, TRACK -> "chemin piéton";
            case FOOTWAY, PIER -> "trottoir";
            case CROSSING -> "traversée piétonne";
            case STAIRS -> "escalier";
            case MOVING_WALKWAY -> "tapis roulant";
            default -> "rue";
        };
    }

    static String street(StreetClass streetClass) {
        return switch (streetClass) {
            case LIVING_STREET -> "zone de rencontre";
            case PEDESTRIAN -> "rue piétonne - aire piétonne - sente piétonne";
            case CYCLEWAY -> "voie verte";
            case MAIN_ROAD, SECONDARY_ROAD, LOCAL_STREET, SERVICE_WAY -> "voie classique";
            default -> "NC";
        };
    }

    static Surface surface(String word) {
        return SURFACES.getOrDefault(word, Surface.UNKNOWN);
    }

    static String surface(Surface surface) {
        return WORDS.getOrDefault(surface, "NC");
    }

    static Lighting lighting(String word) {
        return switch (word) {
            case "bon éclairage", "éclairage insuffisant" -> Lighting.LIT;
            case "absence d'éclairage" -> Lighting.UNLIT;
            default -> Lighting.UNKNOWN;
        };
    }

    static String lighting(Lighting lighting) {
        return switch (lighting) {
            case LIT -> "bon éclairage";
            case UNLIT -> "absence d'éclairage";
            case UNKNOWN -> "NC";
        };
    }

    static Street.Passage passage(String word) {
        return switch (word) {
            case "aérien" -> Street.Passage.BRIDGE;
            case "tunnel", "passage souterrain" -> Street.Passage.TUNNEL;
            default -> Street.Passage.GROUND;
        };
    }

    static String passage(Street.Passage passage, StreetClass streetClass) {
        return switch (passage) {
            case GROUND -> streetClass == StreetClass.CORRIDOR ? "couloir" : "en surface";
            case BRIDGE -> "aérien";
            case TUNNEL -> "tunnel";
        };
    }

    static String cover(boolean covered, StreetClass streetClass) {
        return streetClass == StreetClass.CORRIDOR
                ? "intérieur"
                : covered ? "extérieur couvert" : "extérieur non couvert";
    }

    /** What the state of the ground means to who rolls: only what hinders is said. */
    static Access wheelchair(String state) {
        return switch (state) {
            case "dégradation entraînant un problème de sécurité immédiat", "dégradation très forte" -> Access.NO;
            case "meuble",
                    "secouant",
                    "glissant",
                    "dégradation forte",
                    "dégradation entraînant une difficulté d'usage ou d'inconfort" -> Access.LIMITED;
            default -> Access.UNKNOWN;
        };
    }

    /** Whether a thing of which a list says on which side it is, is there at all; null if nobody knows. */
    static @Nullable Boolean isThere(String side) {
        return CnigValues.isSilent(side) ? null : (Boolean) !side.equals("aucun");
    }

    private static Map<Surface, String> words() {
        Map<Surface, String> words = new HashMap<>();
        SURFACES.forEach((word, surface) -> words.put(surface, word));
        words.put(Surface.PAVING_STONES, "pierre, pavé");
        words.put(Surface.COBBLESTONE, "pierre, pavé");
        words.put(Surface.FINE_GRAVEL, "graviers");
        words.put(Surface.SAND, "matériau inégal par nature");
        return Map.copyOf(words);
    }
}
