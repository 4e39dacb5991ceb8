package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.discovery.WalkFinish.MissingSeat;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.seat.Seat;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.MetricPlane;

/**
 * How long it takes from place to place for somebody who rests on the way wherever it is needed: by shortest paths over
 * the seats in reach. Lengths are guessed from times, and one is taken to be rested at each place; so this only tells
 * which stops are worth trying, and {@link RestStops} finds the rests.
 */
final class RestTimes {
    /** More seats would cost more time than they bring. */
    private static final int MOST_SEATS = 260;

    /** Seats nearer to each other than this part of the distance between rests are as good as one. */
    private static final double APART = 0.2;

    private static final double LEAST_APART_METRES = 30;

    /** Crossings and slopes hold up; what turns out too far after all is noticed when the rests are found. */
    private static final double SLOWER_THAN_ON_THE_FLAT = 1.15;

    private static final int REST_SECONDS = RestStops.REST_MINUTES * 60;

    private final WalkPlan plan;
    private final List<Seat> seats;
    private final TimeMatrix walks;
    private final int places;
    private final int mostSeconds;

    RestTimes(WalkPlan plan, List<Seat> inTown, int everyMetres) {
        this.plan = plan;
        this.seats = spread(inTown, everyMetres);
        this.places = plan.times().size();
        List<Coordinate> all = new ArrayList<>();
        for (int node = 0; node < places; node++) {
            all.add(plan.position(node));
        }
        seats.forEach(seat -> all.add(seat.geometry().getCoordinate()));
        walks = plan.router().times(all, all, plan.request().walker(), plan.deadline());
        mostSeconds =
                (int) (SLOWER_THAN_ON_THE_FLAT * everyMetres / plan.profile().metresPerSecond());
    }

    /** Those in reach, the nearer ones first, none beside another. */
    private List<Seat> spread(List<Seat> inTown, int everyMetres) {
        Coordinate start = plan.position(plan.start());
        MetricPlane plane = new MetricPlane(start.x, start.y);
        double cell = Math.max(LEAST_APART_METRES, APART * everyMetres);
        double reach = plan.walkBudgetSeconds() * plan.profile().metresPerSecond();
        Set<Long> taken = new HashSet<>();
        List<Seat> spread = new ArrayList<>();
        List<Seat> near = new ArrayList<>(inTown);
        near.removeIf(seat -> plane.distanceMetres(start, seat.geometry().getCoordinate()) > reach);
        near.sort(Comparator.comparingDouble(
                seat -> plane.distanceMetres(start, seat.geometry().getCoordinate())));
        for (Seat seat : near) {
            Coordinate metric = plane.toMetres(seat.geometry()).getCoordinate();
            long key = Math.round(metric.x / cell) << 32 | Math.round(metric.y / cell) & 0xFFFF_FFFFL;
            if (spread.size() < MOST_SEATS && !taken.contains(key) && SeatsOnTheWay.isOnStreet(plan, seat, plane)) {
                taken.add(key);
                spread.add(seat);
            }
        }
        return spread;
    }

    /** Between all places, start and end. */
    TimeMatrix times() {
        int[] seconds = new int[places * places];
        for (int from = 0; from < places; from++) {
            plan.deadline().check();
            int[] atSeat = atSeats(from, null);
            for (int to = 0; to < places; to++) {
                int best = isShort(walks.seconds(from, to)) ? plan.times().seconds(from, to) : TimeMatrix.UNREACHABLE;
                for (int seat = 0; seat < atSeat.length; seat++) {
                    int on = walks.seconds(places + seat, to);
                    if (isShort(on)) {
                        best = Math.min(best, atSeat[seat] + on + 1);
                    }
                }
                seconds[from * places + to] = from == to ? 0 : Math.min(best, TimeMatrix.UNREACHABLE);
            }
        }
        return new TimeMatrix(places, seconds);
    }

    /** The seats on the quickest way from one place to another, none if no rest is needed or possible. */
    List<Seat> chain(int from, int to) {
        int[] before = new int[seats.size()];
        int[] atSeat = atSeats(from, before);
        int last = -1;
        int best = TimeMatrix.UNREACHABLE;
        for (int seat = 0; seat < atSeat.length; seat++) {
            int on = walks.seconds(places + seat, to);
            if (isShort(on) && atSeat[seat] + on < best) {
                best = atSeat[seat] + on;
                last = seat;
            }
        }
        List<Seat> chain = new ArrayList<>();
        for (int seat = last; seat >= 0; seat = before[seat]) {
            chain.add(0, seats.get(seat));
        }
        return chain;
    }

    private boolean isShort(int seconds) {
        return seconds <= mostSeconds;
    }

    /**
     * When one can have rested on each seat (E. W. Dijkstra, <i>A Note on Two Problems in Connexion with Graphs</i>, 1959).
     *
     * @param before filled with the seat before each, −1 for none; null if nobody wants to know
     */
    private int[] atSeats(int from, int @Nullable [] before) {
        int[] time = new int[seats.size()];
        boolean[] settled = new boolean[time.length];
        for (int seat = 0; seat < time.length; seat++) {
            int there = walks.seconds(from, places + seat);
            time[seat] = isShort(there) ? there + REST_SECONDS : TimeMatrix.UNREACHABLE;
        }
        if (before != null) {
            Arrays.fill(before, -1);
        }
        for (int round = 0; round < time.length; round++) {
            int next = -1;
            for (int seat = 0; seat < time.length; seat++) {
                boolean sooner = !settled[seat] && (next < 0 || time[seat] < time[next]);
                next = sooner ? seat : next;
            }
            settled[next] = true;
            if (time[next] >= TimeMatrix.UNREACHABLE) {
                break;
            }
            for (int seat = 0; seat < time.length; seat++) {
                int on = walks.seconds(places + next, places + seat);
                if (isShort(on) && time[next] + on + REST_SECONDS < time[seat]) {
                    time[seat] = time[next] + on + REST_SECONDS;
                    if (before != null) {
                        before[seat] = next;
                    }
                }
            }
        }
        return time;
    }

    /** The first compulsory place, or the end, that is not reached for want of seats; null if all are. */
    static @Nullable MissingSeat missing(WalkPlan plan) {
        for (int node = 0; node < plan.candidates(); node++) {
            if (plan.candidate(node).compulsory() && !plan.times().reachable(plan.start(), node)) {
                return new MissingSeat(plan.start(), node);
            }
        }
        int end = plan.end();
        boolean noEnd = end != OrienteeringProblem.OPEN_END && !plan.times().reachable(plan.start(), end);
        return noEnd ? new MissingSeat(plan.start(), -1) : null;
    }
}
