package org.parvis.api.ogc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The parameter {@code bbox} in the system of {@code bbox-crs}, with or without heights. */
final class RequestedBox {
    private static final String FIELD = "bbox";
    private static final int LONGEST = 400;

    private RequestedBox() {}

    /**
     * @return null if nothing is asked for
     * @throws ParvisException {@code INVALID_VALUE} unless it is four or six numbers, the smaller first
     */
    static @Nullable Condition parse(@Nullable String text, ReferenceSystem system) {
        if (text == null) {
            return null;
        }
        return system.inFilters().box(numbers(text), FIELD);
    }

    private static double[] numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        try {
            if (text.length() <= LONGEST) {
                for (String part : text.split(",", -1)) {
                    numbers.add(Double.valueOf(part.strip()));
                }
            }
        } catch (NumberFormatException none) {
            throw ParvisException.causedBy(none, ErrorCode.INVALID_VALUE, FIELD, wrong());
        }
        boolean finite = numbers.stream().allMatch(Double::isFinite);
        if (!finite || numbers.size() != 4 && numbers.size() != 6) {
            throw ParvisException.invalid(FIELD, wrong());
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String wrong() {
        return "bbox is four numbers with commas, the lower corner first, such as 7.40,43.72,7.44,43.76;"
                + " six if there are heights.";
    }
}
