package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.RouteDirection;

/** Puts a solution into the words and lines of the answer. */
final class RouteAssembly {
    private static final double SECONDS_PER_MINUTE = 60;

    private final DiscoveryRequest request;
    private final WalkPlan plan;
    private final ZoneId zone;
    private final Landmarks landmarks;

    RouteAssembly(DiscoveryRequest request, WalkPlan plan, ZoneId zone, Landmarks landmarks) {
        this.request = request;
        this.plan = plan;
        this.zone = zone;
        this.landmarks = landmarks;
    }

    DiscoveryRoute assemble(OrienteeringSolution solution, List<Walk> legs, List<LeftOut> leftOut) {
        OrienteeringProblem problem = plan.problem();
        List<DiscoveryStop> stops = new ArrayList<>();
        int now = 0;
        int visiting = 0;
        int waiting = 0;
        for (int i = 0; i < solution.stops().length; i++) {
            int node = solution.stops()[i];
            int visit = plan.visitSeconds(node);
            int arrival = now + WalkPlan.seconds(legs.get(i));
            int wait = problem.earliestBegin(node, arrival) - arrival;
            now = arrival + wait + visit;
            visiting += visit;
            waiting += wait;
            stops.add(stop(i + 1, node, arrival, wait));
        }
        if (legs.size() > stops.size()) {
            now += WalkPlan.seconds(legs.get(legs.size() - 1));
        }
        return new DiscoveryRoute(
                line(legs),
                stops,
                directions(legs, stops),
                leftOut,
                request.walker(),
                request.loop(),
                request.language(),
                at(0),
                at(now),
                legs.stream().mapToDouble(Walk::lengthMetres).sum(),
                (now - visiting - waiting) / SECONDS_PER_MINUTE,
                visiting / SECONDS_PER_MINUTE,
                waiting / SECONDS_PER_MINUTE,
                now / SECONDS_PER_MINUTE,
                solution.score());
    }

    private DiscoveryStop stop(int order, int node, int arrival, int wait) {
        Candidate candidate = plan.candidate(node);
        int visit = plan.visitSeconds(node);
        return new DiscoveryStop(
                order,
                candidate.place(),
                at(arrival),
                at(arrival + wait + visit),
                wait / SECONDS_PER_MINUTE,
                visit / SECONDS_PER_MINUTE,
                candidate.score());
    }

    private List<RouteDirection> directions(List<Walk> legs, List<DiscoveryStop> stops) {
        List<Directions.Arrival> arrivals = new ArrayList<>();
        for (DiscoveryStop stop : stops) {
            KeyPlace place = stop.place();
            arrivals.add(new Directions.Arrival(place.name(), place.geometry().getCoordinate()));
        }
        return Directions.describeTo(legs, arrivals, request.language(), landmarks);
    }

    private OffsetDateTime at(int seconds) {
        return request.departure().plusSeconds(seconds).atZoneSameInstant(zone).toOffsetDateTime();
    }

    private static LineString line(List<Walk> legs) {
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
        if (positions.size() == 1) {
            positions.add(positions.get(0).copy());
        }
        return Geometries.line(positions.toArray(Coordinate[]::new));
    }
}
