package org.parvis.api.discovery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.collection.DirectionProperties;
import org.parvis.api.collection.GeoJsonFeature;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.discovery.DiscoveryRoute;
import org.parvis.geo.discovery.DiscoveryStop;
import org.parvis.geo.discovery.LeftOut;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

/**
 * A planned route as a GeoJSON FeatureCollection, ready to be kept.
 *
 * @param features the line first, then the stops in walking order
 * @param directions in walking order
 * @param leftOut wanted places that are not stops, each with its reason
 */
@Schema(name = "DiscoveryAnswer", description = "Post it to /api/v1/routes as it is to keep it.")
record DiscoveryAnswerBody(
        @Schema(allowableValues = "FeatureCollection") String type,
        List<Part> features,
        List<DirectionProperties> directions,
        List<LeftOutPlace> leftOut) {
    /** A feature of the answer: the line, or a stop. */
    @Schema(
            name = "DiscoveryPart",
            oneOf = {LineFeature.class, StopFeature.class})
    sealed interface Part {}

    /** The line of the walk. */
    @Schema(name = "DiscoveryLine")
    record LineFeature(@Schema(allowableValues = "Feature") String type, Geometry geometry, LineProperties properties)
            implements Part {}

    /** A stop on it. */
    @Schema(name = "DiscoveryStop")
    record StopFeature(@Schema(allowableValues = "Feature") String type, Geometry geometry, StopProperties properties)
            implements Part {}

    /** What the line says of the whole walk. */
    @Schema(name = "DiscoveryLineProperties")
    record LineProperties(
            @Schema(allowableValues = "route") String role,
            double lengthMetres,
            double walkMinutes,
            double visitMinutes,
            double waitMinutes,
            double totalMinutes,
            double interest,
            Walker walker,
            boolean loop,
            Language language,
            OffsetDateTime departure,
            OffsetDateTime arrival) {}

    /** What a point says of a stop. */
    @Schema(name = "DiscoveryStopProperties")
    record StopProperties(
            @Schema(allowableValues = "stop") String role,
            int order,
            UUID placeId,
            @Nullable String name,
            LocalizedText names,
            OffsetDateTime arrival,
            OffsetDateTime departure,
            double waitMinutes,
            double visitMinutes,
            double interest,
            Set<Theme> themes) {}

    /** A place that is not a stop, and why. */
    @Schema(name = "LeftOut")
    record LeftOutPlace(
            UUID placeId,
            @Nullable String name,
            String reason,
            @Schema(description = "The reason as a stable word.", example = "over_budget") String code) {}

    static DiscoveryAnswerBody of(DiscoveryRoute route) {
        List<Part> features = new ArrayList<>();
        features.add(new LineFeature(GeoJsonFeature.TYPE, route.geometry(), line(route)));
        for (DiscoveryStop stop : route.stops()) {
            features.add(new StopFeature(GeoJsonFeature.TYPE, stop.place().geometry(), stop(stop, route.language())));
        }
        return new DiscoveryAnswerBody(
                "FeatureCollection",
                features,
                route.directions().stream().map(DirectionProperties::rounded).toList(),
                route.leftOut().stream()
                        .map(left -> leftOut(left, route.language()))
                        .toList());
    }

    private static LineProperties line(DiscoveryRoute route) {
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
                route.arrival());
    }

    private static StopProperties stop(DiscoveryStop stop, Language language) {
        LocalizedText name = stop.place().name();
        return new StopProperties(
                "stop",
                stop.order(),
                stop.place().id(),
                name.in(language).orElse(null),
                name,
                stop.arrival(),
                stop.departure(),
                Rounded.toTenth(stop.waitMinutes()),
                Rounded.toTenth(stop.visitMinutes()),
                Rounded.toTenth(stop.interest()),
                stop.place().themes());
    }

    private static LeftOutPlace leftOut(LeftOut left, Language language) {
        return new LeftOutPlace(
                left.placeId(),
                left.name().in(language).orElse(null),
                left.reason(),
                left.code().code());
    }
}
