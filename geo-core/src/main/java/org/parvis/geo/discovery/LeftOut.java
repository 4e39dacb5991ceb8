package org.parvis.geo.discovery;

import java.util.Locale;
import java.util.UUID;
import org.parvis.geo.shared.LocalizedText;

/**
 * A place the visitor would like but the route does not stop at.
 *
 * @param placeId its id
 * @param name its name
 * @param code why, as a stable word
 * @param reason why, as a sentence in the language of the request, with its number where there is one
 */
public record LeftOut(UUID placeId, LocalizedText name, Reason code, String reason) {
    /** Why a place was left out. */
    public enum Reason {
        /** Even alone, without any other stop, it takes more than the budget. */
        TOO_FAR,
        /** As one more stop of this route it takes more than the budget. */
        OVER_BUDGET,
        /** It is closed during the walk, or when one would be there. */
        CLOSED,
        /** No way leads there, or from there to the end, for this walker. */
        UNREACHABLE,
        /** The place itself cannot be visited by this walker. */
        NOT_ACCESSIBLE,
        /** What the route stops at is worth more for the same time. */
        LESS_INTEREST;

        /** The word used in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
