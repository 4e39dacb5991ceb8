package org.parvis.geo.discovery.orienteering;

/**
 * What the stops of one group are worth together: the third church counts less than the first. Up to the score of the
 * group's best node they count fully; beyond it, at full variety, they count as the logarithm does, so that of equal
 * stops the second counts 0.69 of the first, the third 0.41, the fourth 0.29. The law is concave, so that more of one
 * kind never counts more than in proportion, and it scales with the scores.
 */
public final class GroupGain {
    private GroupGain() {}

    /**
     * @param sum of the scores of the group's stops, 0 or more
     * @param best score of the group's best node, visited or not
     * @param variety 0 (the sum itself) to 1
     */
    public static double worth(double sum, double best, double variety) {
        if (sum <= best) {
            return sum;
        }
        return (1 - variety) * sum + variety * best * (1 + Math.log(sum / best));
    }

    /** The best score of each group; as long as there are nodes. */
    public static double[] bestScores(OrienteeringProblem problem) {
        double[] best = new double[problem.size()];
        for (int node = 0; node < problem.size(); node++) {
            int group = problem.groups()[node];
            if (group != OrienteeringProblem.NO_GROUP && problem.isStop(node)) {
                best[group] = Math.max(best[group], problem.scores()[node]);
            }
        }
        return best;
    }
}
