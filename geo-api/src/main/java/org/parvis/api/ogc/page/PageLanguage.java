package org.parvis.api.ogc.page;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that pages are written in. */
public enum PageLanguage {
    ENGLISH(Locale.UK),
    FRENCH(Locale.FRANCE);

    private final Locale locale;

    PageLanguage(Locale locale) {
        this.locale = locale;
    }

    /**
     * The one that is wished; English if none of them is.
     *
     * @param acceptLanguage the header of that name, null if there is none
     */
    public static PageLanguage of(@Nullable String acceptLanguage) {
        try {
            Locale wished = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage == null ? "en" : acceptLanguage),
                    List.of(Locale.ENGLISH, Locale.FRENCH));
            return Locale.FRENCH.equals(wished) ? FRENCH : ENGLISH;
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /** As HTML and HTTP write it. */
    public String tag() {
        return locale.getLanguage();
    }

    /** A moment as people write it, where it is said to be; any other text as it is. */
    String moment(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return text;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            String written = moment.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale));
            return moment.getOffset().equals(ZoneOffset.UTC) ? written + " UTC" : written;
        } catch (DateTimeException other) {
            return text;
        }
    }

    Locale locale() {
        return locale;
    }
}
