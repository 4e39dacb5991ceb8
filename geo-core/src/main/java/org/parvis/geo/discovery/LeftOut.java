package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;

/**
 * A place the visitor would like but the route does not stop at.
 *
 * @param id of the place or event
 * @param name its name
 * @param code why, as a stable word
 * @param reason why, as a sentence in the language of the request, with its number where there is one
 * @param minutesOver how much it would be over the budget; null if that is not the reason
 * @param closes when it closes before or during the visit, in the town's time zone; null if that is not the reason
 * @param wouldBeThere when one would get there; null if it is not closed then
 * @param remedy what would let it in; null if nothing that Parvis tried does
 */
public record LeftOut(
        UUID id,
        LocalizedText name,
        Reason code,
        String reason,
        @Nullable Integer minutesOver,
        @Nullable OffsetDateTime closes,
        @Nullable OffsetDateTime wouldBeThere,
        @Nullable Remedy remedy) {
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
        /** There are too few seats on the way for the wished rests. */
        NO_SEAT,
        /** What the route stops at is worth more for the same time. */
        LESS_INTEREST,
        /** None of its themes is liked. */
        NOT_LIKED;

        /** The word used in answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LeftOut because(Sight sight, Reason code, String reason) {
        return new LeftOut(sight.id(), sight.name(), code, reason, null, null, null, null);
    }

    LeftOut over(int minutes) {
        return new LeftOut(id, name, code, reason, minutes, closes, wouldBeThere, remedy);
    }

    LeftOut at(@Nullable OffsetDateTime closing, @Nullable OffsetDateTime arrival) {
        return new LeftOut(id, name, code, reason, minutesOver, closing, arrival, remedy);
    }

    LeftOut with(@Nullable Remedy other) {
        return new LeftOut(id, name, code, reason, minutesOver, closes, wouldBeThere, other);
    }
}
