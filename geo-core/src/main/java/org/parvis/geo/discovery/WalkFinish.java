package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.routing.Walk;

/** Makes timetables of the stops that were chosen: on the real ways, with rests between them and along fine streets. */
final class WalkFinish {
    private final WalkPlan plan;
    private final @Nullable RestStops rests;
    private final @Nullable FineStreets fineStreets;

    WalkFinish(WalkPlan plan, DiscoveryTown town, @Nullable Integer restEveryMetres) {
        this.plan = plan;
        boolean fine = !plan.request().wishes().ambience().isEmpty();
        if (restEveryMetres == null) {
            rests = null;
        } else {
            RestTimes byTime = new RestTimes(plan, town.seats().all(), restEveryMetres);
            rests = new RestStops(plan, town.seats(), byTime, restEveryMetres);
            plan.use(byTime.times());
        }
        fineStreets = fine ? new FineStreets(plan, town.surroundings(), town.seats()) : null;
    }

    /**
     * What came of it.
     *
     * @param walks with their times; null if one of them does not work
     * @param lesson what the plan has to take over before the stops are chosen anew
     * @param noSeat where there is no seat on the way; null if that is not the trouble
     */
    record Finished(@Nullable List<Timetable> walks, Runnable lesson, @Nullable MissingSeat noSeat) {}

    /** A leg with too few seats; −1 for {@code to} stands for the end. */
    record MissingSeat(int from, int to) {}

    private static Finished failed(Runnable lesson) {
        return new Finished(null, lesson, null);
    }

    Finished finish(OrienteeringSolution solution) {
        List<Timetable> walks = new ArrayList<>();
        for (int[] stops : plan.walksOf(solution)) {
            int number = walks.size();
            List<Walk> legs = plan.legs(stops);
            if (plan.takesLonger(stops, legs)) {
                return failed(() -> plan.correctTimes(stops, legs));
            }
            TimeAxis.Span span = plan.axis().walks().get(number);
            List<Halt> halts = plan.halts(stops);
            if (rests != null) {
                RestStops.Outcome outcome = rests.insert(span.begin(), halts, legs);
                if (outcome instanceof RestStops.NoSeat none) {
                    MissingSeat missing = missingSeat(stops, none.leg());
                    return new Finished(null, () -> plan.close(missing.from(), end(missing)), missing);
                }
                if (outcome instanceof RestStops.TooLate late) {
                    MissingSeat leg = missingSeat(stops, late.leg());
                    return failed(() -> plan.takesAtLeast(leg.from(), end(leg), late.secondsOnLeg()));
                }
                RestStops.Rested rested = (RestStops.Rested) outcome;
                halts = rested.halts();
                legs.clear();
                legs.addAll(rested.legs());
            }
            Timetable walk = Timetable.of(plan, number, halts, legs);
            if (walk.end() > span.end()) {
                int missing = walk.end() - span.end();
                return failed(() -> plan.keepFree(number, missing));
            }
            walks.add(fineStreets == null ? walk : onFineStreets(fineStreets, walk, span));
        }
        return new Finished(walks, () -> {}, null);
    }

    private int end(MissingSeat leg) {
        return leg.to() < 0 ? plan.end() : leg.to();
    }

    private MissingSeat missingSeat(int[] stops, int leg) {
        return new MissingSeat(leg == 0 ? plan.start() : stops[leg - 1], leg < stops.length ? stops[leg] : -1);
    }

    private Timetable onFineStreets(FineStreets streets, Timetable walk, TimeAxis.Span span) {
        List<Walk> legs = streets.choose(span.begin(), span.end(), walk.halts(), walk.legs());
        return Timetable.of(plan, walk.number(), walk.halts(), legs);
    }
}
