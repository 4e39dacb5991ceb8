package org.parvis.geo.exchange.osm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.geo.shared.LocalizedText;

/** Texts and their translations (OpenStreetMap wiki, "Multilingual names"). */
final class Texts {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");
    /** Suffixes that look like a language code and are none. */
    private static final Set<String> NOT_LANGUAGES = Set.of("alt", "old", "loc", "int", "nat", "reg", "gen", "ref");

    private Texts() {}

    /** Text by language tag: the plain one under {@code und} first, then the translations in the order of the file. */
    static Map<String, String> of(Tags tags, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        String plain = tags.text(key);
        if (!plain.isBlank()) {
            texts.put(LocalizedText.UNDETERMINED, plain.strip());
        }
        String prefix = key + ":";
        tags.forEach((translated, text) -> {
            if (translated.startsWith(prefix) && !text.isBlank()) {
                String language = translated.substring(prefix.length());
                if (LANGUAGE.matcher(language).matches() && !NOT_LANGUAGES.contains(language)) {
                    texts.put(language, text.strip());
                }
            }
        });
        return texts;
    }
}
