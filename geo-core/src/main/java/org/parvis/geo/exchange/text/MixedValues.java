package org.parvis.geo.exchange.text;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ColumnType;

/** Values of formats that say the type of each value, or have texts alone; and the words by which our own files say it. */
public final class MixedValues {
    private MixedValues() {}

    /** Takes a value into account for the type of its column. */
    public static void look(ValueTypes types, Object value) {
        if (value instanceof Long whole) {
            types.lookAtWhole(BigInteger.valueOf(whole));
        } else if (value instanceof BigInteger whole) {
            types.lookAtWhole(whole);
        } else if (value instanceof Double) {
            types.lookAt(ColumnType.REAL);
        } else if (value instanceof Boolean) {
            types.lookAt(ColumnType.TRUTH);
        } else if (value instanceof LocalDate) {
            types.lookAt(ColumnType.DATE);
        } else {
            types.lookAt(value instanceof String ? ColumnType.TEXT : ColumnType.TIME);
        }
    }

    /** The value as its column wants it. */
    public static Object typed(Object value, ColumnType type) {
        if (type == ColumnType.TEXT) {
            return TextTyping.text(value);
        }
        return type == ColumnType.REAL && value instanceof Number number ? (Object) number.doubleValue() : value;
    }

    /** How our files name a type: {@code text}, {@code whole} and so on. */
    public static String word(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word as {@link #word} gives it; null or another for text
     * @return the text itself if it is not of the type
     */
    public static Object read(String text, @Nullable String word) {
        try {
            Object value =
                    switch (word == null ? "text" : word) {
                        case "whole" -> whole(text);
                        case "real" -> Double.valueOf(text);
                        case "truth" -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : null;
                        case "date" -> TextTyping.DATES.value(text, ColumnType.DATE);
                        case "time" -> TextTyping.DATES.value(text, ColumnType.TIME);
                        default -> text;
                    };
            return value == null || (value instanceof Double real && !Double.isFinite(real)) ? text : value;
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static @Nullable Object whole(String text) {
        if (text.length() > 1_000) {
            return null;
        }
        BigInteger whole = new BigInteger(text);
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    }
}
