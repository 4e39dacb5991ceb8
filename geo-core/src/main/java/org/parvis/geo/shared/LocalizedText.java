package org.parvis.geo.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The same text in several languages.
 *
 * @param byLanguage text by BCP 47 language tag, in order of preference; {@code und} holds a text whose language is not
 *     known, such as a plain OpenStreetMap {@code name}
 */
public record LocalizedText(Map<String, String> byLanguage) {
    /** The tag of a text whose language is not known. */
    public static final String UNDETERMINED = "und";

    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

    public LocalizedText {
        byLanguage.forEach((language, text) -> {
            if (!TAG.matcher(language).matches()) {
                throw ParvisException.invalid(
                        "language", "\"" + language + "\" is not a language tag; write for example \"fr\" or \"en\".");
            }
            if (text.isBlank()) {
                throw ParvisException.invalid(language, "The text in \"" + language + "\" is empty; leave it out.");
            }
        });
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static LocalizedText of(String text) {
        return text.isBlank() ? EMPTY : new LocalizedText(Map.of(UNDETERMINED, text));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** The text in this language, else without a stated language, else in French, else whichever comes first. */
    public Optional<String> in(Language language) {
        for (String tag : new String[] {language.code(), UNDETERMINED, Language.FRENCH.code()}) {
            String text = byLanguage.get(tag);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return byLanguage.values().stream().findFirst();
    }

    /** The text as it stands on the sign at the place: the one without a stated language, else the first. */
    public Optional<String> local() {
        String text = byLanguage.get(UNDETERMINED);
        return text != null ? Optional.of(text) : byLanguage.values().stream().findFirst();
    }
}
