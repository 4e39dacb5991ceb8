package org.parvis.geo.territory;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parvis.geo.shared.ParvisException;

/** What a place is interesting for. A place may have several. */
public enum Theme {
    /** Works of art outside and in galleries. */
    ART,
    /** Monuments, ruins, old buildings, memorials. */
    HERITAGE,
    MUSEUM,
    /** Churches, temples, mosques, synagogues, as buildings to see. */
    WORSHIP,
    /** Parks, gardens, remarkable trees. */
    NATURE,
    VIEWPOINT,
    /** Theatres, cinemas, libraries, arts centres. */
    CULTURE,
    /** Fountains, harbours, piers, beaches. */
    WATER,
    MARKET,
    /** Playgrounds, zoos, aquariums, amusement. */
    FAMILY,
    /** Squares, casinos, sights that are known for being known. */
    LANDMARK;

    /** The word used in requests and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known themes */
    public static Theme ofCode(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        String known = Arrays.stream(values()).map(Theme::code).collect(Collectors.joining(", "));
        throw ParvisException.invalid("themes", "There is no theme \"" + code + "\"; the themes are " + known + ".");
    }
}
