package org.parvis.geo.exchange.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.WellKnownText;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;

/** The values of one row by field. What cannot be read is left out and told, the row stays. */
final class RowReading {
    /** A number with a decimal point or comma, and perhaps a unit behind it. */
    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)\\s*(?:m|mètres?|metres?|%|cm|°|min|mn|minutes?)?");

    private static final Pattern SPACES_IN_NUMBER = Pattern.compile("(?<=[0-9])[\\u00a0\\u202f ](?=[0-9]{3})");
    private static final Set<String> SILENT =
            Set.of("nc", "nr", "null", "inconnu", "inconnue", "nonrenseigne", "sansobjet", "nan", "nd");
    private static final Set<String> TRUE = Set.of("oui", "o", "yes", "y", "true", "vrai", "t", "1", "x", "boucle");
    private static final Set<String> FALSE =
            Set.of("non", "n", "no", "false", "faux", "f", "0", "allerretour", "allersimple");
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("d/M/yyyy HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("d/M/yyyy H'h'[mm]", Locale.ROOT));
    private static final int LAST_YEAR = 9_999;
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

    private final LayerMapping mapping;
    private final Map<String, Object> values;
    private final String layer;
    private final long row;
    private final RowIssueLog issues;
    private final @Nullable Coordinate at;

    /**
     * @param values by column, without nulls
     * @param at where the row is, for the issues
     */
    RowReading(
            LayerMapping mapping,
            Map<String, Object> values,
            String layer,
            long row,
            RowIssueLog issues,
            @Nullable Coordinate at) {
        this.mapping = mapping;
        this.values = values;
        this.layer = layer;
        this.row = row;
        this.issues = issues;
        this.at = at;
    }

    void warn(String field, String reason) {
        String column = mapping.columns().getOrDefault(field, field);
        issues.add(new RowIssue(Severity.WARNING, layer, row, column, reason, at));
    }

    /** The row's value, else the constant; null if there is neither. A blank text is none. */
    @Nullable
    Object value(String field) {
        String column = mapping.columns().get(field);
        Object value = column == null ? null : values.get(column);
        return value == null || isSilent(value) ? mapping.constants().get(field) : value;
    }

    /** What people write into a cell they have nothing to say in. */
    private static boolean isSilent(Object value) {
        return value instanceof String text
                && (text.isBlank()
                        || text.length() <= 14 && SILENT.contains(Texts.plain(text))
                        || Set.of("-", "–", "—", "?", "/").contains(text.strip()));
    }

    /** Whether it is a row of an export of ours, which says all there is to say. */
    boolean isExported() {
        return OwnColumns.isId(String.valueOf(values.get(OwnColumns.ID)));
    }

    Optional<String> text(String field) {
        Object value = value(field);
        return value == null
                ? Optional.empty()
                : Optional.of(Cells.text(value).strip()).filter(text -> !text.isEmpty());
    }

    /** The field itself and those in a language, such as {@code name.fr}. */
    LocalizedText texts(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        text(field).ifPresent(text -> texts.put(LocalizedText.UNDETERMINED, text));
        Set<String> fields = new LinkedHashSet<>(mapping.columns().keySet());
        fields.addAll(mapping.constants().keySet());
        for (String each : fields) {
            if (each.startsWith(field + ".")) {
                text(each).ifPresent(text -> texts.put(each.substring(field.length() + 1), text));
            }
        }
        return new LocalizedText(texts);
    }

    @Nullable
    Double real(String field, double least, double most) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        Double number = number(value);
        if (number == null) {
            warn(field, "\"" + Cells.shown(value) + "\" is not a number, so " + field + " is left out.");
            return null;
        }
        if (number < least || number > most) {
            warn(
                    field,
                    Cells.shown(value) + " is out of range for " + field + ", which goes from " + Cells.number(least)
                            + " to " + Cells.number(most) + "; it is left out.");
            return null;
        }
        return number;
    }

    private static @Nullable Double number(Object value) {
        if (value instanceof Boolean) {
            return null;
        }
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? (Double) number.doubleValue() : null;
        }
        String text = SPACES_IN_NUMBER.matcher(Cells.text(value).strip()).replaceAll("");
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || text.length() > 40) {
            return null;
        }
        double number = new BigDecimal(matcher.group(1).replace(',', '.')).doubleValue();
        boolean centimetres = text.endsWith("cm");
        return Double.isFinite(number) ? (Double) (centimetres ? number / 100 : number) : null;
    }

    @Nullable
    Integer whole(String field, int least, int most) {
        Double number = real(field, least, most);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number)) {
            warn(field, Cells.shown(value(field)) + " is not a whole number, so " + field + " is rounded.");
        }
        return (int) Math.round(number);
    }

    @Nullable
    Boolean truth(String field) {
        Object value = value(field);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        String plain = Texts.plain(Cells.text(value));
        if (TRUE.contains(plain)) {
            return true;
        }
        if (!FALSE.contains(plain)) {
            warn(field, "\"" + Cells.shown(value) + "\" says neither yes nor no, so " + field + " is left out.");
            return null;
        }
        return false;
    }

    /** @param topic of the vocabulary's words */
    <E extends Enum<E>> E word(String field, Class<E> type, String topic, E unknown) {
        Object value = value(field);
        if (value == null) {
            return unknown;
        }
        String text = value instanceof Boolean truth ? (truth ? "oui" : "non") : Cells.text(value);
        Optional<E> word = Vocabulary.STANDARD.word(type, topic, text);
        if (word.isEmpty()) {
            warn(
                    field,
                    "\"" + Cells.shown(value) + "\" is no " + field + " that Parvis knows; it counts as "
                            + Cells.word(unknown) + ".");
        }
        return word.orElse(unknown);
    }

    /** A geometry as well-known text in WGS 84. */
    @Nullable
    Geometry geometry(String field) {
        String text = text(field).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return inDegrees(text, field);
        } catch (BrokenGeometryException | ParvisException none) {
            warn(
                    field,
                    "\"" + Cells.shown(text) + "\" is no geometry as well-known text in WGS 84: "
                            + String.valueOf(none.getMessage()).replaceFirst("\\.?$", ".") + " It is left out.");
            return null;
        }
    }

    private static Geometry inDegrees(String text, String field) throws BrokenGeometryException {
        int srid = WellKnownText.srid(text);
        if (srid != 0 && srid != Geometries.SRID) {
            throw new BrokenGeometryException("it is in EPSG:" + srid);
        }
        Geometry geometry = WellKnownText.read(text, ExchangeLimits.DEFAULT);
        if (geometry == null) {
            throw new BrokenGeometryException("it is empty");
        }
        return Geometries.requireStorable(geometry, field);
    }

    @Nullable
    UUID id(String field) {
        String text = text(field).orElse("");
        if (!text.isEmpty() && !OwnColumns.isId(text)) {
            warn(field, "\"" + Cells.shown(text) + "\" is no id of Parvis, so " + field + " is left out.");
        }
        return OwnColumns.isId(text) ? UUID.fromString(text) : null;
    }

    /** What {@link CellParts} wrote, each made by {@code made}; what cannot be made is told and left out. */
    <T> List<T> parts(String field, Function<Map<String, String>, T> made) {
        List<T> all = new ArrayList<>();
        try {
            for (Map<String, String> part : CellParts.read(text(field).orElse(""))) {
                all.add(made.apply(part));
            }
        } catch (ParvisException | IllegalArgumentException | DateTimeException wrong) {
            warn(
                    field,
                    "Number " + (all.size() + 1) + " of " + field + " cannot be read: " + wrong.getMessage()
                            + " It and what follows it are left out.");
        }
        return all;
    }

    /** A time; a day alone counts from its beginning, a time without a zone in the one given. */
    @Nullable
    OffsetDateTime time(String field, ZoneId zone) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        OffsetDateTime time = timeOf(value, zone);
        if (time == null) {
            warn(field, "\"" + Cells.shown(value) + "\" is no time; write it as 2026-06-21T18:00 or 21/06/2026 18:00.");
        }
        return time;
    }

    /** Whether the field says only which day. */
    boolean isDay(String field) {
        Object value = value(field);
        return value instanceof LocalDate
                || value != null && day(Cells.text(value).strip()) != null;
    }

    /** Null if it is none, or none of a calendar: one cannot reckon with times at the end of all years. */
    static @Nullable OffsetDateTime timeOf(Object value, ZoneId zone) {
        OffsetDateTime time = anyTimeOf(value, zone);
        return time == null || Math.abs(time.getYear()) > LAST_YEAR ? null : time;
    }

    private static @Nullable OffsetDateTime anyTimeOf(Object value, ZoneId zone) {
        if (value instanceof OffsetDateTime time) {
            return time;
        }
        if (value instanceof LocalDateTime time) {
            return time.atZone(zone).toOffsetDateTime();
        }
        if (value instanceof LocalDate day) {
            return day.atStartOfDay(zone).toOffsetDateTime();
        }
        String text = Cells.text(value).strip();
        LocalDate day = day(text);
        if (day != null) {
            return day.atStartOfDay(zone).toOffsetDateTime();
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException withoutOffset) {
            return localTime(text, zone);
        }
    }

    private static @Nullable OffsetDateTime localTime(String text, ZoneId zone) {
        for (DateTimeFormatter format : TIMES) {
            try {
                return LocalDateTime.parse(text, format).atZone(zone).toOffsetDateTime();
            } catch (DateTimeException another) {
                continue;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, FRENCH_DAY)) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException another) {
                continue;
            }
        }
        return null;
    }
}
