package org.parvis.geo.exchange.osm;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Theme;

/**
 * What one tag makes of a place.
 *
 * @param word the kind in one word
 * @param themes what such a place is interesting for
 * @param interest what such a place is worth before anything else is known of it, 0 to 100
 * @param visitMinutes how long a visit usually takes
 * @param genericName what to call one that has no name; empty if one without a name is no key place
 */
record PlaceKind(String word, Set<Theme> themes, int interest, int visitMinutes, LocalizedText genericName) {
    PlaceKind {
        themes = themes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(themes));
    }

    static PlaceKind of(String word, int interest, int visitMinutes, Theme... themes) {
        return new PlaceKind(word, Set.of(themes), interest, visitMinutes, LocalizedText.EMPTY);
    }

    PlaceKind orCalled(String french, String english) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("fr", french);
        names.put("en", english);
        return new PlaceKind(word, themes, interest, visitMinutes, new LocalizedText(names));
    }
}
