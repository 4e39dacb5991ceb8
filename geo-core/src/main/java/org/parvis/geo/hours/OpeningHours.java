package org.parvis.geo.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.parvis.geo.shared.ParvisException;

/**
 * Opening hours in the {@code opening_hours} grammar (OpenStreetMap wiki, "Key:opening_hours/specification").
 *
 * @param text as written by the source
 */
public record OpeningHours(String text) {
    /** Longest text accepted, as OpenStreetMap's own limit. */
    public static final int LONGEST = 255;

    /** @throws ParvisException {@code INVALID_VALUE} if the text does not follow the grammar, saying where */
    public OpeningHours {
        if (text.isBlank() || text.length() > LONGEST) {
            throw ParvisException.invalid("openingHours", "Opening hours have 1 to " + LONGEST + " characters.");
        }
    }

    /**
     * When it is open between two moments.
     *
     * @return disjoint intervals in order of time, cut at {@code from} and {@code until}
     */
    public List<OpeningInterval> between(Instant from, Instant until, ZoneId zone) {
        throw new UnsupportedOperationException("written next");
    }
}
