package org.parvis.api.collection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ParvisException;

/**
 * States of features as entity tags (RFC 9110, section 8.8.3): the version, and when it was written, since what was deleted
 * and came back counts from 0 again. A weak tag counts as the strong one: it names exactly one state, and it is proxies
 * that compress which weaken it on the way. A tag is no bare number, so that none that somebody made up, such as
 * {@code "0"}, is one by accident.
 */
public final class EntityTag {
    private static final Pattern ONE = Pattern.compile("\\s*(?:W/)?\"([^\"]*)\"\\s*(?:,|$)");
    private static final int LONGEST_HEADER = 2_000;

    private EntityTag() {}

    public static String of(Stored<?> stored) {
        return "\"" + text(stored) + "\"";
    }

    private static String text(Stored<?> stored) {
        long microseconds = ChronoUnit.MICROS.between(Instant.EPOCH, stored.modified());
        return "v" + stored.version() + "-" + Long.toString(microseconds, Character.MAX_RADIX);
    }

    /**
     * Whether a write meant for these tags may go on.
     *
     * @param ifMatch the header, null if there is none
     * @throws ParvisException {@code INVALID_VALUE} if it is no list of tags
     */
    static boolean allows(@Nullable String ifMatch, Stored<?> stored) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return true;
        }
        List<String> tags = tags(ifMatch);
        if (tags.isEmpty()) {
            throw ParvisException.invalid(
                    "If-Match", "If-Match takes the ETag with its quotes, such as " + of(stored) + ".");
        }
        return tags.contains(text(stored));
    }

    /** Whether the caller already has this state; a malformed header is as good as none, it only costs a copy. */
    public static boolean isKnown(@Nullable String ifNoneMatch, Stored<?> stored) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*") || tags(ifNoneMatch).contains(text(stored)));
    }

    private static List<String> tags(String header) {
        List<String> tags = new ArrayList<>();
        if (header.length() > LONGEST_HEADER) {
            return tags;
        }
        Matcher matcher = ONE.matcher(header);
        int end = 0;
        while (end < header.length() && matcher.find(end) && matcher.start() == end) {
            tags.add(matcher.group(1));
            end = matcher.end();
        }
        return end == header.length() ? tags : List.of();
    }
}
