package org.parvis.geo.hours;

import java.time.Instant;
import org.parvis.geo.shared.ParvisException;

/**
 * A time during which a place is open.
 *
 * @param opens first moment inside
 * @param closes first moment outside, after {@code opens}
 */
public record OpeningInterval(Instant opens, Instant closes) {
    public OpeningInterval {
        if (!closes.isAfter(opens)) {
            throw ParvisException.invalid("openingHours", "An interval closes after it opens.");
        }
    }
}
