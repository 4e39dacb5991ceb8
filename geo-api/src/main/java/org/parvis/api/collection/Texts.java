package org.parvis.api.collection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;

/** The pairs {@code name}/{@code names} and {@code description}/{@code descriptions}. */
public final class Texts {
    private Texts() {}

    /** The text as it stands at the place, null if there is none. */
    public static @Nullable String local(LocalizedText text) {
        return text.local().orElse(null);
    }

    /**
     * The text that is meant where either or both are given: a local text that differs from the one among the texts by
     * language takes its place.
     */
    public static LocalizedText merged(@Nullable String local, @Nullable LocalizedText byLanguage) {
        LocalizedText known = byLanguage == null ? LocalizedText.EMPTY : byLanguage;
        if (local == null
                || local.isBlank()
                || known.local().filter(local::equals).isPresent()) {
            return known;
        }
        if (known.isEmpty()) {
            return LocalizedText.of(local);
        }
        Map<String, String> texts = new LinkedHashMap<>(known.byLanguage());
        String tag = texts.containsKey(LocalizedText.UNDETERMINED)
                ? LocalizedText.UNDETERMINED
                : texts.keySet().iterator().next();
        texts.put(tag, local);
        return new LocalizedText(texts);
    }
}
