package org.parvis.geo.discovery.audience;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Theme;

/**
 * A kind of visitor.
 *
 * @param code the word used in requests
 * @param name in French and English
 * @param themes how many times as much as its interest says a place counts for this theme, 0 to {@value #HIGHEST}; 1
 *     where nothing is said
 * @param kinds the same for a place's kind, such as {@code artwork}
 * @param reasons why, by {@code theme.<theme>} or {@code kind.<kind>}
 */
public record Audience(
        String code,
        LocalizedText name,
        Map<Theme, Double> themes,
        Map<String, Double> kinds,
        Map<String, String> reasons) {
    static final double HIGHEST = 5;

    public Audience {
        Map<Theme, Double> copy = new EnumMap<>(Theme.class);
        copy.putAll(themes);
        themes = Collections.unmodifiableMap(copy);
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    public double ofTheme(Theme theme) {
        return themes.getOrDefault(theme, 1.0);
    }

    public double ofKind(String kind) {
        return kinds.getOrDefault(kind, 1.0);
    }
}
