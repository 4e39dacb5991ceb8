package org.parvis.geo.discovery;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.routing.TimeMatrix;

/** Tries when else to leave so that a place is open: earlier and later the same day, then on the days that follow. */
final class OtherDepartures {
    private static final int STEP_SECONDS = 15 * 60;
    private static final int SECONDS_PER_DAY = 24 * 3_600;
    private static final int MOST_DAYS = 7;

    /** Nobody is told to leave in the night. */
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);

    private static final LocalTime LATEST = LocalTime.of(21, 0);

    private final WalkPlan plan;
    private final int[] compulsory;
    private final VisitWindows wide;
    private final Map<Integer, int[]> windows = new HashMap<>();
    private @Nullable List<Integer> shifts;

    /** @param compulsory stops in their order, with the nights between them */
    OtherDepartures(WalkPlan plan, int[] compulsory) {
        this.plan = plan;
        this.compulsory = compulsory;
        this.wide = new VisitWindows(
                plan.axis().at(-SECONDS_PER_DAY).toInstant(), plan.axis().zone(), (MOST_DAYS + 3) * SECONDS_PER_DAY);
    }

    /** The nearest departure with which the place can be a stop beside the compulsory ones; null if there is none. */
    @Nullable
    OffsetDateTime letIn(int node) {
        if (plan.axis().walks().size() > 1) {
            return null;
        }
        List<Integer> known = shifts;
        if (known == null) {
            known = shifts();
            shifts = known;
        }
        for (int shift : known) {
            for (int position = 0; position <= compulsory.length; position++) {
                if (fits(node, position, shift)) {
                    return plan.axis().at(shift);
                }
            }
        }
        return null;
    }

    /** In seconds from the departure: the same day first, the nearest first. */
    private List<Integer> shifts() {
        OffsetDateTime departure = plan.axis().at(0);
        List<Integer> all = new ArrayList<>();
        for (int shift = -SECONDS_PER_DAY; shift <= (MOST_DAYS + 1) * SECONDS_PER_DAY; shift += STEP_SECONDS) {
            OffsetDateTime leave = plan.axis().at(shift);
            boolean past = leave.toLocalDate().isBefore(departure.toLocalDate());
            if (shift != 0 && !past && !isAtNight(leave)) {
                all.add(shift);
            }
        }
        all.sort(Comparator.comparingLong(
                        (Integer shift) -> plan.axis().at(shift).toLocalDate().toEpochDay())
                .thenComparingInt(shift -> {
                    int inDay = Math.floorMod(shift, SECONDS_PER_DAY);
                    boolean sameDay = plan.axis().at(shift).toLocalDate().equals(departure.toLocalDate());
                    return sameDay ? Math.abs(shift) : Math.min(inDay, SECONDS_PER_DAY - inDay);
                })
                .thenComparing(Comparator.naturalOrder()));
        return all;
    }

    static boolean isAtNight(OffsetDateTime leave) {
        return leave.toLocalTime().isBefore(EARLIEST) || leave.toLocalTime().isAfter(LATEST);
    }

    private boolean fits(int added, int position, int shift) {
        int begin = SECONDS_PER_DAY + shift;
        int now = begin;
        int before = plan.start();
        for (int i = 0; i <= compulsory.length; i++) {
            int node = i < position ? compulsory[i] : i == position ? added : compulsory[i - 1];
            int walk = plan.times().seconds(before, node);
            int visit = plan.visitSeconds(node);
            int opens = DiscoveryPlanner.isWay(walk)
                    ? WalkPlan.earliestBegin(windowsOf(node), visit, now + walk)
                    : TimeMatrix.UNREACHABLE;
            if (opens == TimeMatrix.UNREACHABLE) {
                return false;
            }
            now = opens + visit;
            before = node;
        }
        return now + plan.secondsToEnd(before) - begin <= plan.budgetSeconds();
    }

    private int[] windowsOf(int node) {
        return windows.computeIfAbsent(node, any -> wide.of(plan.candidate(node).sight()));
    }
}
