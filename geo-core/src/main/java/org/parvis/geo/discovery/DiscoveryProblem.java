package org.parvis.geo.discovery;

import org.parvis.geo.routing.TimeMatrix;

/**
 * Places to choose from, as plain numbers. All times are whole seconds after the departure; the arrays are not copied
 * and must not be changed.
 *
 * @param times between all nodes: the places, the start and the end
 * @param scores what a stop there is worth, 0 or more; that of start and end does not count
 * @param visitSeconds how long a visit takes, 0 or more
 * @param windows for each node when it is open: opening and closing times in turn, ascending and apart from each other;
 *     a visit lies wholly inside one window. Empty if never
 * @param compulsory which nodes have to be stops
 * @param start node where the walk begins; never a stop
 * @param end node where it ends, {@link #OPEN_END} if at the last stop; may be the start; never a stop
 * @param budgetSeconds for walking, waiting and visiting, 1 to {@value #LONGEST_SECONDS}
 */
record DiscoveryProblem(
        TimeMatrix times,
        double[] scores,
        int[] visitSeconds,
        int[][] windows,
        boolean[] compulsory,
        int start,
        int end,
        int budgetSeconds) {
    /** The walk ends where its last visit ends. */
    static final int OPEN_END = -1;

    /** A week: far longer than any walk, short enough for sums in whole numbers. */
    static final int LONGEST_SECONDS = 7 * 24 * 3_600;

    DiscoveryProblem {
        int size = times.size();
        require(
                scores.length == size
                        && visitSeconds.length == size
                        && windows.length == size
                        && compulsory.length == size,
                "every node needs a score, a visit time, windows and whether it is compulsory");
        require(start >= 0 && start < size, "the start is not a node");
        require(end >= OPEN_END && end < size, "the end is not a node");
        require(budgetSeconds > 0 && budgetSeconds <= LONGEST_SECONDS, "the budget is out of range");
        for (int node = 0; node < size; node++) {
            require(scores[node] >= 0 && scores[node] <= 1e9, "a score is out of range");
            require(visitSeconds[node] >= 0 && visitSeconds[node] <= LONGEST_SECONDS, "a visit time is out of range");
            requireAscending(windows[node]);
        }
    }

    int size() {
        return times.size();
    }

    boolean isStop(int node) {
        return node != start && node != end;
    }

    /** Walking time of the last leg to the end; 0 if the end is open. */
    int secondsToEnd(int node) {
        return end == OPEN_END ? 0 : times.seconds(node, end);
    }

    /**
     * When a visit can begin for somebody who arrives then.
     *
     * @return {@link TimeMatrix#UNREACHABLE} if it closes too early
     */
    int earliestBegin(int node, int arrival) {
        int[] hours = windows[node];
        for (int i = 0; i < hours.length; i += 2) {
            int begin = Math.max(arrival, hours[i]);
            if (begin + visitSeconds[node] <= hours[i + 1]) {
                return begin;
            }
        }
        return TimeMatrix.UNREACHABLE;
    }

    private static void requireAscending(int[] hours) {
        require(hours.length % 2 == 0, "windows come as pairs");
        for (int i = 0; i < hours.length; i++) {
            boolean ascends =
                    i == 0 ? hours[i] >= 0 : hours[i] > hours[i - 1] || (i % 2 == 1 && hours[i] == hours[i - 1]);
            require(ascends && hours[i] <= TimeMatrix.UNREACHABLE, "windows are not ascending");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
