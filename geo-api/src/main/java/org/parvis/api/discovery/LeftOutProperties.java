package org.parvis.api.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.LeftOut;
import org.parvis.geo.discovery.Remedy;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/** A place or event that is not a stop, why, and what would let it in. */
@Schema(name = "LeftOut")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeftOutProperties(
        @Schema(description = "Of the place or event.") UUID placeId,
        @Nullable String name,
        String reason,
        @Schema(description = "The reason as a stable word.", example = "over_budget") String code,
        @Nullable Integer minutesOver,
        @Nullable OffsetDateTime closes,
        @Nullable OffsetDateTime wouldBeThere,
        @Nullable RemedyProperties remedy) {
    /** What would let it in. */
    @Schema(name = "Remedy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RemedyProperties(
            @Schema(description = "A stable word.", example = "longer") String code,
            @Schema(description = "How many minutes more.") @Nullable Integer minutes,
            @Schema(description = "When to leave instead.") @Nullable OffsetDateTime departure,
            @Schema(description = "Who could go there.") @Nullable Walker walker,
            String sentence) {
        static RemedyProperties of(Remedy remedy) {
            return new RemedyProperties(
                    remedy.code().code(), remedy.minutes(), remedy.departure(), remedy.walker(), remedy.sentence());
        }
    }

    static LeftOutProperties of(LeftOut left, Language language) {
        return new LeftOutProperties(
                left.id(),
                left.name().in(language).orElse(null),
                left.reason(),
                left.code().code(),
                left.minutesOver(),
                left.closes(),
                left.wouldBeThere(),
                left.remedy() == null ? null : RemedyProperties.of(left.remedy()));
    }
}
