package org.parvis.geo.exchange.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ColumnType;

/** What a text stands for, by how it is written. */
public enum TextTyping {
    /**
     * For formats in which all is text: numbers with a point or a comma, French and English words for yes and no, dates as
     * 2026-03-01 or 01/03/2026. What begins with a needless zero is a code, not a number.
     */
    FREE,
    /** For formats that write numbers otherwise: dates and times alone, if they can be written back to the same letter. */
    DATES;

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,17}");
    private static final Pattern REAL =
            Pattern.compile("[-+]?(?:0|[1-9]\\d{0,17})?[.,]\\d{1,40}(?:[eE][-+]?\\d{1,3})?|[-+]?\\d[eE][-+]\\d{1,3}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?" + "(Z|[-+]\\d\\d(?::?\\d\\d)?)?");
    private static final Pattern FRENCH_DATE =
            Pattern.compile("(\\d\\d?)/(\\d\\d?)/(\\d{4})(?:[ T](\\d\\d?):(\\d\\d)(?::(\\d\\d))?)?");
    private static final Set<String> YES = Set.of("true", "vrai", "oui", "yes");
    private static final Set<String> NO = Set.of("false", "faux", "non", "no");
    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Beyond it a double no longer tells every whole number from the next. */
    private static final long EXACT = 1L << 53;

    /**
     * @param text without blanks around it, not empty
     * @return the value in the type, as {@link ColumnType} says; null if the text cannot be read as such
     */
    public @Nullable Object value(String text, ColumnType type) {
        return switch (type) {
            case TEXT -> text;
            case WHOLE -> this == FREE && WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
            case REAL -> this == FREE ? real(text) : null;
            case TRUTH -> this == FREE ? truth(text) : null;
            case DATE -> this == FREE ? date(text) : same(text, isoDate(text));
            case TIME -> this == FREE ? time(text) : same(text, isoTime(text));
        };
    }

    /** The text of a value for formats that have only text; dates and times as ISO 8601 has them, and never in a short form. */
    public static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return value.toString();
    }

    private static @Nullable Object same(String text, @Nullable TemporalAccessor value) {
        return value != null && text(value).equals(text) ? value : null;
    }

    private static @Nullable Double real(String text) {
        if (WHOLE.matcher(text).matches()) {
            long whole = Long.parseLong(text);
            return Math.abs(whole) <= EXACT ? Double.valueOf(whole) : null;
        }
        if (!REAL.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable Boolean truth(String text) {
        if (text.length() > 5) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Boolean.TRUE;
        }
        return NO.contains(word) ? Boolean.FALSE : null;
    }

    private static @Nullable TemporalAccessor date(String text) {
        Matcher french = FRENCH_DATE.matcher(text);
        if (french.matches()) {
            return french.group(4) == null ? frenchDate(french) : null;
        }
        return isoDate(text);
    }

    private static @Nullable TemporalAccessor isoDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text, ISO_DATE);
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    private static @Nullable TemporalAccessor time(String text) {
        Matcher french = FRENCH_DATE.matcher(text);
        if (french.matches()) {
            LocalDate day = french.group(4) == null ? null : frenchDate(french);
            return day == null ? null : frenchTime(day, french);
        }
        return isoTime(text);
    }

    private static @Nullable LocalDate frenchDate(Matcher text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text.group(3)), Integer.parseInt(text.group(2)), Integer.parseInt(text.group(1)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDateTime frenchTime(LocalDate day, Matcher text) {
        try {
            String seconds = text.group(6);
            return day.atTime(
                    Integer.parseInt(text.group(4)),
                    Integer.parseInt(text.group(5)),
                    seconds == null ? 0 : Integer.parseInt(seconds));
        } catch (DateTimeException noSuchHour) {
            return null;
        }
    }

    private static @Nullable TemporalAccessor isoTime(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        String zone = parts.group(1);
        String local = (zone == null ? text : text.substring(0, text.length() - zone.length())).replace(' ', 'T');
        try {
            LocalDateTime time = LocalDateTime.parse(local);
            return zone == null ? time : time.atOffset(java.time.ZoneOffset.of(zone));
        } catch (DateTimeException noSuchHour) {
            return null;
        }
    }
}
