package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Walker;

/**
 * What would make a place a stop after all.
 *
 * @param code as a stable word
 * @param minutes how much more time it takes; null if time is not what is missing
 * @param departure when to leave instead; null if that is not it
 * @param walker who could go there; null if that is not it
 * @param sentence the same in the language of the request
 */
public record Remedy(
        Kind code,
        @Nullable Integer minutes,
        @Nullable OffsetDateTime departure,
        @Nullable Walker walker,
        String sentence) {
    /** What would have to be different. */
    public enum Kind {
        /** More time. */
        LONGER,
        /** Leaving earlier the same day. */
        EARLIER,
        /** Leaving later the same day. */
        LATER,
        /** Leaving another day. */
        OTHER_DAY,
        /** Naming it among the places to stop at; then something else gives way. */
        MUST_VISIT,
        /** Somebody who walks otherwise. */
        OTHER_WALKER,
        /** Liking one of its themes. */
        THEME;

        /** The word used in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
