package org.parvis.geo.discovery.ambience;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parvis.geo.shared.ParvisException;

/** What makes a street fine to walk in. */
public enum AmbienceKind {
    /** Works of art, statues and galleries beside it. */
    ART,
    /** Trees, gardens and parks beside it. */
    GREEN,
    /** No traffic, or little. */
    QUIET,
    /** Lit at night. */
    LIGHT,
    /** Shop fronts, markets and cafés beside it. */
    SHOPS;

    /** The word used in requests and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known kinds */
    public static AmbienceKind ofCode(String code) {
        for (AmbienceKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        String known = Arrays.stream(values()).map(AmbienceKind::code).collect(Collectors.joining(", "));
        throw ParvisException.invalid("ambience", "There is no ambience \"" + code + "\"; there are " + known + ".");
    }
}
