package org.parvis.api.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;

/** Names and words in the one form in which they are compared: small letters, no accents, single spaces. */
final class SearchText {
    /** Set before a wildcard that stands for itself in {@code like}. */
    static final char ESCAPE = '!';

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    /** Whatever people write now one way, now another: hyphens, apostrophes, spaces, unprintable things. */
    private static final Pattern GAP = Pattern.compile("[\\p{Pd}\\p{Z}\\s\\p{C}'’‘ʼ]+");

    private static final Pattern WILDCARD = Pattern.compile("[!%_]");

    private SearchText() {}

    /** The text in its compared form; empty if nothing of it can be compared. */
    static String fold(String text) {
        // Upper case first turns ß to SS and the two small sigmas into one.
        String small = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        String bare =
                ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        String plain = bare.replace("œ", "oe")
                .replace("æ", "ae")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
        return GAP.matcher(plain).replaceAll(" ").strip();
    }

    /** What is searched of a name in several languages, the local text first; null if it has none. */
    static @Nullable String ofName(LocalizedText name) {
        Set<String> texts = new LinkedHashSet<>();
        name.local().map(SearchText::fold).ifPresent(texts::add);
        name.byLanguage().values().forEach(text -> texts.add(fold(text)));
        String all = String.join("\n", texts);
        if (all.isBlank()) {
            return null;
        }
        return all.length() > ColumnText.LONGEST ? all.substring(0, ColumnText.LONGEST) : all;
    }

    /** One {@code like} pattern for each word of what a person typed; none if there is no word in it. */
    static List<String> patterns(String typed) {
        List<String> patterns = new ArrayList<>();
        for (String word : new LinkedHashSet<>(List.of(fold(typed).split(" ")))) {
            if (!word.isEmpty()) {
                patterns.add("%" + WILDCARD.matcher(word).replaceAll(ESCAPE + "$0") + "%");
            }
        }
        return patterns;
    }
}
