package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.discovery.seat.Seat;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;

/**
 * Puts rests between stops whose order is fixed, so that nobody walks farther than a number of metres from one seat to the
 * next. Who sets out is rested, and who arrives at the end can rest there. By dynamic programming over the legs: at each
 * stop the pairs of time and metres since the last seat of which none is worse in both; within a leg the earliest time at
 * each seat.
 */
final class RestStops {
    /** To sit down, to recover and to get up again. Our assumption. */
    static final int REST_MINUTES = 3;

    private static final int REST_SECONDS = REST_MINUTES * 60;

    /** Nobody thinks of a rest before this part of the distance. */
    private static final int RESTED = 4;

    private final WalkPlan plan;
    private final Seats seats;
    private final int everyMetres;
    private final SeatsOnTheWay onTheWay;

    RestStops(WalkPlan plan, Seats seats, RestTimes byTime, int everyMetres) {
        this.plan = plan;
        this.seats = seats;
        this.everyMetres = everyMetres;
        this.onTheWay = new SeatsOnTheWay(plan, seats, byTime, everyMetres);
    }

    /** What comes of it. */
    sealed interface Outcome {}

    /** It works, though perhaps not within the budget. */
    record Rested(List<Halt> halts, List<Walk> legs) implements Outcome {}

    /** There are too few seats on the way to the stop of this index, or to the end. */
    record NoSeat(int leg) implements Outcome {}

    /** The rests make one come too late to the stop of this index. */
    record TooLate(int leg, int secondsOnLeg) implements Outcome {}

    /**
     * One way of having come so far.
     *
     * @param time when one leaves
     * @param metres walked since the last seat
     * @param before the label at the stop before
     * @param rests on the leg since then
     * @param legs walked since then
     */
    private record Label(int time, double metres, @Nullable Label before, List<Halt> rests, List<Walk> legs) {}

    /**
     * @param begin when the walk begins
     * @param halts in their order
     * @param legs the direct ways, to each stop and to the end if there is one
     */
    Outcome insert(int begin, List<Halt> halts, List<Walk> legs) {
        List<Label> labels = List.of(new Label(begin, 0, null, List.of(), List.of()));
        for (int leg = 0; leg < legs.size(); leg++) {
            int from = leg == 0 ? plan.start() : halts.get(leg - 1).node();
            int to = leg < halts.size() ? halts.get(leg).node() : plan.end();
            List<Label> arrivals = arrivals(labels, legs.get(leg), from, to);
            if (arrivals.isEmpty()) {
                return new NoSeat(leg);
            }
            if (leg < halts.size()) {
                List<Label> leaving = visits(arrivals, halts.get(leg));
                if (leaving.isEmpty()) {
                    return new TooLate(leg, secondsOf(soonest(arrivals)));
                }
                labels = leaving;
            } else {
                labels = arrivals;
            }
        }
        return trace(soonest(labels), halts);
    }

    private static int secondsOf(Label arrival) {
        int rests = arrival.rests().size() * REST_SECONDS;
        return rests + arrival.legs().stream().mapToInt(WalkPlan::seconds).sum();
    }

    private static Label soonest(List<Label> labels) {
        Label best = labels.get(0);
        for (Label label : labels) {
            best = label.time() < best.time() ? label : best;
        }
        return best;
    }

    private List<Label> visits(List<Label> arrivals, Halt halt) {
        List<Label> leaving = new ArrayList<>();
        for (Label arrival : arrivals) {
            int opens = plan.earliestBegin(halt, arrival.time());
            if (opens != TimeMatrix.UNREACHABLE) {
                double metres = seats.has(halt.sight().id()) ? 0 : arrival.metres();
                leaving.add(new Label(
                        opens + halt.visitSeconds(), metres, arrival.before(), arrival.rests(), arrival.legs()));
            }
        }
        return undominated(leaving);
    }

    /** With the time of arrival; from then on they are kept from getting worse in both. */
    private List<Label> arrivals(List<Label> labels, Walk direct, int fromNode, int toNode) {
        List<Label> arrivals = new ArrayList<>();
        for (Label label : labels) {
            if (label.metres() + direct.lengthMetres() <= everyMetres) {
                arrivals.add(new Label(
                        label.time() + WalkPlan.seconds(direct),
                        label.metres() + direct.lengthMetres(),
                        label,
                        List.of(),
                        List.of(direct)));
            }
        }
        double farthest = labels.stream().mapToDouble(Label::metres).max().orElse(0);
        boolean rested = (farthest + direct.lengthMetres()) * RESTED < everyMetres;
        if (!rested) {
            arrivals.addAll(bySeats(labels, direct, onTheWay.of(direct, fromNode, toNode)));
        }
        return undominated(arrivals);
    }

