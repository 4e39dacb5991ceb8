package org.parvis.geo.territory;

import java.time.OffsetDateTime;
import org.parvis.geo.shared.ParvisException;

/**
 * One time at which an event takes place.
 *
 * @param begin with its offset
 * @param end after {@code begin}
 */
public record Occurrence(OffsetDateTime begin, OffsetDateTime end) {
    public Occurrence {
        if (!end.isAfter(begin)) {
            throw ParvisException.invalid(
                    "occurrences.end", "The event ends at " + end + ", which is not after its beginning at " + begin);
        }
    }
}
