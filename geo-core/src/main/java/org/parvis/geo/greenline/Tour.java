package org.parvis.geo.greenline;

import java.util.Random;

/**
 * A round of nodes whose steps cost something, asymmetric, and the moves that change it: a part turned round (2-opt), up
 * to three nodes put elsewhere (Or-opt, a kind of 3-opt), two parts exchanged. The node at position 0 stays there. For one
 * thread.
 */
final class Tour {
    private static final int LONGEST_MOVED = 3;
    private static final double GAIN = 1e-7;

    private final double[][] steps;
    private final int size;
    private int[] nodes;

    /** The cost of the steps up to a position, in walking direction and against it. */
    private final double[] onward;

    private final double[] back;

    /** @param nodes all of them in any order */
    Tour(double[][] steps, int[] nodes) {
        this.steps = steps;
        this.size = nodes.length;
        this.nodes = nodes.clone();
        onward = new double[size];
        back = new double[size];
        measure();
    }

    int[] nodes() {
        return nodes.clone();
    }

    private void measure() {
        for (int i = 1; i < size; i++) {
            onward[i] = onward[i - 1] + steps[nodes[i - 1]][nodes[i]];
            back[i] = back[i - 1] + steps[nodes[i]][nodes[i - 1]];
        }
    }

    double cost() {
        return onward[size - 1] + steps[nodes[size - 1]][nodes[0]];
    }

    private int at(int position) {
        return nodes[position == size ? 0 : position];
    }

    /** What a tour of changed order gains; called for each move that costs at most so much more by its steps. */
    interface Trial {
        /** Whether the move is made. */
        boolean accepts(int[] changed);
    }

    /** Makes moves that shorten the steps until there is none. */
    void improve() {
        boolean again = true;
        while (again) {
            again = tryTurns(-GAIN, changed -> true) || tryMoves(-GAIN, changed -> true);
        }
    }

    /** Makes the moves that the trial accepts, among those that cost at most {@code slack} more, until there is none. */
    void improve(double slack, Trial trial) {
        boolean again = true;
        while (again) {
            again = tryTurns(slack, trial) || tryMoves(slack, trial);
        }
    }

    private boolean tryTurns(double most, Trial trial) {
        boolean found = false;
        for (int i = 1; i < size - 1; i++) {
            for (int j = i + 1; j < size; j++) {
                double change = steps[nodes[i - 1]][nodes[j]]
                        + steps[nodes[i]][at(j + 1)]
                        - steps[nodes[i - 1]][nodes[i]]
                        - steps[nodes[j]][at(j + 1)]
                        + (back[j] - back[i])
                        - (onward[j] - onward[i]);
                found |= change < most && take(turned(i, j), trial);
            }
        }
        return found;
    }

    private int[] turned(int first, int last) {
        int[] changed = nodes.clone();
        for (int i = first; i <= last; i++) {
            changed[i] = nodes[first + last - i];
        }
        return changed;
    }

    private boolean tryMoves(double most, Trial trial) {
        boolean found = false;
        for (int i = 1; i < size; i++) {
            for (int j = i; j < size && j < i + LONGEST_MOVED; j++) {
                for (int to = 0; to < size; to++) {
                    if (to < i - 1 || to > j) {
                        double stay = change(i, j, to, false);
                        found |= stay < most && take(moved(i, j, to, false), trial);
                        double turn = change(i, j, to, true);
                        found |= turn < most && take(moved(i, j, to, true), trial);
                    }
                }
            }
        }
        return found;
    }

    private double change(int i, int j, int to, boolean turn) {
        int head = turn ? nodes[j] : nodes[i];
        int tail = turn ? nodes[i] : nodes[j];
        double inside = turn ? (back[j] - back[i]) - (onward[j] - onward[i]) : 0;
        return steps[nodes[i - 1]][at(j + 1)]
                - steps[nodes[i - 1]][nodes[i]]
                - steps[nodes[j]][at(j + 1)]
                + steps[nodes[to]][head]
                + steps[tail][at(to + 1)]
                - steps[nodes[to]][at(to + 1)]
                + inside;
    }

    private int[] moved(int i, int j, int to, boolean turn) {
        int[] changed = new int[size];
        int count = 0;
        for (int position = 0; position < size; position++) {
            if (position < i || position > j) {
                changed[count++] = nodes[position];
            }
            if (position == to) {
                for (int k = 0; k <= j - i; k++) {
                    changed[count++] = nodes[turn ? j - k : i + k];
                }
            }
        }
        return changed;
    }

    private boolean take(int[] changed, Trial trial) {
        if (!trial.accepts(changed)) {
            return false;
        }
        nodes = changed;
        measure();
        return true;
    }

    /** Exchanges two parts that follow each other, each of a few nodes. */
    void shake(Random random) {
        if (size < 6) {
            return;
        }
        int longest = Math.max(2, Math.min(size / 3, 12));
        int first = 1 + random.nextInt(size - 3);
        int second = Math.min(size - 2, first + 1 + random.nextInt(longest));
        int third = Math.min(size - 1, second + 1 + random.nextInt(longest));
        int[] changed = nodes.clone();
        int count = first;
        for (int i = second; i < third; i++) {
            changed[count++] = nodes[i];
        }
        for (int i = first; i < second; i++) {
            changed[count++] = nodes[i];
        }
        nodes = changed;
        measure();
    }
}
