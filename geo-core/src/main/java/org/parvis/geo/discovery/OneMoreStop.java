package org.parvis.geo.discovery;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.routing.TimeMatrix;

/** Tries a place as the only stop, and as one more stop of a walk that is planned. */
final class OneMoreStop {
    private final WalkPlan plan;
    private final int[] stops;

    /** @param stops of all walks, with the nights between them */
    OneMoreStop(WalkPlan plan, int[] stops) {
        this.plan = plan;
        this.stops = stops;
    }

    /**
     * What comes of a trial.
     *
     * @param fit how it ends
     * @param over seconds over the budget, 0 or less if it fits; waiting counts
     * @param arrival when one gets there
     * @param begin when the visit begins, {@link TimeMatrix#UNREACHABLE} if it is closed by then
     */
    record Trial(Fit fit, int over, int arrival, int begin) {
        int waits() {
            return begin - arrival;
        }
    }

    /** How a trial ends, the best first. */
    enum Fit {
        FITS,
        OVER_BUDGET,
        LATE_FOR_OTHERS,
        CLOSED,
        NO_WAY
    }

    /** The best there is with no other stop, in any of the walks. */
    Trial alone(int node) {
        Trial best = new Trial(Fit.NO_WAY, TimeMatrix.UNREACHABLE, 0, TimeMatrix.UNREACHABLE);
        int there = plan.times().seconds(plan.start(), node);
        int back = plan.secondsToEnd(node);
        if (!DiscoveryPlanner.isWay(there) || !DiscoveryPlanner.isWay(back)) {
            return best;
        }
        for (int walk = 0; walk < plan.axis().walks().size(); walk++) {
            TimeAxis.Span span = plan.axis().walks().get(walk);
            int arrival = span.begin() + there;
            int begin = WalkPlan.earliestBegin(plan.windows(node), plan.visitSeconds(node), arrival);
            int over = begin + plan.visitSeconds(node) + back - (span.end() - plan.keptSeconds(walk));
            Fit fit = begin == TimeMatrix.UNREACHABLE ? Fit.CLOSED : over > 0 ? Fit.OVER_BUDGET : Fit.FITS;
            best = better(best, new Trial(fit, over, arrival, begin));
        }
        return best;
    }

    /** The best there is with all other stops in their order. */
    Trial amongOthers(int node) {
        Trial best = new Trial(Fit.NO_WAY, TimeMatrix.UNREACHABLE, 0, TimeMatrix.UNREACHABLE);
        for (int position = 0; position <= stops.length; position++) {
            Trial trial = at(position, node);
            best = trial == null ? best : better(best, trial);
        }
        return best;
    }

    private static Trial better(Trial one, Trial other) {
        int byFit = one.fit().compareTo(other.fit());
        boolean first = byFit < 0 || byFit == 0 && one.over() <= other.over();
        return first ? one : other;
    }

    /** @return null if there is no way */
    private @Nullable Trial at(int position, int added) {
        int now = 0;
        int over = 0;
        int arrivalThere = 0;
        int beginThere = TimeMatrix.UNREACHABLE;
        int before = plan.start();
        for (int i = 0; i <= stops.length; i++) {
            int node = i < position ? stops[i] : i == position ? added : stops[i - 1];
            boolean night = plan.isNight(node);
            int walk = night ? plan.secondsToEnd(before) : plan.times().seconds(before, node);
            if (!DiscoveryPlanner.isWay(walk)) {
                return null;
            }
            int arrival = now + walk;
            if (night) {
                over = Math.max(over, arrival - plan.night(node).begin());
                now = plan.night(node).end();
                before = plan.start();
                continue;
            }
            int begin = WalkPlan.earliestBegin(plan.windows(node), plan.visitSeconds(node), arrival);
            if (node == added) {
                arrivalThere = arrival;
                beginThere = begin;
            }
            if (begin == TimeMatrix.UNREACHABLE) {
                Fit late = node == added ? Fit.CLOSED : Fit.LATE_FOR_OTHERS;
                return new Trial(late, over, arrivalThere, beginThere);
            }
            now = begin + plan.visitSeconds(node);
            before = node;
        }
        over = Math.max(over, now + plan.secondsToEnd(before) - plan.budgetSeconds());
        return new Trial(over > 0 ? Fit.OVER_BUDGET : Fit.FITS, over, arrivalThere, beginThere);
    }
}
