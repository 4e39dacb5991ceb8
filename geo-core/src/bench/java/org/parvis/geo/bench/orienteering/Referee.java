package org.parvis.geo.bench.orienteering;

import java.util.Optional;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.discovery.orienteering.instances.Instance;

/**
 * Walks an answer in the numbers of the instance's file: knows nothing of ticks, of the solver's matrix and of the
 * arrivals it tells.
 */
final class Referee {
    private static final double ROUNDING = 1e-6;

    private Referee() {}

    /** What is wrong with an answer; empty if it is right. */
    static Optional<String> complaint(Instance instance, OrienteeringSolution solution) {
        boolean[] seen = new boolean[instance.size()];
        double clock = instance.opens()[instance.start()];
        double score = 0;
        int here = instance.start();
        double tolerance = tolerance(instance, solution.stops().length + 1);
        for (int stop : solution.stops()) {
            if (stop == instance.start() || stop == instance.end() || seen[stop]) {
                return Optional.of("node " + stop + " is visited twice");
            }
            seen[stop] = true;
            clock = Math.max(clock + instance.ruler().between(here, stop), instance.opens()[stop]);
            if (clock > instance.latestBegins()[stop] + tolerance) {
                return Optional.of("node " + stop + " closes at " + instance.latestBegins()[stop]
                        + " and the visit begins at " + clock);
            }
            clock += instance.visits()[stop];
            score += instance.scores()[stop];
            here = stop;
        }
        clock += instance.ruler().between(here, instance.end());
        double taken = clock - instance.opens()[instance.start()];
        if (taken > instance.budget() + tolerance) {
            return Optional.of("takes " + taken + " of " + instance.budget());
        }
        return Math.abs(score - solution.score()) > ROUNDING * Math.max(1, score)
                ? Optional.of("claims a score of " + solution.score() + " and has one of " + score)
                : Optional.empty();
    }

    /** Where distances are not rounded, the solver's whole ticks differ from them by up to half a one a leg. */
    private static double tolerance(Instance instance, int legs) {
        return ROUNDING + (instance.family().exact() ? 0 : 0.5 * legs / instance.family().ticks());
    }
}
