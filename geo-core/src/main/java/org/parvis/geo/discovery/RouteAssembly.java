package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.discovery.ambience.AmbienceKind;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.RouteDirection;

/** Puts a timetable into the words and lines of the answer. */
final class RouteAssembly {
    private static final double SECONDS_PER_MINUTE = 60;

    private final DiscoveryRequest request;
    private final WalkPlan plan;
    private final Surroundings surroundings;
    private final Landmarks landmarks;

    RouteAssembly(WalkPlan plan, Surroundings surroundings, Landmarks landmarks) {
        this.request = plan.request();
        this.plan = plan;
        this.surroundings = surroundings;
        this.landmarks = landmarks;
    }

    DiscoveryRoute assemble(Timetable timetable) {
        List<DiscoveryStop> stops = new ArrayList<>();
        int visiting = 0;
        int waiting = 0;
        for (Timetable.Visit visit : timetable.visits()) {
            visiting += visit.halt().visitSeconds();
            waiting += visit.begin() - visit.arrival();
            stops.add(stop(stops.size() + 1, visit));
        }
        int total = timetable.end() - timetable.begin();
        return new DiscoveryRoute(
                timetable.number() + 1,
                line(timetable.legs(), plan.position(plan.start())),
                stops,
                directions(timetable.legs(), stops),
                List.of(),
                0,
                request.walker(),
                request.loop(),
                request.language(),
                plan.axis().at(timetable.begin()),
                plan.axis().at(timetable.end()),
                timetable.legs().stream().mapToDouble(Walk::lengthMetres).sum(),
                (total - visiting - waiting) / SECONDS_PER_MINUTE,
                visiting / SECONDS_PER_MINUTE,
                waiting / SECONDS_PER_MINUTE,
                total / SECONDS_PER_MINUTE,
                Worth.of(plan, timetable.halts()),
                fineMetres(timetable.legs()));
    }

    private Map<AmbienceKind, Double> fineMetres(List<Walk> legs) {
        Map<AmbienceKind, Double> metres = new EnumMap<>(AmbienceKind.class);
        if (request.wishes().ambience().isEmpty()) {
            return metres;
        }
        Set<Long> walked = new HashSet<>();
        for (Walk leg : legs) {
            surroundings.along(leg).walk(walked).forEach((kind, more) -> metres.merge(kind, more, Double::sum));
        }
        return metres;
    }

    private DiscoveryStop stop(int order, Timetable.Visit visit) {
        Halt halt = visit.halt();
        boolean event = halt.sight() instanceof Sight.AtEvent;
        return new DiscoveryStop(
                order,
                halt.sight(),
                plan.axis().at(visit.arrival()),
                plan.axis().at(visit.leave()),
                event ? plan.axis().at(plan.closes(halt.node(), visit.begin())) : null,
                (visit.begin() - visit.arrival()) / SECONDS_PER_MINUTE,
                halt.visitSeconds() / SECONDS_PER_MINUTE,
                halt.isRest() ? 0 : plan.candidate(halt.node()).score());
    }

    private List<RouteDirection> directions(List<Walk> legs, List<DiscoveryStop> stops) {
        List<Directions.Arrival> arrivals = new ArrayList<>();
        for (DiscoveryStop stop : stops) {
            Sight sight = stop.sight();
            arrivals.add(new Directions.Arrival(sight.name(), sight.geometry().getCoordinate()));
        }
        return Directions.describeTo(legs, arrivals, request.language(), landmarks);
    }

    private static LineString line(List<Walk> legs, Coordinate start) {
        List<Coordinate> positions = new ArrayList<>();
        for (Walk leg : legs) {
            for (Coordinate position : leg.geometry().getCoordinates()) {
                boolean repeated = !positions.isEmpty()
                        && positions.get(positions.size() - 1).equals2D(position);
                if (!repeated) {
                    positions.add(new Coordinate(position.x, position.y));
                }
            }
        }
        if (positions.isEmpty()) {
            positions.add(start.copy());
        }
        if (positions.size() == 1) {
            positions.add(positions.get(0).copy());
        }
        return Geometries.line(positions.toArray(Coordinate[]::new));
    }
}
