package org.parvis.api.ogc;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.filter.Condition.During;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * The parameter {@code datetime}: an instant, a day, or a span that may be open on either side. A span may also say how
 * long it is, as ISO 8601 has it and OGC's test suite sends it.
 */
final class RequestedTime {
    private static final String FIELD = "datetime";
    private static final int LONGEST = 100;
    private static final Pattern LENGTH = Pattern.compile("P([0-9]+[YMWD])*(T[0-9.YMWDHS]+)?");
    /** An offset whose plus sign an address turned into a space. */
    private static final Pattern LOST_PLUS = Pattern.compile("(T[0-9:.]+) ([0-9]{2}:[0-9]{2})$");

    private RequestedTime() {}

    /**
     * @return null if nothing is asked for
     * @throws ParvisException {@code INVALID_VALUE}, showing how it is written
     */
    static @Nullable During parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] sides = text.length() > LONGEST ? new String[0] : text.split("/", -1);
        if (sides.length < 1 || sides.length > 2) {
            throw wrong(null);
        }
        try {
            During span = span(written(sides[0]), written(sides[sides.length - 1]), sides.length == 1);
            if (span.last().isBefore(span.first())) {
                throw ParvisException.invalid(FIELD, "datetime ends before it begins; swap the two times.");
            }
            return span;
        } catch (DateTimeException | ArithmeticException none) {
            throw wrong(none);
        }
    }

    private static String written(String side) {
        Matcher lostPlus = LOST_PLUS.matcher(side.strip().toUpperCase(Locale.ROOT));
        return lostPlus.replaceFirst("$1+$2");
    }

    private static During span(String begin, String end, boolean single) {
        if (isLength(end)) {
            Instant first = moment(begin, false);
            return new During(first, plus(first, end, 1));
        }
        if (isLength(begin)) {
            Instant last = moment(end, true);
            return new During(plus(last, begin, -1), last);
        }
        return new During(
                !single && isOpen(begin) ? Instant.MIN : moment(begin, false),
                !single && isOpen(end) ? Instant.MAX : moment(end, true));
    }

    private static boolean isOpen(String side) {
        return side.isEmpty() || side.equals("..");
    }

    private static boolean isLength(String side) {
        return side.length() > 1 && LENGTH.matcher(side).matches();
    }

    private static Instant plus(Instant moment, String length, int sign) {
        int time = length.indexOf('T');
        String days = time < 0 ? length : length.substring(0, time);
        Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
        Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + length.substring(time));
        return moment.atOffset(ZoneOffset.UTC)
                .plus(period.multipliedBy(sign))
                .plus(rest.multipliedBy(sign))
                .toInstant();
    }

    private static Instant moment(String text, boolean asEnd) {
        if (text.length() != "2026-06-21".length()) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDate day = LocalDate.parse(text);
        Instant midnight = (asEnd ? day.plusDays(1) : day).atStartOfDay().toInstant(ZoneOffset.UTC);
        return asEnd ? midnight.minusNanos(1) : midnight;
    }

    private static ParvisException wrong(@Nullable Throwable cause) {
        String message = "datetime is a time such as 2026-06-21T18:00:00Z, a day, or two of them with a slash between,"
                + " where .. leaves a side open.";
        return cause == null
                ? ParvisException.invalid(FIELD, message)
                : ParvisException.causedBy(cause, ErrorCode.INVALID_VALUE, FIELD, message);
    }
}
