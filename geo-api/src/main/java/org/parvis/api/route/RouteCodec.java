package org.parvis.api.route;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.collection.DirectionProperties;
import org.parvis.api.collection.FeatureCodec;
import org.parvis.api.collection.FeatureDraft;
import org.parvis.api.collection.SourceProperties;
import org.parvis.api.collection.Texts;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.RouteStop;

/** Routes as GeoJSON properties. */
final class RouteCodec implements FeatureCodec<Route, RouteProperties> {
    @Override
    public Class<RouteProperties> propertiesType() {
        return RouteProperties.class;
    }

    @Override
    public RouteProperties properties(Stored<Route> stored) {
        Route route = stored.feature();
        List<RouteStopProperties> stops = new ArrayList<>();
        for (RouteStop stop : route.stops()) {
            stops.add(RouteStopProperties.of(stops.size() + 1, stop));
        }
        return new RouteProperties(
                Texts.local(route.name()),
                route.name(),
                stops,
                route.directions().stream().map(DirectionProperties::of).toList(),
                route.directionsLanguage(),
                route.walker(),
                route.loop(),
                route.lengthMetres(),
                route.walkMinutes(),
                route.visitMinutes(),
                route.totalMinutes(),
                route.interest(),
                Texts.local(route.description()),
                route.description(),
                SourceProperties.of(route.identity().source()),
                route.identity().attributes(),
                stored.version(),
                stored.modified());
    }

    @Override
    public Route feature(FeatureDraft<RouteProperties> draft) {
        RouteProperties given = draft.properties();
        List<RouteStop> stops = stops(given.stops());
        List<RouteDirection> directions = directions(given.directions());
        requireStopsOfDirections(directions, stops.size());
        return new Route(
                draft.identity(),
                draft.name(),
                draft.geometry(),
                stops,
                directions,
                given.language(),
                given.walker(),
                Boolean.TRUE.equals(given.loop()),
                given.lengthMetres() == null ? length(draft.geometry()) : given.lengthMetres(),
                given.walkMinutes(),
                given.visitMinutes(),
                given.totalMinutes(),
                given.interest(),
                draft.description());
    }

    private static double length(Geometry line) {
        return line.isEmpty()
                ? 0
                : MetricPlane.around(line.getEnvelopeInternal()).lengthMetres(line);
    }

    private static List<RouteStop> stops(@Nullable List<RouteStopProperties> given) {
        List<RouteStop> stops = new ArrayList<>();
        for (RouteStopProperties stop : given == null ? List.<RouteStopProperties>of() : given) {
            String place = "properties.stops[" + stops.size() + "]";
            Integer order = stop.order();
            if (order != null && order != stops.size() + 1) {
                throw ParvisException.invalid(
                        place + ".order",
                        "The stop in position " + (stops.size() + 1) + " has the order " + order
                                + "; list the stops in walking order, numbered from 1.");
            }
            stops.add(stop.stop(place));
        }
        return stops;
    }

    private static List<RouteDirection> directions(@Nullable List<DirectionProperties> given) {
        List<RouteDirection> directions = new ArrayList<>();
        for (DirectionProperties direction : given == null ? List.<DirectionProperties>of() : given) {
            String place = "properties.directions[" + directions.size() + "]";
            directions.add(direction.direction(place));
        }
        return directions;
    }

    private static void requireStopsOfDirections(List<RouteDirection> directions, int stops) {
        for (int i = 0; i < directions.size(); i++) {
            int stop = directions.get(i).stop();
            if (stop > stops) {
                throw ParvisException.invalid(
                        "properties.directions[" + i + "].stop",
                        "The direction leads to stop " + stop + ", but there are " + stops + " stops.");
            }
        }
    }
}
