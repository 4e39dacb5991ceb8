package org.parvis.geo.exchange.cnig;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The values of a row by column, whatever the case of the columns' names; what makes no sense is told and left out. */
final class CnigValues {
    private static final double LEAST_WIDTH_METRES = 0.1;
    private static final double MOST_WIDTH_METRES = 200;
    private static final double MOST_SLOPE_PERCENT = 100;
    private static final int MOST_STEPS = 2_000;
    private static final int LONGEST_SHOWN = 60;

    private final Map<String, Object> values = new HashMap<>();
    private final BiConsumer<String, String> doubts;

    /**
     * @param said by column, without nulls
     * @param doubts told the column and the reason where a value cannot be taken
     */
    CnigValues(Map<String, Object> said, BiConsumer<String, String> doubts) {
        said.forEach((column, value) -> values.put(column.toLowerCase(Locale.ROOT), value));
        this.doubts = doubts;
    }

    /** Whether this says nothing at all, as the standard writes it. */
    static boolean isSilent(String word) {
        return word.isEmpty() || word.equals("nc") || word.equals("sans objet");
    }

    /** A word of one of the standard's lists, in small letters; empty if there is none. */
    String word(String column) {
        Object value = values.get(column.toLowerCase(Locale.ROOT));
        return value == null ? "" : value.toString().strip().toLowerCase(Locale.FRENCH);
    }

    /** As it is written; empty if there is none. */
    String text(String column) {
        Object value = values.get(column.toLowerCase(Locale.ROOT));
        return value == null ? "" : value.toString().strip();
    }

    @Nullable
    Boolean truth(String column) {
        return truthOf(values.get(column.toLowerCase(Locale.ROOT)));
    }

    /** Yes or no, which some programs write as 1 and 0; null for anything else. */
    static @Nullable Boolean truthOf(@Nullable Object value) {
        if (value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
            return number.doubleValue() == 1;
        }
        return value instanceof Boolean truth ? truth : null;
    }

    /** In percent, or {@link CnigWords#STAIRS_SLOPE}. */
    @Nullable
    Double slope() {
        Double slope = number("pente");
        if (slope != null && slope != CnigWords.STAIRS_SLOPE && Math.abs(slope) > MOST_SLOPE_PERCENT) {
            return doubt("pente", "a slope is -100 to 100 percent, or 8888 for stairs");
        }
        return slope;
    }

    /** In metres. */
    @Nullable
    Double width(String column) {
        Double width = number(column);
        if (width == null) {
            return null;
        }
        if (width == CnigWords.OVER_WIDE) {
            return CnigWords.WIDE_METRES;
        }
        boolean makesSense = width >= LEAST_WIDTH_METRES && width <= MOST_WIDTH_METRES;
        return makesSense ? width : doubt(column, "a width is 0.1 to 200 metres, or 9999 for more than 1.80");
    }

    @Nullable
    Integer steps() {
        Double steps = number("nbMarches");
        if (steps == null || steps == 0) {
            return null;
        }
        if (steps < 1 || steps > MOST_STEPS || steps != Math.rint(steps)) {
            doubt("nbMarches", "stairs have 1 to 2000 steps");
            return null;
        }
        return (int) Math.round(steps);
    }

    private @Nullable Double number(String column) {
        Object value = values.get(column.toLowerCase(Locale.ROOT));
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? (Double) number.doubleValue() : null;
        }
        String word = word(column);
        if (value == null || isSilent(word)) {
            return null;
        }
        try {
            double number = Double.parseDouble(word.replace(',', '.'));
            return Double.isFinite(number) ? (Double) number : null;
        } catch (NumberFormatException none) {
            return doubt(column, "it is no number");
        }
    }

    private @Nullable Double doubt(String column, String why) {
        String text = text(column);
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        doubts.accept(
                column,
                "\"" + shown + "\" says nothing to Parvis: " + why + ". It is kept among the attributes alone.");
        return null;
    }
}
