package org.parvis.geo.territory;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;

/** Ranges of measured values; an unknown value is null and always passes. */
final class Numbers {
    private Numbers() {}

    static void requireWithin(@Nullable Number value, double least, double most, String unit, String field) {
        if (value == null) {
            return;
        }
        // Written so that NaN fails too.
        boolean within = value.doubleValue() >= least && value.doubleValue() <= most;
        if (!within) {
            throw ParvisException.invalid(
                    field, field + " is " + value + "; it goes from " + least + " to " + most + " " + unit + ".");
        }
    }
}
