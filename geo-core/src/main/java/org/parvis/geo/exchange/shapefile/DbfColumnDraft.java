package org.parvis.geo.exchange.shapefile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;

/**
 * A column to be written, whose kind and width follow from its values: it sees all of them once before the first is
 * written.
 */
final class DbfColumnDraft {
    static final int LONGEST_TEXT = 254;
    private static final int LONGEST_REAL = 24;
    private static final int MOST_DECIMALS = 15;
    private static final int DATE_BYTES = 8;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Column column;
    private final String name;
    private boolean onlyDates = true;
    private boolean empty = true;
    private int longest = 1;
    private int decimals = 1;
    private long cut;

    /** @param name in the table */
    DbfColumnDraft(Column column, String name) {
        this.column = column;
        this.name = name;
    }

    /** The value as text, which a later {@link #field} takes; null for none. */
    @Nullable
    String see(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = text(value);
        if (text.isEmpty()) {
            return null;
        }
        empty = false;
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (column.type() == ColumnType.REAL && bytes > LONGEST_REAL) {
            bytes = LONGEST_REAL;
        }
        longest = Math.max(longest, Math.min(bytes, LONGEST_TEXT));
        cut += bytes > LONGEST_TEXT ? 1 : 0;
        int point = text.indexOf('.');
        decimals = point < 0 ? decimals : Math.max(decimals, text.length() - point - 1);
        onlyDates = onlyDates && isDate(text);
        return text;
    }

    private String text(Object value) {
        if (value instanceof Double real && Double.isFinite(real)) {
            return new BigDecimal(real.toString()).toPlainString();
        }
        if (value instanceof Boolean truth) {
            return column.type() == ColumnType.TRUTH ? truth ? "T" : "F" : truth.toString();
        }
        return value.toString();
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }

    String name() {
        return name;
    }

    /** As its program calls it. */
    String fullName() {
        return column.name();
    }

    char kind() {
        return switch (column.type()) {
            case WHOLE, REAL -> 'N';
            case TRUTH -> 'L';
            case DATE -> empty || onlyDates ? 'D' : 'C';
            case TEXT -> !empty && onlyDates ? 'D' : 'C';
            case TIME -> 'C';
        };
    }

    int length() {
        return switch (kind()) {
            case 'D' -> DATE_BYTES;
            case 'L' -> 1;
            default -> column.type() == ColumnType.REAL ? Math.max(3, longest) : longest;
        };
    }

    int decimals() {
        return column.type() == ColumnType.REAL ? Math.min(Math.min(decimals, MOST_DECIMALS), length() - 2) : 0;
    }

    /** How many texts have no room. */
    long cut() {
        return cut;
    }

    /** The bytes of a value, as long as the column, blanks where there is none. */
    byte[] field(@Nullable String text) {
        byte[] field = new byte[length()];
        Arrays.fill(field, (byte) ' ');
        if (text == null) {
            if (kind() == 'L') {
                field[0] = '?';
            }
            return field;
        }
        String fitting = kind() == 'D' ? text.replace("-", "") : text;
        if (column.type() == ColumnType.REAL && fitting.length() > field.length) {
            fitting = Double.toString(new BigDecimal(text).doubleValue());
        }
        byte[] bytes = fitting.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, field.length);
        // Not within a letter: its further bytes begin with the bits 10.
        while (length < bytes.length && length > 0 && (bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        System.arraycopy(bytes, 0, field, kind() == 'N' ? field.length - length : 0, length);
        return field;
    }
}
