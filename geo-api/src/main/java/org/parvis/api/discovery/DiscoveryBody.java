package org.parvis.api.discovery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.network.AnchorBody;
import org.parvis.geo.discovery.Anchor;
import org.parvis.geo.discovery.DiscoveryRequest;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

/** A wish for a route, as the caller writes it; see {@link DiscoveryRequest}. */
@Schema(name = "DiscoveryRequest")
record DiscoveryBody(
        @Schema(description = "Where the walk begins.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                AnchorBody start,
        @Schema(description = "Where it ends; left out for a loop, or for a walk that may end at its last stop.")
                @Nullable
                AnchorBody end,
        @Schema(description = "Whether it comes back to the start.") @Nullable Boolean loop,
        @Schema(
                        description = "Time for walking, visits and waiting together.",
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        minimum = "5",
                        maximum = "720",
                        example = "90")
                @Nullable
                Integer budgetMinutes,
        @Schema(description = "For whom; adult if left out.") @Nullable Walker walker,
        @Schema(description = "How much each theme counts, 0 to 10; all count 1 if left out.") @Nullable
                Map<String, Double> themes,
        @Schema(description = "Ids of places the walk has to stop at.") @Nullable List<UUID> mustVisit,
        @Schema(description = "Ids of places the walk never stops at.") @Nullable List<UUID> avoid,
        @Schema(description = "When the walk begins; now if left out.", example = "2026-06-20T14:00:00+02:00") @Nullable
                OffsetDateTime departure,
        @Schema(description = "Of directions and reasons; fr if left out.") @Nullable Language language) {
    /** @throws ParvisException {@code INVALID_VALUE}, naming the field and what would be right */
    DiscoveryRequest request(Instant now, ZoneId zone) {
        if (start == null) {
            throw ParvisException.invalid(
                    "start",
                    "\"start\" is missing: give \"lon\" and \"lat\" in degrees, or the \"placeId\" of a place.");
        }
        if (budgetMinutes == null) {
            throw ParvisException.invalid(
                    "budgetMinutes",
                    "\"budgetMinutes\" is missing; it goes from " + DiscoveryRequest.SHORTEST_MINUTES + " to "
                            + DiscoveryRequest.LONGEST_MINUTES + ".");
        }
        Anchor begin = start.anchor("start");
        return new DiscoveryRequest(
                begin,
                end == null ? null : end.anchor("end"),
                Boolean.TRUE.equals(loop),
                budgetMinutes,
                Objects.requireNonNullElse(walker, Walker.ADULT),
                weights(),
                Objects.requireNonNullElse(mustVisit, List.of()),
                Objects.requireNonNullElse(avoid, List.of()),
                departure == null
                        ? now.truncatedTo(ChronoUnit.MINUTES).atZone(zone).toOffsetDateTime()
                        : departure,
                Objects.requireNonNullElse(language, Language.FRENCH));
    }

    private Map<Theme, Double> weights() {
        Map<Theme, Double> weights = new EnumMap<>(Theme.class);
        if (themes != null) {
            themes.forEach((code, weight) -> weights.put(Theme.ofCode(code), weight));
        }
        return weights;
    }
}
