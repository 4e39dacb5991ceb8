package org.parvis.geo.routing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;

/**
 * How one speaks of something that stands by the way: "l'église Saint-Martin", "the fountain".
 *
 * @param french with its article
 * @param english with its article, or a name without one
 */
record LandmarkWords(String french, String english) {
    private static final Map<String, String> ARTICLES = articles();

    /** What things of a kind are called whose name does not say what they are. */
    private static final Map<String, LandmarkWords> BY_KIND = Map.ofEntries(
            Map.entry("fountain", new LandmarkWords("la fontaine", "the fountain")),
            Map.entry("artwork", new LandmarkWords("l'œuvre d'art", "the artwork")),
            Map.entry("memorial", new LandmarkWords("le mémorial", "the memorial")),
            Map.entry("monument", new LandmarkWords("le monument", "the monument")),
            Map.entry("obelisk", new LandmarkWords("l'obélisque", "the obelisk")),
            Map.entry("museum", new LandmarkWords("le musée", "the museum")),
            Map.entry("townhall", new LandmarkWords("la mairie", "the town hall")),
            Map.entry("theatre", new LandmarkWords("le théâtre", "the theatre")),
            Map.entry("church", new LandmarkWords("l'église", "the church")),
            Map.entry("chapel", new LandmarkWords("la chapelle", "the chapel")),
            Map.entry("cathedral", new LandmarkWords("la cathédrale", "the cathedral")),
            Map.entry("lighthouse", new LandmarkWords("le phare", "the lighthouse")),
            Map.entry("castle", new LandmarkWords("le château", "the castle")),
            Map.entry("tower", new LandmarkWords("la tour", "the tower")),
            Map.entry("city_gate", new LandmarkWords("la porte de la ville", "the city gate")),
            Map.entry("wayside_cross", new LandmarkWords("la croix", "the cross")),
            Map.entry("wayside_shrine", new LandmarkWords("l'oratoire", "the shrine")),
            Map.entry("bandstand", new LandmarkWords("le kiosque à musique", "the bandstand")),
            Map.entry("playground", new LandmarkWords("l'aire de jeux", "the playground")),
            Map.entry("library", new LandmarkWords("la bibliothèque", "the library")),
            Map.entry("cinema", new LandmarkWords("le cinéma", "the cinema")),
            Map.entry("place_of_worship", new LandmarkWords("le lieu de culte", "the place of worship")));

    /** Longer names are not worth the reader's breath. */
    private static final int LONGEST_NAME = 40;

    /** Empty for a kind that is not seen from the street, or cannot be told from its surroundings. */
    static Optional<LandmarkWords> of(String kind, LocalizedText name) {
        LandmarkWords plain = BY_KIND.get(kind);
        if (plain == null) {
            return Optional.empty();
        }
        String local = name.byLanguage().getOrDefault(LocalizedText.UNDETERMINED, "");
        if (local.isEmpty()) {
            // A name that the reader of the file gave it, such as Fontaine and Fountain.
            return Optional.of(plain.called(name));
        }
        if (local.length() > LONGEST_NAME) {
            return Optional.of(plain);
        }
        String article = ARTICLES.get(firstWord(local));
        if (article != null) {
            String english = name.byLanguage().getOrDefault(Language.ENGLISH.code(), local);
            return Optional.of(new LandmarkWords(article + lowerFirst(local), english));
        }
        return switch (kind) {
            case "artwork" -> Optional.of(
                    new LandmarkWords("l'œuvre « " + local + " »", plain.english + " “" + local + "”"));
            case "memorial" -> Optional.of(
                    new LandmarkWords(plain.french + " « " + local + " »", plain.english + " “" + local + "”"));
            default -> Optional.of(plain);
        };
    }

    private LandmarkWords called(LocalizedText name) {
        String frenchName = name.byLanguage().getOrDefault(Language.FRENCH.code(), "");
        String englishName = name.byLanguage().getOrDefault(Language.ENGLISH.code(), "");
        String article = ARTICLES.get(firstWord(frenchName));
        return article == null || englishName.isEmpty()
                ? this
                : new LandmarkWords(article + lowerFirst(frenchName), "the " + lowerFirst(englishName));
    }

    String in(Language language) {
        return switch (language) {
            case FRENCH -> french;
            case ENGLISH -> english;
        };
    }

    private static String firstWord(String name) {
        return name.split("[ '’]", 2)[0].toLowerCase(Locale.FRENCH);
    }

    static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }

    private static Map<String, String> articles() {
        Map<String, String> articles = new HashMap<>();
        put(articles, "la ", "fontaine statue sculpture fresque chapelle cathédrale basilique collégiale synagogue");
        put(articles, "la ", "mosquée mairie tour croix colonne bibliothèque médiathèque stèle grotte villa maison");
        put(articles, "la ", "pyramide");
        put(articles, "l'", "église abbaye abbatiale oratoire obélisque opéra horloge œuvre aire auditorium arbre");
        put(articles, "l'", "hôtel arc");
        put(articles, "le ", "musée monument mémorial temple théâtre château palais fort phare buste calvaire cinéma");
        put(articles, "le ", "kiosque moulin lavoir prieuré cadran couvent");
        put(articles, "les ", "thermes arènes halles");
        return Map.copyOf(articles);
    }

    private static void put(Map<String, String> articles, String article, String words) {
        for (String word : words.split(" ", -1)) {
            articles.put(word, article);
        }
    }
}
