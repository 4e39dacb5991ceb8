package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/**
 * The best walk among few candidates, proved: for each set of them and each last stop the soonest one can be done (R.
 * Bellman, <i>Dynamic programming treatment of the travelling salesman problem</i>, 1962). Being somewhere sooner never
 * hurts, since one may wait.
 */
final class ExactSearch {
    /** So many candidates take about as long as a few hundred rounds of the other search. */
    static final int MOST_CANDIDATES = 11;

    private static final int NEVER = Integer.MAX_VALUE;

    private final SearchSpace space;
    private final int candidates;

    /** When one leaves the last stop, by set and last stop; {@link #NEVER} if that cannot be. */
    private final int[] leaves;

    /** The stop before the last one. */
    private final byte[] before;

    /** For each candidate those that a story tells later. */
    private final int[] later;

    ExactSearch(SearchSpace space) {
        this.space = space;
        this.candidates = space.candidates();
        this.leaves = new int[(1 << candidates) * candidates];
        this.before = new byte[leaves.length];
        this.later = new int[candidates];
        for (int one = 0; one < candidates; one++) {
            for (int other = 0; other < candidates; other++) {
                boolean told = story(one) > 0 && story(other) > story(one);
                later[one] |= told ? 1 << other : 0;
            }
        }
    }

    private int story(int candidate) {
        return space.story(SearchSpace.FIRST_CANDIDATE + candidate);
    }

    void best(Snapshot best) {
        Arrays.fill(leaves, NEVER);
        Takings takings = new Takings(space);
        int bestSet = 0;
        int bestLast = -1;
        best.prize = 0;
        best.seconds = space.times[SearchSpace.END];
        for (int set = 1; set < 1 << candidates; set++) {
            long prize = prize(set, takings);
            for (int last = 0; last < candidates; last++) {
                if ((set & 1 << last) == 0 || !reach(set, last)) {
                    continue;
                }
                int end = leaves[set * candidates + last] + time(last, SearchSpace.END);
                boolean better = prize > best.prize || (prize == best.prize && end < best.seconds);
                if (end <= space.budget && better) {
                    best.prize = prize;
                    best.seconds = end;
                    bestSet = set;
                    bestLast = last;
                }
            }
        }
        writeDown(bestSet, bestLast, best);
    }

    private long prize(int set, Takings takings) {
        takings.clear();
        for (int candidate = 0; candidate < candidates; candidate++) {
            if ((set & 1 << candidate) != 0) {
                takings.add(SearchSpace.FIRST_CANDIDATE + candidate);
            }
        }
        return takings.total();
    }

    private int time(int candidate, int node) {
        return space.times[(SearchSpace.FIRST_CANDIDATE + candidate) * space.size + node];
    }

    /** Reckons the soonest end of the visits of a set that end with one of them; whether there is any. */
    private boolean reach(int set, int last) {
        int rest = set & ~(1 << last);
        int node = SearchSpace.FIRST_CANDIDATE + last;
        int soonest = NEVER;
        if ((rest & later[last]) != 0) {
            return false;
        }
        if (rest == 0) {
            soonest = leave(node, space.times[node]);
        }
        for (int previous = 0; previous < candidates; previous++) {
            int from = leaves[rest * candidates + previous];
            if ((rest & 1 << previous) == 0 || from == NEVER) {
                continue;
            }
            int leave = leave(node, from + time(previous, node));
            if (leave < soonest) {
                soonest = leave;
                before[set * candidates + last] = (byte) previous;
            }
        }
        leaves[set * candidates + last] = soonest;
        return soonest != NEVER;
    }

    private int leave(int node, int arrival) {
        int begin = space.earliestBegin(node, arrival);
        return begin > space.budget ? NEVER : begin + space.visits[node];
    }

    private void writeDown(int set, int last, Snapshot best) {
        int stops = Integer.bitCount(set);
        best.count = stops + 2;
        best.nodes[0] = SearchSpace.START;
        best.nodes[stops + 1] = SearchSpace.END;
        int rest = set;
        int candidate = last;
        for (int i = stops; i >= 1; i--) {
            best.nodes[i] = SearchSpace.FIRST_CANDIDATE + candidate;
            int previous = before[rest * candidates + candidate];
            rest &= ~(1 << candidate);
            candidate = previous;
        }
    }
}
