package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/** What the stops of a walk are worth together, kept up as stops come and go. */
final class Takings {
    private final SearchSpace space;
    private final boolean grouped;
    private final double variety;
    private final long[] best;
    private final long[] sums;
    private final int[] groups;

    /** Of stops without a group, what being compulsory adds, and the worth of each group. */
    private long total;

    Takings(SearchSpace space) {
        this.space = space;
        this.variety = space.problem.variety();
        this.groups = new int[space.size];
        this.best = new long[space.problem.size()];
        this.sums = new long[space.problem.size()];
        boolean any = false;
        for (int node = 0; node < space.size; node++) {
            groups[node] = variety == 0 ? OrienteeringProblem.NO_GROUP : space.group(node);
            any |= groups[node] != OrienteeringProblem.NO_GROUP;
        }
        this.grouped = any;
        double[] scores = GroupGain.bestScores(space.problem);
        for (int group = 0; group < best.length; group++) {
            best[group] = Math.round(scores[group] * space.prizeOfPoint);
        }
    }

    long total() {
        return total;
    }

    void clear() {
        Arrays.fill(sums, 0);
        total = 0;
    }

    void add(int node) {
        change(node, 1);
    }

    void remove(int node) {
        change(node, -1);
    }

    private void change(int node, int times) {
        int group = groups[node];
        total += times * space.duty[node];
        if (group == OrienteeringProblem.NO_GROUP) {
            total += times * space.prizes[node];
            return;
        }
        long before = sums[group];
        sums[group] = before + times * space.prizes[node];
        total += worth(sums[group], group) - worth(before, group);
    }

    private long worth(long sum, int group) {
        return Math.round(GroupGain.worth(sum, best[group], variety));
    }

    /** Which part of its prize a node would add, about; 1 but for one whose group is well visited. */
    double share(int node) {
        if (!grouped || groups[node] == OrienteeringProblem.NO_GROUP) {
            return 1;
        }
        int group = groups[node];
        double middle = sums[group] + 0.5 * space.prizes[node];
        return middle <= best[group] ? 1 : 1 - variety + variety * best[group] / middle;
    }

    boolean grouped() {
        return grouped;
    }

    /** What would be lost without a node. */
    long loss(int node) {
        int group = groups[node];
        if (group == OrienteeringProblem.NO_GROUP) {
            return space.prizes[node] + space.duty[node];
        }
        return worth(sums[group], group) - worth(sums[group] - space.prizes[node], group) + space.duty[node];
    }
}
