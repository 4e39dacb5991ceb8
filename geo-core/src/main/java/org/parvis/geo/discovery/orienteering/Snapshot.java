package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;

/** A walk put by, to come back to. */
final class Snapshot {
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

    int[] stops() {
        return Arrays.copyOfRange(nodes, 1, count - 1);
    }
}
