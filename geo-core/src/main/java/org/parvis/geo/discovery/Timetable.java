package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.List;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.Walk;

/**
 * One walk with its times, in seconds after the departure of the first walk.
 *
 * @param number of the walk, from 0
 * @param begin when it begins
 * @param visits in walking order
 * @param legs to each of them, and to the end unless it is the last visit
 * @param end when it ends
 */
record Timetable(int number, int begin, List<Visit> visits, List<Walk> legs, int end) {
    /**
     * A stop with its times.
     *
     * @param halt what is there
     * @param arrival when one gets there
     * @param begin when the visit begins: on arrival, or once it is open
     */
    record Visit(Halt halt, int arrival, int begin) {
        int leave() {
            return begin + halt.visitSeconds();
        }
    }

    /**
     * Walks the legs from stop to stop.
     *
     * @return with an end of {@link TimeMatrix#UNREACHABLE} if one would come too late to a stop
     */
    static Timetable of(WalkPlan plan, int number, List<Halt> halts, List<Walk> legs) {
        int begin = plan.axis().walks().get(number).begin();
        int now = begin;
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < halts.size(); i++) {
            int arrival = now + WalkPlan.seconds(legs.get(i));
            int opens = plan.earliestBegin(halts.get(i), arrival);
            if (opens == TimeMatrix.UNREACHABLE) {
                return new Timetable(number, begin, List.of(), List.of(), TimeMatrix.UNREACHABLE);
            }
            Visit visit = new Visit(halts.get(i), arrival, opens);
            visits.add(visit);
            now = visit.leave();
        }
        if (legs.size() > halts.size()) {
            now += WalkPlan.seconds(legs.get(legs.size() - 1));
        }
        return new Timetable(number, begin, List.copyOf(visits), List.copyOf(legs), now);
    }

    List<Halt> halts() {
        return visits.stream().map(Visit::halt).toList();
    }
}
