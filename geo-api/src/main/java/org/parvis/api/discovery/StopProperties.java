package org.parvis.api.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.discovery.DiscoveryStop;
import org.parvis.geo.discovery.Sight;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Theme;

/** What a point says of a stop. */
@Schema(name = "DiscoveryStopProperties")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StopProperties(
        @Schema(allowableValues = "stop") String role,
        int order,
        @Schema(allowableValues = {"place", "event", "rest"}) String kind,
        @Schema(description = "Where a place is visited, an event is held, or one rests at a place.") @Nullable
                UUID placeId,
        @Schema(description = "Where it is an event.") @Nullable UUID eventId,
        @Schema(description = "Where one rests on a piece of furniture.") @Nullable UUID furnitureId,
        @Nullable String name,
        LocalizedText names,
        OffsetDateTime arrival,
        OffsetDateTime departure,
        @Schema(description = "When the event ends.") @Nullable OffsetDateTime until,
        double waitMinutes,
        double visitMinutes,
        double interest,
        Set<Theme> themes) {
    static StopProperties of(DiscoveryStop stop, Language language) {
        LocalizedText name = stop.sight().name();
        Ids ids = Ids.of(stop.sight());
        return new StopProperties(
                "stop",
                stop.order(),
                ids.kind(),
                ids.placeId(),
                ids.eventId(),
                ids.furnitureId(),
                name.in(language).orElse(null),
                name,
                stop.arrival(),
                stop.departure(),
                stop.until(),
                Rounded.toTenth(stop.waitMinutes()),
                Rounded.toTenth(stop.visitMinutes()),
                Rounded.toTenth(stop.interest()),
                stop.sight().themes());
    }

    private record Ids(String kind, @Nullable UUID placeId, @Nullable UUID eventId, @Nullable UUID furnitureId) {
        static Ids of(Sight sight) {
            if (sight instanceof Sight.AtEvent at) {
                return new Ids("event", at.event().placeId(), sight.id(), null);
            }
            if (sight instanceof Sight.Rest rest) {
                return rest.seat().furniture()
                        ? new Ids("rest", null, null, sight.id())
                        : new Ids("rest", sight.id(), null, null);
            }
            return new Ids("place", sight.id(), null, null);
        }
    }
}
