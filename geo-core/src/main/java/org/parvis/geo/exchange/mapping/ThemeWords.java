package org.parvis.geo.exchange.mapping;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.geo.territory.Theme;

/** Themes as a list of words in one cell. */
final class ThemeWords {
    private static final Pattern SEPARATOR = Pattern.compile("[;,|/]");

    private ThemeWords() {}

    /** @param kind tried where no theme is given, such as {@code museum}; may be empty */
    static Set<Theme> read(RowReading row, String kind) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        Optional<String> given = row.text("themes");
        for (String word : SEPARATOR.split(given.orElse(row.isExported() ? "" : kind))) {
            Optional<Theme> theme = Vocabulary.STANDARD.word(Theme.class, "theme", word);
            theme.ifPresent(themes::add);
            if (theme.isEmpty() && given.isPresent() && !word.isBlank()) {
                row.warn(
                        "themes",
                        "\"" + Cells.shown(word.strip()) + "\" is no theme that Parvis knows; it is left out.");
            }
        }
        return themes;
    }

    static String write(Set<Theme> themes) {
        return themes.stream().map(Theme::code).collect(Collectors.joining(";"));
    }
}
