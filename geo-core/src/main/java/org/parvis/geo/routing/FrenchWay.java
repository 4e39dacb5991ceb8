package org.parvis.geo.routing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.geo.network.StreetTraits;
import org.parvis.geo.shared.Language;

/**
 * How French speaks of a street in a sentence: with its article, its kind in lower case, and "dans" or "sur".
 *
 * @param phrase with article, such as "l'avenue Saint-Martin"
 * @param preposition "dans" or "sur"
 */
record FrenchWay(String phrase, String preposition) {
    private static final String INSIDE = "dans";
    private static final String UPON = "sur";

    private record Kind(String article, String preposition) {}

    private static final Map<String, Kind> KINDS = kinds();

    private static final Set<String> OPEN_SPACES = Set.of(
            "place",
            "placette",
            "esplanade",
            "parvis",
            "square",
            "cour",
            "jardin",
            "jardins",
            "parc",
            "terrasse",
            "terrasses",
            "carrefour",
            "rond-point",
            "forum",
            "agora",
            "mail",
            "belvédère");

    static FrenchWay of(StreetTraits street) {
        return street.name().in(Language.FRENCH).map(FrenchWay::named).orElseGet(() -> unnamed(street));
    }

    private static FrenchWay named(String name) {
        Kind kind = kindOf(name).orElse(null);
        if (kind == null) {
            return new FrenchWay(name, UPON);
        }
        String word = firstWord(name);
        return new FrenchWay(kind.article + word + name.substring(word.length()), kind.preposition);
    }

    private static Optional<Kind> kindOf(String name) {
        return Optional.ofNullable(KINDS.get(firstWord(name)));
    }

    private static String firstWord(String name) {
        return name.split("[ '’]", 2)[0].toLowerCase(Locale.FRENCH);
    }

    /** Whether the name says that it is a place rather than a way. */
    static boolean isOpenSpace(String name) {
        return OPEN_SPACES.contains(firstWord(name));
    }

    boolean isWalkedInside() {
        return preposition.equals(INSIDE);
    }

    /** "dans la rue Grimaldi". */
    String along() {
        return preposition + " " + phrase;
    }

    private static FrenchWay unnamed(StreetTraits street) {
        return switch (street.streetClass()) {
            case MOTORWAY, MAIN_ROAD, SECONDARY_ROAD -> new FrenchWay("la route", UPON);
            case LOCAL_STREET, PLANNED -> new FrenchWay("la rue", INSIDE);
            case SERVICE_WAY -> new FrenchWay("la voie de desserte", UPON);
            case TRACK -> new FrenchWay("le chemin", UPON);
            case LIVING_STREET -> new FrenchWay("la rue partagée", INSIDE);
            case PEDESTRIAN -> street.area()
                    ? new FrenchWay("la place", UPON)
                    : new FrenchWay("la rue piétonne", INSIDE);
            case FOOTWAY, BARRIER -> street.area()
                    ? new FrenchWay("l'espace piéton", UPON)
                    : new FrenchWay("la voie piétonne", UPON);
            case PATH -> new FrenchWay("le sentier", UPON);
            case CYCLEWAY -> new FrenchWay("la piste cyclable", UPON);
            case CROSSING -> new FrenchWay("le passage piéton", UPON);
            case CORRIDOR -> new FrenchWay("le couloir", INSIDE);
            case PIER -> new FrenchWay("la jetée", UPON);
            case STAIRS -> new FrenchWay("l'escalier", INSIDE);
            case LIFT -> new FrenchWay("l'ascenseur", INSIDE);
            case MOVING_WALKWAY -> new FrenchWay("le tapis roulant", UPON);
        };
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        put(kinds, "la ", INSIDE, "rue", "ruelle", "venelle", "galerie", "gallerie", "cour", "cité", "villa");
        put(kinds, "la ", INSIDE, "traverse", "descente", "montée", "côte", "résidence", "rampe", "percée");
        put(kinds, "l'", INSIDE, "avenue", "allée", "impasse", "escalier", "enclos");
        put(kinds, "le ", INSIDE, "passage", "square", "jardin", "parc", "parking", "tunnel", "faubourg", "clos");
        put(kinds, "le ", INSIDE, "hameau", "lotissement", "souterrain", "virage", "vallon");
        put(kinds, "les ", INSIDE, "allées", "galeries", "jardins", "escaliers", "lacets", "arcades", "halles");
        put(kinds, "la ", UPON, "place", "placette", "promenade", "route", "voie", "digue", "jetée", "terrasse");
        put(kinds, "la ", UPON, "passerelle", "chaussée", "levée", "berge", "plage", "corniche", "liaison", "bretelle");
        put(kinds, "la ", UPON, "sente", "coulée", "croisette", "rocade", "sortie", "drève", "porte");
        put(kinds, "l'", UPON, "esplanade", "entrée", "accès", "agora");
        put(kinds, "le ", UPON, "boulevard", "quai", "pont", "parvis", "chemin", "sentier", "cours", "mail", "port");
        put(kinds, "le ", UPON, "rond-point", "giratoire", "carrefour", "belvédère", "viaduc", "ponton", "forum");
        put(kinds, "les ", UPON, "terrasses", "quais", "berges", "remparts", "marches");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, Kind> kinds, String article, String preposition, String... words) {
        for (String word : words) {
            kinds.put(word, new Kind(article, preposition));
        }
    }
}
