package org.parvis.geo.exchange.mapping;

import java.util.Optional;
import org.parvis.geo.territory.Theme;

/** What others call themes, in French and English. */
public final class NamedThemes {
    private NamedThemes() {}

    /** The theme that a word such as {@code Expositions} or {@code heritage} names; empty if it names none. */
    public static Optional<Theme> of(String word) {
        return Vocabulary.STANDARD.word(Theme.class, "theme", word);
    }
}
