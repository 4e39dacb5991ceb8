package org.parvis.geo.exchange.mapping;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Single values as text. */
final class Cells {
    private static final int LONGEST_SHOWN = 60;

    private Cells() {}

    /** So that reading it gives the value again: dates in ISO 8601, numbers without needless digits. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return number(number);
        }
        return value.toString();
    }

    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        return Double.isFinite(number) ? BigDecimal.valueOf(number).toPlainString() : String.valueOf(number);
    }

    /** Not too long for a message. */
    static String shown(@Nullable Object value) {
        String text = value == null ? "" : text(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** As requests and answers write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
