package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.discovery.ambience.AmbienceKind;
import org.parvis.geo.discovery.ambience.FineWay;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;

/**
 * Between stops whose order is fixed, takes a finer way where it is worth the time: for each leg the router's different
 * ways, chosen by dynamic programming so that nothing closes and the walk is over in time. A street counts once.
 */
final class FineStreets {
    /** So many different ways are looked at for each leg. */
    private static final int WAYS = 4;

    /** Shorter legs have no different ways worth a look. */
    private static final double SHORTEST_METRES = 80;

    /**
     * A metre of fine street makes up for so many seconds of walking at a weight of 1. At the highest weight it makes up for
     * most of the time it takes to walk it. Our assumption.
     */
    private static final double SECONDS_PER_METRE = 0.06;

    /** So many ways of having come so far are followed up. */
    private static final int MOST_LABELS = 24;

    /** Of the budget, at the highest weight, so that stops do not take up all the time a finer way would need. */
    static final double PART_OF_BUDGET = 0.08;

    private final WalkPlan plan;
    private final Surroundings surroundings;
    private final Seats seats;
    private final Map<AmbienceKind, Double> weights;
    private final Map<Walk, List<Walk>> ways = new HashMap<>();
    private final Map<Walk, FineWay> fine = new HashMap<>();

    FineStreets(WalkPlan plan, Surroundings surroundings, Seats seats) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.seats = seats;
        this.weights = plan.request().wishes().ambience();
    }

    /**
     * One way of having come so far.
     *
     * @param time when one leaves
     * @param metres walked since the last seat
     * @param worth seconds that fine streets made up for, less those walked
     * @param walked spots
     * @param before label at the stop before
     * @param leg walked since then
     */
    private record Label(
            int time, double metres, double worth, Set<Long> walked, @Nullable Label before, @Nullable Walk leg) {}

    /**
     * @param begin when the walk begins
     * @param latest when it has to be over
     * @return the legs to walk, from the same stops to the same
     */
    List<Walk> choose(int begin, int latest, List<Halt> halts, List<Walk> legs) {
        List<Label> labels = List.of(new Label(begin, 0, 0, Set.of(), null, null));
        for (int i = 0; i < legs.size(); i++) {
            Halt halt = i < halts.size() ? halts.get(i) : null;
            List<Label> next = new ArrayList<>();
            for (Walk way : waysOf(legs.get(i))) {
                for (Label label : labels) {
                    Label on = walk(label, way, halt);
                    if (on != null && on.time() <= latest) {
                        next.add(on);
                    }
                }
            }
            labels = thinned(next);
        }
        return labels.stream()
                .max(Comparator.comparingDouble(Label::worth))
                .map(FineStreets::trace)
                .orElse(legs);
    }

    private @Nullable Label walk(Label label, Walk way, @Nullable Halt halt) {
        double metres = label.metres() + way.lengthMetres();
        Integer every = plan.request().wishes().restEveryMetres();
        if (every != null && metres > every) {
            return null;
        }
        int arrival = label.time() + WalkPlan.seconds(way);
        int opens = halt == null ? arrival : plan.earliestBegin(halt, arrival);
        if (opens == TimeMatrix.UNREACHABLE) {
            return null;
        }
        boolean seated =
                halt != null && (halt.isRest() || seats.has(halt.sight().id()));
        Set<Long> walked = new HashSet<>(label.walked());
        double worth = label.worth() - WalkPlan.seconds(way);
        Map<AmbienceKind, Double> found =
                fine.computeIfAbsent(way, surroundings::along).walk(walked);
        for (Map.Entry<AmbienceKind, Double> kind : found.entrySet()) {
            worth += weights.getOrDefault(kind.getKey(), 0.0) * kind.getValue() * SECONDS_PER_METRE;
        }
        int leaves = halt == null ? opens : opens + halt.visitSeconds();
        return new Label(leaves, seated ? 0 : metres, worth, walked, label, way);
    }

    /** The given way first; each other begins and ends at the very same spots. */
    private List<Walk> waysOf(Walk leg) {
        return ways.computeIfAbsent(leg, this::find);
    }

    private List<Walk> find(Walk leg) {
        List<Walk> found = new ArrayList<>(List.of(leg));
        if (leg.lengthMetres() >= SHORTEST_METRES) {
            LineString line = leg.geometry();
            Coordinate from = line.getCoordinateN(0);
            Coordinate to = line.getCoordinateN(line.getNumPoints() - 1);
            for (Walk way : plan.router().alternatives(plan.wish(from, to), WAYS)) {
                if (!way.geometry().equalsExact(line)) {
                    found.add(way);
                }
            }
        }
        return found;
    }

    private static List<Label> thinned(List<Label> labels) {
        labels.sort(Comparator.comparingInt(Label::time)
                .thenComparing(Comparator.comparingDouble(Label::worth).reversed()));
        List<Label> kept = new ArrayList<>();
        for (Label label : labels) {
            boolean worse =
                    kept.stream().anyMatch(other -> other.metres() <= label.metres() && other.worth() >= label.worth());
            if (!worse) {
                kept.add(label);
            }
        }
        if (kept.size() <= MOST_LABELS) {
            return kept;
        }
        // The quickest stays, so that there is always one that keeps to every opening.
        List<Label> best = new ArrayList<>(kept.subList(1, kept.size()));
        best.sort(Comparator.comparingDouble(Label::worth).reversed());
        List<Label> few = new ArrayList<>(best.subList(0, MOST_LABELS - 1));
        few.add(kept.get(0));
        return few;
    }

    private static List<Walk> trace(Label last) {
        List<Walk> legs = new ArrayList<>();
        for (Label label = last; label.leg() != null; label = label.before()) {
            legs.add(0, label.leg());
            if (label.before() == null) {
                break;
            }
        }
        return legs;
    }
}
