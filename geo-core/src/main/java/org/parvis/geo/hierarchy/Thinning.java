package org.parvis.geo.hierarchy;

import java.util.Arrays;

/**
 * Contracts nodes with at most two neighbours, until none is left: dead ends, and bends between two crossings, together
 * the better half of a pedestrian network. Neighbours are never contracted in the same round, so that even a long path
 * makes a low tree.
 */
final class Thinning {
    /** Lists longer than this are not searched for every neighbour's sake; dissection takes such hubs apart. */
    private static final int LONGEST_LIST = 256;

    private final int[] first;
    private final int[] end;
    private final int[] neighbour;
    private final int[] degree;
    private final boolean[] contracted;

    /** In which round a node was last a neighbour of one contracted, or put off to. */
    private final int[] touchedRound;

    private final int[] waitingRound;
    private final int[] order;
    private int contractedCount;
    private int round = 1;
    private int[] waiting;
    private int waitingCount;
    private int[] later;
    private int laterCount;

    private Thinning(Neighbours neighbours) {
        int nodes = neighbours.nodes();
        first = neighbours.first();
        end = Arrays.copyOfRange(first, 1, nodes + 1);
        neighbour = neighbours.node().clone();
        degree = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            degree[node] = end[node] - first[node];
        }
        contracted = new boolean[nodes];
        touchedRound = new int[nodes];
        waitingRound = new int[nodes];
        order = new int[nodes];
        waiting = new int[nodes];
        later = new int[nodes];
    }

    /**
     * @param among whether a node may be contracted at all
     */
    static Thinning of(Neighbours neighbours, boolean[] among) {
        Thinning thinning = new Thinning(neighbours);
        thinning.contractAll(among);
        return thinning;
    }

    private void contractAll(boolean[] among) {
        for (int node = 0; node < degree.length; node++) {
            if (among[node] && degree[node] <= 2) {
                waiting[waitingCount++] = node;
            }
        }
        while (waitingCount > 0) {
            laterCount = 0;
            for (int i = 0; i < waitingCount; i++) {
                int node = waiting[i];
                if (touchedRound[node] == round) {
                    putOff(node);
                } else {
                    contract(node, among);
                }
            }
            int[] swap = waiting;
            waiting = later;
            later = swap;
            waitingCount = laterCount;
            round++;
        }
    }

    private void putOff(int node) {
        if (waitingRound[node] != round) {
            waitingRound[node] = round;
            later[laterCount++] = node;
        }
    }

    private void contract(int node, boolean[] among) {
        forgetContracted(node);
        if (degree[node] == 2) {
            int one = neighbour[first[node]];
            int other = neighbour[first[node] + 1];
            if (!join(node, one, other)) {
                return;
            }
            touch(one, among);
            touch(other, among);
        } else if (degree[node] == 1) {
            int only = neighbour[first[node]];
            degree[only]--;
            touch(only, among);
        }
        contracted[node] = true;
        order[contractedCount++] = node;
    }

    private void touch(int node, boolean[] among) {
        touchedRound[node] = round;
        if (degree[node] <= 2 && among[node]) {
            putOff(node);
        }
    }

    /** Puts the neighbours of a contracted node next to each other. */
    private boolean join(int node, int one, int other) {
        if (degree[one] > LONGEST_LIST || degree[other] > LONGEST_LIST) {
            return false;
        }
        forgetContracted(one);
        forgetContracted(other);
        if (placeOf(other, one) >= 0) {
            remove(node, one);
            remove(node, other);
        } else {
            neighbour[placeOf(node, one)] = other;
            neighbour[placeOf(node, other)] = one;
        }
        return true;
    }

    private int placeOf(int node, int inListOf) {
        for (int i = first[inListOf]; i < end[inListOf]; i++) {
            if (neighbour[i] == node) {
                return i;
            }
        }
        return -1;
    }

    private void remove(int node, int fromListOf) {
        neighbour[placeOf(node, fromListOf)] = neighbour[--end[fromListOf]];
        degree[fromListOf]--;
    }

    /** Dead ends stay in the lists of those they hung on until these are looked at. */
    private void forgetContracted(int node) {
        if (degree[node] == end[node] - first[node]) {
            return;
        }
        int kept = first[node];
        for (int i = first[node]; i < end[node]; i++) {
            if (!contracted[neighbour[i]]) {
                neighbour[kept++] = neighbour[i];
            }
        }
        end[node] = kept;
    }

    /** How many nodes were contracted. */
    int contracted() {
        return contractedCount;
    }

    /** @param place in the order of contraction, from 0 to less than {@link #contracted()} */
    int contractedAt(int place) {
        return order[place];
    }

    boolean isContracted(int node) {
        return contracted[node];
    }

    /** The nodes left over, numbered anew as they come, with the neighbours they have now. */
    Neighbours rest(int[] restNodes) {
        int[] number = new int[degree.length];
        for (int i = 0; i < restNodes.length; i++) {
            number[restNodes[i]] = i;
        }
        int[] restFirst = new int[restNodes.length + 1];
        for (int i = 0; i < restNodes.length; i++) {
            restFirst[i + 1] = restFirst[i] + degree[restNodes[i]];
        }
        int[] restNeighbour = new int[restFirst[restNodes.length]];
        int next = 0;
        for (int node : restNodes) {
            for (int i = first[node]; i < end[node]; i++) {
                if (!contracted[neighbour[i]]) {
                    restNeighbour[next++] = number[neighbour[i]];
                }
            }
            Arrays.sort(restNeighbour, restFirst[number[node]], next);
        }
        return new Neighbours(restFirst, restNeighbour);
    }

    /** The nodes left over, in ascending order. */
    int[] restNodes() {
        int[] rest = new int[degree.length - contractedCount];
        int count = 0;
        for (int node = 0; node < degree.length; node++) {
            if (!contracted[node]) {
                rest[count++] = node;
            }
        }
        return rest;
    }
}
