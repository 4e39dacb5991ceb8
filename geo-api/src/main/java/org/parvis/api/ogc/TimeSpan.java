package org.parvis.api.ogc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;

/**
 * The parameter {@code datetime}: an instant, a day, or a span that may be open on either side.
 *
 * @param begin the first moment
 * @param end the last moment, not before {@code begin}
 */
record TimeSpan(Instant begin, Instant end) {
    private static final String FIELD = "datetime";
    private static final int LONGEST = 100;

    /**
     * @return null if nothing is asked for
     * @throws ParvisException {@code INVALID_VALUE}, showing how it is written
     */
    static @Nullable TimeSpan parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] sides = text.length() > LONGEST ? new String[0] : text.split("/", -1);
        if (sides.length < 1 || sides.length > 2) {
            throw wrong(null);
        }
        Instant begin = moment(sides[0], false, sides.length == 2 ? Instant.MIN : null);
        Instant end = moment(sides[sides.length - 1], true, sides.length == 2 ? Instant.MAX : null);
        if (end.isBefore(begin)) {
            throw ParvisException.invalid(FIELD, "datetime ends before it begins; swap the two times.");
        }
        return new TimeSpan(begin, end);
    }

    private static Instant moment(String text, boolean asEnd, @Nullable Instant open) {
        if (open != null && (text.isEmpty() || text.equals(".."))) {
            return open;
        }
        try {
            if (text.length() == "2026-06-21".length()) {
                LocalDate day = LocalDate.parse(text);
                Instant midnight = (asEnd ? day.plusDays(1) : day)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC);
                return asEnd ? midnight.minusNanos(1) : midnight;
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            throw wrong(none);
        }
    }

    private static ParvisException wrong(@Nullable Throwable cause) {
        String message = "datetime is a time such as 2026-06-21T18:00:00Z, a day, or two of them with a slash between,"
                + " where .. leaves a side open.";
        return cause == null
                ? ParvisException.invalid(FIELD, message)
                : ParvisException.causedBy(cause, ErrorCode.INVALID_VALUE, FIELD, message);
    }

    /** Whether a feature is there at some moment of it; what knows no time always is. */
    boolean meets(Feature feature) {
        return !(feature instanceof Event event)
                || event.occurrences().stream()
                        .anyMatch(occurrence ->
                                !occurrence.begin().toInstant().isAfter(end)
                                        && !occurrence.end().toInstant().isBefore(begin));
    }
}
