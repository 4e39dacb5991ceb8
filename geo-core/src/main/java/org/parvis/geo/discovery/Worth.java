package org.parvis.geo.discovery;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.parvis.geo.discovery.orienteering.GroupGain;

/** What stops are worth together: further ones of one theme count less. */
final class Worth {
    private Worth() {}

    static double of(WalkPlan plan, Collection<Halt> halts) {
        Map<Integer, Double> best = new HashMap<>();
        for (int node = 0; node < plan.candidates(); node++) {
            Candidate candidate = plan.candidate(node);
            best.merge(candidate.group(), candidate.score(), Math::max);
        }
        Map<Integer, Double> sums = new HashMap<>();
        double worth = 0;
        for (Halt halt : halts) {
            if (!halt.isRest()) {
                Candidate candidate = plan.candidate(halt.node());
                if (candidate.group() == Rating.NO_THEME) {
                    worth += candidate.score();
                } else {
                    sums.merge(candidate.group(), candidate.score(), Double::sum);
                }
            }
        }
        for (Map.Entry<Integer, Double> group : sums.entrySet()) {
            worth += GroupGain.worth(group.getValue(), best.getOrDefault(group.getKey(), 0.0), plan.variety());
        }
        return worth;
    }
}