    /** By way of one seat or more: the earliest time at each of them, then on. */
    private List<Label> bySeats(List<Label> labels, Walk direct, List<Seat> near) {
        Coordinate from = direct.geometry().getCoordinateN(0);
        Coordinate to = direct.geometry().getCoordinateN(direct.geometry().getNumPoints() - 1);
        List<@Nullable Label> atSeats = new ArrayList<>();
        for (Seat seat : near) {
            atSeats.add(firstRest(labels, from, seat));
        }
        boolean[] settled = new boolean[near.size()];
        List<Label> arrivals = new ArrayList<>();
        for (int next = soonest(atSeats, settled); next >= 0; next = soonest(atSeats, settled)) {
            settled[next] = true;
            Label here = Objects.requireNonNull(atSeats.get(next));
            Coordinate spot = near.get(next).geometry().getCoordinate();
            for (int seat = 0; seat < settled.length; seat++) {
                Label known = atSeats.get(seat);
                boolean later = !settled[seat] && (known == null || known.time() > here.time() + REST_SECONDS);
                Label further = later ? on(here, spot, near.get(seat)) : null;
                if (further != null && (known == null || further.time() < known.time())) {
                    atSeats.set(seat, further);
                }
            }
            Walk last = onTheWay.walk(spot, to);
            if (last.lengthMetres() <= everyMetres) {
                arrivals.add(new Label(
                        here.time() + WalkPlan.seconds(last),
                        last.lengthMetres(),
                        here.before(),
                        here.rests(),
                        with(here.legs(), last)));
            }
        }
        return arrivals;
    }

    private static int soonest(List<@Nullable Label> atSeats, boolean[] settled) {
        int best = -1;
        int time = Integer.MAX_VALUE;
        for (int seat = 0; seat < settled.length; seat++) {
            Label label = atSeats.get(seat);
            if (!settled[seat] && label != null && label.time() < time) {
                best = seat;
                time = label.time();
            }
        }
        return best;
    }

    private @Nullable Label firstRest(List<Label> labels, Coordinate from, Seat seat) {
        Walk first = onTheWay.walk(from, seat.geometry().getCoordinate());
        Label best = null;
        for (Label label : labels) {
            int time = label.time() + WalkPlan.seconds(first) + REST_SECONDS;
            boolean near = label.metres() + first.lengthMetres() <= everyMetres;
            if (near && (best == null || time < best.time())) {
                best = new Label(time, 0, label, List.of(rest(seat)), List.of(first));
            }
        }
        return best;
    }

    private @Nullable Label on(Label here, Coordinate spot, Seat seat) {
        Walk on = onTheWay.walk(spot, seat.geometry().getCoordinate());
        return on.lengthMetres() > everyMetres
                ? null
                : new Label(
                        here.time() + WalkPlan.seconds(on) + REST_SECONDS,
                        0,
                        here.before(),
                        with(here.rests(), rest(seat)),
                        with(here.legs(), on));
    }

    private static Halt rest(Seat seat) {
        return new Halt(new Sight.Rest(seat, REST_MINUTES), Halt.REST);
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static List<Label> undominated(List<Label> labels) {
        List<Label> kept = new ArrayList<>();
        for (Label label : labels) {
            boolean worse =
                    kept.stream().anyMatch(other -> other.time() <= label.time() && other.metres() <= label.metres());
            if (!worse) {
                kept.removeIf(other -> label.time() <= other.time() && label.metres() <= other.metres());
                kept.add(label);
            }
        }
        return kept;
    }

    private static Rested trace(Label last, List<Halt> stops) {
        List<Label> labels = new ArrayList<>();
        for (Label label = last; label != null; label = label.before()) {
            labels.add(0, label);
        }
        List<Halt> halts = new ArrayList<>();
        List<Walk> legs = new ArrayList<>();
        for (int i = 1; i < labels.size(); i++) {
            halts.addAll(labels.get(i).rests());
            legs.addAll(labels.get(i).legs());
            if (i <= stops.size()) {
                halts.add(stops.get(i - 1));
            }
        }
        return new Rested(halts, legs);
    }
}
