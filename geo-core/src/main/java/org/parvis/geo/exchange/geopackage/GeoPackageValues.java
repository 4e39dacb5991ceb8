package org.parvis.geo.exchange.geopackage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ColumnType;

/** Values of a GeoPackage's columns in Java's types: SQLite lets any value stand in any column. */
final class GeoPackageValues {
    private GeoPackageValues() {}

    /** @return null for columns that are not read, such as those of bytes */
    static @Nullable ColumnType type(String declared) {
        String plain = declared.replaceAll("\\(.*", "").strip();
        return switch (plain) {
            case "BOOLEAN" -> ColumnType.TRUTH;
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> ColumnType.WHOLE;
            case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL", "DOUBLE PRECISION" -> ColumnType.REAL;
            case "DATE" -> ColumnType.DATE;
            case "DATETIME", "TIMESTAMP" -> ColumnType.TIME;
            case "BLOB" -> null;
            default -> ColumnType.TEXT;
        };
    }

    /**
     * @param value as the driver gives it
     * @return null where there is none
     */
    static @Nullable Object value(ColumnType type, @Nullable Object value, int mostLength) throws BadGeometryException {
        if (value == null) {
            return null;
        }
        BadGeometryException.require(!(value instanceof byte[]), "is bytes instead of a value");
        String text = value.toString();
        BadGeometryException.require(text.length() <= mostLength, "is longer than " + mostLength + " letters");
        return switch (type) {
            case TEXT -> text.isEmpty() ? null : text;
            case WHOLE -> whole(value, text);
            case REAL -> real(value, text);
            case TRUTH -> truth(text);
            case DATE -> date(text);
            case TIME -> time(text);
        };
    }

    private static @Nullable Object whole(Object value, String text) throws BadGeometryException {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1L << 53) {
            return real.longValue();
        }
        try {
            return text.isBlank() ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException none) {
            throw new BadGeometryException("is no whole number");
        }
    }

    private static @Nullable Double real(Object value, String text) throws BadGeometryException {
        try {
            Double real = value instanceof Number number
                    ? Double.valueOf(number.doubleValue())
                    : text.isBlank() ? null : Double.valueOf(text.strip());
            BadGeometryException.require(real == null || Double.isFinite(real), "is no finite number");
            return real;
        } catch (NumberFormatException none) {
            throw new BadGeometryException("is no number");
        }
    }

    private static @Nullable Boolean truth(String text) throws BadGeometryException {
        return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "" -> null;
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new BadGeometryException("is neither true nor false");
        };
    }

    private static @Nullable LocalDate date(String text) throws BadGeometryException {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new BadGeometryException("is no date");
        }
    }

    private static @Nullable Object time(String text) throws BadGeometryException {
        String plain = text.strip().replace(' ', 'T');
        try {
            if (plain.isEmpty()) {
                return null;
            }
            return plain.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(plain)
                    : LocalDateTime.parse(plain);
        } catch (DateTimeException none) {
            throw new BadGeometryException("is no time");
        }
    }
}
