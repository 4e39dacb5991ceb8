package org.parvis.api.ogc.page;

import java.util.Arrays;
import java.util.Locale;

/** What pages say of themselves. The properties of features keep the names that a filter knows them by. */
enum PageWords {
    ALL_FEATURES("All features", "Tous les objets"),
    ASK("Search", "Chercher"),
    BACK_TO_MAP("Parvis’ map", "La carte de Parvis"),
    COLLECTIONS("Collections", "Collections"),
    CONFORMANCE("Standards that hold", "Normes respectées"),
    CONFORMANCE_WORDS(
            "The conformance classes of OGC’s standards that this service fulfils.",
            "Les classes de conformité des normes de l’OGC que ce service respecte."),
    DESCRIPTION("What can be asked", "Ce qu’on peut demander"),
    DESCRIPTION_WORDS(
            "The addresses below this one, as OpenAPI 3.0 describes them.",
            "Les adresses sous celle-ci, telles qu’OpenAPI 3.0 les décrit."),
    EMPTY("Nothing was found.", "Rien n’a été trouvé."),
    FEATURES("Features", "Objets"),
    FILTER("Filter (CQL2)", "Filtre (CQL2)"),
    FROM_TO("from %s to %s", "du %s au %s"),
    GEOMETRY("Position", "Position"),
    JSON("The same as JSON", "La même chose en JSON"),
    LANDING_WORDS(
            "The town’s data for geographic information systems, as OGC API – Features. Give QGIS, ArcGIS or GDAL this"
                    + " address:",
            "Les données de la ville pour les systèmes d’information géographique, selon OGC API – Features. Donnez cette"
                    + " adresse à QGIS, ArcGIS ou GDAL :"),
    MAP("Map", "Carte"),
    METHOD("Method", "Méthode"),
    NAMELESS("without a name", "sans nom"),
    NEXT("Next", "Suivants"),
    PARAMETERS("Parameters", "Paramètres"),
    PATH("Address", "Adresse"),
    PREVIOUS("Previous", "Précédents"),
    PROPERTIES("Properties", "Propriétés"),
    PROPERTY("Property", "Propriété"),
    QUERYABLES("What can be asked of them", "Ce qu’on peut en demander"),
    QUERYABLES_WORDS(
            "Each of these may stand in a filter, and each that is no position may be a parameter by itself.",
            "Chacune de ces propriétés peut figurer dans un filtre ; toutes sauf la position peuvent aussi être un"
                    + " paramètre."),
    SHOWN("%s–%s of %s", "%s à %s sur %s"),
    SYSTEMS("Reference systems", "Systèmes de coordonnées"),
    TIME("When", "Quand"),
    TYPE("Type", "Type"),
    TYPE_BOOLEAN("true or false", "vrai ou faux"),
    TYPE_GEOMETRY("position", "position"),
    TYPE_NUMBER("number", "nombre"),
    TYPE_STRING("text", "texte"),
    TYPE_TIME("time", "date et heure"),
    WHAT("What it is", "Ce que c’est"),
    EVENTS("Events", "Événements"),
    EVENTS_WORDS("What takes place, where and when.", "Ce qui a lieu, où et quand."),
    FURNITURE("Furniture", "Mobilier urbain"),
    FURNITURE_WORDS(
            "Benches, trees, fountains and other urban furniture.",
            "Bancs, arbres, fontaines et autre mobilier urbain."),
    PLACES("Key places", "Lieux-clés"),
    PLACES_WORDS("What is worth a visit.", "Ce qui vaut une visite."),
    QUARTIERS("Quartiers", "Quartiers"),
    QUARTIERS_WORDS("The parts of the town.", "Les parties de la ville."),
    ROUTES("Saved routes", "Parcours enregistrés"),
    ROUTES_WORDS("Walks that were kept.", "Les promenades conservées."),
    STREETS("Streets", "Rues"),
    STREETS_WORDS(
            "Streets, paths, squares and stairs with what they are like on foot.",
            "Rues, chemins, places et escaliers, tels qu’ils sont à pied.");

    private final String english;
    private final String french;

    PageWords(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String in(PageLanguage language) {
        return language == PageLanguage.FRENCH ? french : english;
    }

    /** What a collection is called; its word in addresses if that is all there is. */
    static String titleOf(String collection, PageLanguage language) {
        return ofCollection(collection, "", language);
    }

    static String descriptionOf(String collection, PageLanguage language) {
        return ofCollection(collection, "_WORDS", language);
    }

    private static String ofCollection(String collection, String suffix, PageLanguage language) {
        String name = collection.toUpperCase(Locale.ROOT) + suffix;
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> each.in(language))
                .orElse(collection);
    }
}
