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
import org.parvis.geo.discovery.Wishes;
import org.parvis.geo.discovery.ambience.AmbienceKind;
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
        @Schema(description = "Of directions and reasons; fr if left out.") @Nullable Language language,
        @Schema(
                        description = "How much less the third church counts than the first; 0.5 if left out.",
                        minimum = "0",
                        maximum = "1")
                @Nullable
                Double variety,
        @Schema(
                        description = "For whom places are rated; everyone if left out. GET /api/v1/audiences lists"
                                + " them with what counts how much for whom, and why.")
                @Nullable
                String audience,
        @Schema(description = "Ids of 2 to 40 places that are told in this order; all become stops.") @Nullable
                List<UUID> story,
        @Schema(description = "Whether events of the day become stops while they last; true if left out.") @Nullable
                Boolean events,
        @Schema(
                        description = "How far one walks at most without a seat, in metres; the rests become stops.",
                        minimum = "50",
                        maximum = "5000")
                @Nullable
                Integer restEveryMetres,
        @Schema(
                        description = "How much fine streets count, 0 to 10 for each of art, green, quiet, light and"
                                + " shops; then a way that is a little longer and finer is taken.",
                        example = "{\"green\": 5}")
                @Nullable
                Map<String, Double> ambience,
        @Schema(
                        description = "So many days, each with the budget, leaving at the same time of day.",
                        minimum = "1",
                        maximum = "7")
                @Nullable
                Integer days,
        @Schema(description = "So many walks one after the other, each with the budget.", minimum = "1", maximum = "4")
                @Nullable
                Integer loops,
        @Schema(
                        description = "How many other routes to give, each sharing at most half of its stops with each"
                                + " one before.",
                        minimum = "0",
                        maximum = "3")
                @Nullable
                Integer alternatives,
        @Schema(description = "Whether to say how much better any walk could be; takes some seconds.") @Nullable
                Boolean certificate) {
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
                Objects.requireNonNullElse(language, Language.FRENCH),
                wishes());
    }

    private Wishes wishes() {
        Wishes usual = Wishes.USUAL;
        Map<AmbienceKind, Double> fine = new EnumMap<>(AmbienceKind.class);
        if (ambience != null) {
            ambience.forEach((code, weight) -> fine.put(AmbienceKind.ofCode(code), weight));
        }
        return new Wishes(
                Objects.requireNonNullElse(variety, usual.variety()),
                Objects.requireNonNullElse(audience, usual.audience()),
                Objects.requireNonNullElse(story, usual.story()),
                Objects.requireNonNullElse(events, usual.events()),
                restEveryMetres,
                fine,
                Objects.requireNonNullElse(days, usual.days()),
                Objects.requireNonNullElse(loops, usual.loops()),
                Objects.requireNonNullElse(alternatives, usual.alternatives()),
                Objects.requireNonNullElse(certificate, usual.certificate()));
    }

    private Map<Theme, Double> weights() {
        Map<Theme, Double> weights = new EnumMap<>(Theme.class);
        if (themes != null) {
            themes.forEach((code, weight) -> weights.put(Theme.ofCode(code), weight));
        }
        return weights;
    }
}
