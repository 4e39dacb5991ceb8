package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.parvis.geo.discovery.seat.Seat;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.shared.ParvisException;

/** The seats that lie along a leg, few enough to try all ways between them. */
final class SeatsOnTheWay {
    /** First those that lie on the way, then those one has to go out of one's way for. */
    private static final double[] ASIDE_METRES = {40, 120, 300};

    /** So many seats are tried in the distance that may be walked between two. */
    private static final int SEATS_PER_REST = 4;

    /** More would only cost time. */
    private static final int MOST_SEATS = 24;

    /** A seat farther from any street than this is not reached by walking on streets. */
    private static final double OFF_STREET_METRES = 30;

    private static final Walk TOO_LONG = Walk.of(
            Geometries.line(new Coordinate(0, 0), new Coordinate(0, 0)), Wishes.LONGEST_REST * 2.0, 1e6, List.of());

    private final WalkPlan plan;
    private final Seats seats;
    private final RestTimes byTime;
    private final int everyMetres;
    private final Map<List<Coordinate>, Walk> walks = new HashMap<>();
    private final Map<Walk, List<Seat>> known = new HashMap<>();

    SeatsOnTheWay(WalkPlan plan, Seats seats, RestTimes byTime, int everyMetres) {
        this.plan = plan;
        this.seats = seats;
        this.byTime = byTime;
        this.everyMetres = everyMetres;
    }

    private record Aside(Seat seat, double along, double metres) {}

    /** Those along the direct way, then those of the quickest way by seats. */
    List<Seat> of(Walk leg, int from, int to) {
        return known.computeIfAbsent(leg, any -> {
            Set<Seat> seats = new LinkedHashSet<>(find(leg));
            seats.addAll(byTime.chain(from, to));
            return List.copyOf(seats);
        });
    }

    private List<Seat> find(Walk leg) {
        MetricPlane plane = MetricPlane.around(leg.geometry().getEnvelopeInternal());
        LengthIndexedLine line = new LengthIndexedLine(plane.toMetres(leg.geometry()));
        double bucketMetres = Math.max((double) everyMetres / SEATS_PER_REST, leg.lengthMetres() / MOST_SEATS);
        Map<Integer, Aside> nearest = new TreeMap<>();
        for (double aside : ASIDE_METRES) {
            for (Seat seat : seats.near(leg.geometry(), aside / plane.metresPerDegreeOfLongitude())) {
                Coordinate spot = plane.toMetres(seat.geometry()).getCoordinate();
                double along = line.project(spot);
                double metres = line.extractPoint(along).distance(spot);
                int bucket = (int) (along / bucketMetres);
                Aside before = nearest.get(bucket);
                if ((before == null || metres < before.metres()) && isOnStreet(plan, seat, plane)) {
                    nearest.put(bucket, new Aside(seat, along, metres));
                }
            }
        }
        List<Aside> inOrder = new ArrayList<>(nearest.values());
        inOrder.sort(Comparator.comparingDouble(Aside::along)
                .thenComparing(aside -> aside.seat().id()));
        return inOrder.stream().map(Aside::seat).toList();
    }

    static boolean isOnStreet(WalkPlan plan, Seat seat, MetricPlane plane) {
        Coordinate spot = seat.geometry().getCoordinate();
        return plan.router()
                .snap(spot, plan.request().walker())
                .filter(snapped -> plane.distanceMetres(snapped, spot) <= OFF_STREET_METRES)
                .isPresent();
    }

    /** The best walk between two positions in degrees; one that is too long if there is none, or none short enough. */
    Walk walk(Coordinate from, Coordinate to) {
        return walks.computeIfAbsent(List.of(from, to), ends -> search(from, to));
    }

    private Walk search(Coordinate from, Coordinate to) {
        if (new MetricPlane(from.x, from.y).distanceMetres(from, to) > everyMetres) {
            return TOO_LONG;
        }
        try {
            return plan.walk(from, to);
        } catch (ParvisException refused) {
            if (refused.code() == ErrorCode.UNREACHABLE || refused.code() == ErrorCode.NOT_ON_NETWORK) {
                return TOO_LONG;
            }
            throw refused;
        }
    }
}
