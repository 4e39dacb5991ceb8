package org.parvis.geo.exchange.shapefile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.JulianFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of a dBase table in Java's types. */
final class DbfValues {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Enough for any number that is not meant to exhaust us. */
    private static final int LARGEST_EXPONENT = 400;

    private static final long MILLIS_A_DAY = 86_400_000;

    private final Charset charset;

    DbfValues(Charset charset) {
        this.charset = charset;
    }

    /**
     * @param row the bytes of the whole row, least significant byte first
     * @return null where there is no value
     * @throws BadShapeException if it is no value of the column's type, in words that go on from the value
     */
    @Nullable
    Object value(DbfColumn column, ByteBuffer row) throws BadShapeException {
        return switch (column.kind()) {
            case 'N', 'F' -> number(column, row);
            case 'D' -> date(ascii(column, row));
            case 'L' -> truth(ascii(column, row));
            case 'I', '+' -> column.length() == 4
                    ? Long.valueOf(row.getInt(column.start()))
                    : whole(ascii(column, row));
            case 'B', 'O' -> column.length() == 8 ? real(row.getDouble(column.start())) : number(column, row);
            case '@', 'T' -> time(column, row);
            default -> text(column, row);
        };
    }

    private @Nullable String text(DbfColumn column, ByteBuffer row) {
        byte[] bytes = new byte[column.length()];
        row.get(column.start(), bytes);
        int end = bytes.length;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                end = at;
                break;
            }
        }
        boolean full = end == bytes.length && end > 0 && bytes[end - 1] != ' ';
        String text = new String(bytes, 0, end, charset).stripTrailing();
        if (full && charset.equals(StandardCharsets.UTF_8) && text.endsWith("\uFFFD")) {
            // A letter that the column had no room for was cut in the middle.
            text = text.replaceAll("\uFFFD+$", "");
        }
        return text.isBlank() ? null : text;
    }

    private static @Nullable Object number(DbfColumn column, ByteBuffer row) throws BadShapeException {
        String text = ascii(column, row);
        if (text.isEmpty()) {
            return null;
        }
        if (text.startsWith("*")) {
            throw new BadShapeException("is a number that had no room in its column");
        }
        if (column.kind() == 'N' && column.decimals() == 0) {
            return whole(text);
        }
        return real(decimal(text).doubleValue());
    }

    private static @Nullable Object whole(String text) throws BadShapeException {
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigInteger whole = decimal(text).toBigIntegerExact();
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
        } catch (ArithmeticException fraction) {
            throw new BadShapeException("is no whole number, as its column says");
        }
    }

    private static BigDecimal decimal(String text) throws BadShapeException {
        try {
            BigDecimal decimal = new BigDecimal(text.replace(',', '.'));
            if (Math.abs((long) decimal.precision() - decimal.scale()) > LARGEST_EXPONENT
                    || Math.abs((long) decimal.scale()) > LARGEST_EXPONENT) {
                throw new BadShapeException("is a number too large or too small");
            }
            return decimal;
        } catch (NumberFormatException none) {
            throw new BadShapeException("is no number");
        }
    }

    private static Double real(double value) throws BadShapeException {
        if (!Double.isFinite(value)) {
            throw new BadShapeException("is no finite number");
        }
        return value;
    }

    private static @Nullable LocalDate date(String text) throws BadShapeException {
        if (text.isEmpty() || text.chars().allMatch(letter -> letter == '0')) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException none) {
            throw new BadShapeException("is no date");
        }
    }

    private static @Nullable Boolean truth(String text) throws BadShapeException {
        return switch (text) {
            case "", "?" -> null;
            case "T", "t", "Y", "y", "1" -> true;
            case "F", "f", "N", "n", "0" -> false;
            default -> throw new BadShapeException("is neither true nor false");
        };
    }

    /** A Julian day and the milliseconds since midnight. */
    private static @Nullable LocalDateTime time(DbfColumn column, ByteBuffer row) throws BadShapeException {
        ShapeParsing.require(column.length() == 8, "is no time");
        int day = row.getInt(column.start());
        int millis = row.getInt(column.start() + 4);
        if (day == 0 && millis == 0 || ascii(column, row).isEmpty()) {
            return null;
        }
        ShapeParsing.require(day > 0 && millis >= 0 && millis < MILLIS_A_DAY, "is no time");
        try {
            return LocalDateTime.of(
                    LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, day), LocalTime.ofNanoOfDay(millis * 1_000_000L));
        } catch (DateTimeException none) {
            throw new BadShapeException("is no time");
        }
    }

    /** Without blanks around it; texts of numbers and dates need no character set. */
    private static String ascii(DbfColumn column, ByteBuffer row) {
        byte[] bytes = new byte[column.length()];
        row.get(column.start(), bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).trim();
    }

    /** The value as it stands there, for messages. */
    static String shown(DbfColumn column, ByteBuffer row) {
        return ascii(column, row).replaceAll("\\p{Cntrl}", "?");
    }
}
