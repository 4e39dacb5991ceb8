package org.parvis.geo.exchange.mapping;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.RouteStop;

/** The stops and directions of a route in one cell each, as {@link CellParts} writes them. */
final class RouteParts {
    private RouteParts() {}

    static String writeStops(List<RouteStop> stops) {
        return CellParts.write(stops.stream().map(RouteParts::written).toList());
    }

    private static Map<String, String> written(RouteStop stop) {
        Map<String, String> part = new LinkedHashMap<>();
        CellParts.put(part, "name", stop.name());
        part.put("at", written(stop.geometry()));
        put(part, "placeId", stop.placeId());
        put(part, "arrival", stop.arrival());
        put(part, "departure", stop.departure());
        return part;
    }

    static RouteStop stop(Map<String, String> part) {
        String place = part.get("placeId");
        return new RouteStop(
                place == null ? null : UUID.fromString(place),
                CellParts.text(part, "name"),
                point(part),
                time(part.get("arrival")),
                time(part.get("departure")));
    }

    static String writeDirections(List<RouteDirection> directions) {
        return CellParts.write(directions.stream().map(RouteParts::written).toList());
    }

    private static Map<String, String> written(RouteDirection direction) {
        Map<String, String> part = new LinkedHashMap<>();
        part.put("text", direction.text());
        part.put("at", written(direction.geometry()));
        part.put("lengthMetres", Cells.number(direction.lengthMetres()));
        part.put("walkSeconds", String.valueOf(direction.walkSeconds()));
        part.put("stop", String.valueOf(direction.stop()));
        return part;
    }

    static RouteDirection direction(Map<String, String> part) {
        return new RouteDirection(
                part.getOrDefault("text", ""),
                Double.parseDouble(part.getOrDefault("lengthMetres", "0")),
                Integer.parseInt(part.getOrDefault("walkSeconds", "0")),
                point(part),
                Integer.parseInt(part.getOrDefault("stop", "0")));
    }

    private static String written(Point point) {
        return Cells.number(point.getX()) + " " + Cells.number(point.getY());
    }

    private static Point point(Map<String, String> part) {
        String[] position = part.getOrDefault("at", "").strip().split("\\s+");
        if (position.length != 2) {
            throw ParvisException.invalid("at", "It needs a longitude and a latitude, such as at=7.42 43.73.");
        }
        return Geometries.point(Double.parseDouble(position[0]), Double.parseDouble(position[1]));
    }

    private static void put(Map<String, String> part, String name, @Nullable Object value) {
        if (value != null) {
            part.put(name, value.toString());
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }
}
