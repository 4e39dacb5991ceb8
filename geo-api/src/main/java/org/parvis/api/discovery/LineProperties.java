package org.parvis.api.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.discovery.DiscoveryRoute;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/** What the line says of the whole walk. */
@Schema(name = "DiscoveryLineProperties")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineProperties(
        @Schema(allowableValues = "route") String role,
        double lengthMetres,
        double walkMinutes,
        double visitMinutes,
        double waitMinutes,
        double totalMinutes,
        @Schema(description = "Of all stops together; further stops of one theme count less, as wished.")
                double interest,
        Walker walker,
        boolean loop,
        Language language,
        OffsetDateTime departure,
        OffsetDateTime arrival,
        @Schema(description = "Metres of fine street walked on, by kind, where ambience was asked for.") @Nullable
                Map<String, Double> ambience) {
    static LineProperties of(DiscoveryRoute route) {
        Map<String, Double> fine = new LinkedHashMap<>();
        route.fineMetres().forEach((kind, metres) -> fine.put(kind.code(), Rounded.toTenth(metres)));
        return new LineProperties(
                "route",
                Rounded.toTenth(route.lengthMetres()),
                Rounded.toTenth(route.walkMinutes()),
                Rounded.toTenth(route.visitMinutes()),
                Rounded.toTenth(route.waitMinutes()),
                Rounded.toTenth(route.totalMinutes()),
                Rounded.toTenth(route.interest()),
                route.walker(),
                route.loop(),
                route.language(),
                route.departure(),
                route.arrival(),
                fine.isEmpty() ? null : fine);
    }
}
