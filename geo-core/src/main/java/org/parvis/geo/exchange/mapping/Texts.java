package org.parvis.geo.exchange.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as two people would call them the same. */
final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]+");

    private Texts() {}

    /** Small letters and digits alone, without accents: {@code LARGEUR_UTILE} as {@code largeurutile}. */
    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT
                .matcher(bare.replace("œ", "oe").replace("æ", "ae"))
                .replaceAll("");
    }
}
