package org.parvis.api.walk;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.api.network.AnchorBody;
import org.parvis.api.network.WalkableTown;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.routing.LoopRequest;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** A wish for a walk that comes back to where it began, as the caller writes it; see {@link LoopRequest}. */
@Schema(name = "LoopRequest", description = "With metres or minutes, not both.")
record LoopBody(
        @Schema(description = "Where it begins and ends.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                AnchorBody from,
        @Schema(description = "Wished length.", minimum = "200", maximum = "50000", example = "3000") @Nullable
                Double metres,
        @Schema(
                        description = "Wished walking time, turned into a length at the walker's pace on the flat.",
                        minimum = "5",
                        maximum = "720")
                @Nullable
                Double minutes,
        @Schema(description = "How many to choose from; 1 if left out.", minimum = "1", maximum = "3") @Nullable
                Integer count,
        @Schema(description = "For whom; adult if left out.") @Nullable Walker walker,
        @Schema(description = "Of the directions; fr if left out.") @Nullable Language language) {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 720;
    private static final int MOST = 3;

    /** @throws ParvisException {@code INVALID_VALUE}, naming the field and what would be right */
    LoopRequest request(WalkableTown town, WalkProfiles walkers, Deadline deadline) {
        if (from == null) {
            throw ParvisException.invalid(
                    "from", "\"from\" is missing: give \"lon\" and \"lat\" in degrees, or the \"placeId\" of a place.");
        }
        int wished = Objects.requireNonNullElse(count, 1);
        if (wished < 1 || wished > MOST) {
            throw ParvisException.invalid("count", "\"count\" goes from 1 to " + MOST + ".");
        }
        Walker who = who();
        return new LoopRequest(from.position("from", town.places()), length(walkers.of(who)), wished, who, deadline);
    }

    Walker who() {
        return Objects.requireNonNullElse(walker, Walker.ADULT);
    }

    Language told() {
        return Objects.requireNonNullElse(language, Language.FRENCH);
    }

    private double length(WalkProfile profile) {
        if ((metres == null) == (minutes == null)) {
            throw ParvisException.invalid("metres", "Give the wished \"metres\" or \"minutes\", one of the two.");
        }
        if (metres != null) {
            return metres;
        }
        double time = Objects.requireNonNull(minutes);
        boolean within = time >= SHORTEST_MINUTES && time <= LONGEST_MINUTES;
        if (!within) {
            throw ParvisException.invalid(
                    "minutes", "\"minutes\" goes from " + SHORTEST_MINUTES + " to " + LONGEST_MINUTES + ".");
        }
        return time * SECONDS_PER_MINUTE * profile.metresPerSecond();
    }
}
