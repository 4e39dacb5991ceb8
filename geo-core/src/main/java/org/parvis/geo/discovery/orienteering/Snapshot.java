package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import java.util.SplittableRandom;

/** A walk put by, to come back to. */
final class Snapshot {
    private static final int TRIES = 30;

    /** From start to end, both included. */
    int[] nodes;

    int count;
    int seconds;
    long prize = Long.MIN_VALUE;

    Snapshot(SearchSpace space) {
        this.nodes = new int[space.size];
    }

    void copyFrom(Snapshot other) {
        System.arraycopy(other.nodes, 0, nodes, 0, other.count);
        count = other.count;
        seconds = other.seconds;
        prize = other.prize;
    }

    /** Better is worth more, or as much in less time. */
    boolean betterThan(Snapshot other) {
        return prize > other.prize || (prize == other.prize && seconds < other.seconds);
    }

    /**
     * Where a random stop stands that another walk does not have.
     *
     * @param positions of the nodes in the other walk, negative for one that is no stop there
     * @return 0 if none was found
     */
    int newStop(int[] positions, SplittableRandom random) {
        for (int i = 0; i < TRIES && count > 2; i++) {
            int position = 1 + random.nextInt(count - 2);
            if (positions[nodes[position]] < 0) {
                return position;
            }
        }
        return 0;
    }

    int[] stops() {
        return Arrays.copyOfRange(nodes, 1, count - 1);
    }
}
