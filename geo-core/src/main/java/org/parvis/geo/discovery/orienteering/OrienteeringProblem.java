package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
import org.parvis.geo.routing.TimeMatrix;

/**
 * Places to choose from, as plain numbers. All times are whole seconds after the departure (or any other unit, the same
 * throughout); the arrays are not copied and must not be changed.
 *
 * @param times between all nodes: the places, the start and the end; need not be the same in both directions
 * @param scores what a stop there is worth, 0 to {@value #HIGHEST_SCORE}; that of start and end does not count
 * @param visitSeconds how long a visit takes, 0 or more
 * @param windows for each node when it is open: opening and closing times in turn, ascending and apart from each other;
 *     a visit lies wholly inside one window. Empty if never. Those of start and end do not count
 * @param compulsory which nodes have to be stops
 * @param start node where the walk begins; never a stop
 * @param end node where it ends, {@link #OPEN_END} if at the last stop; may be the start; never a stop
 * @param budgetSeconds for walking, waiting and visiting, 1 to {@value #LONGEST_SECONDS}
 * @param groups the group (such as a theme) each node belongs to, from 0; {@link #NO_GROUP} for one that counts fully
 *     whatever else is visited
 * @param variety how much less further stops of one group count, 0 (all count fully) to 1; see {@link GroupGain}
 * @param story the place of a node in a story that is told in order, from 1; 0 for a node that is not part of it. Stops
 *     with a lower number come before those with a higher
 */
public record OrienteeringProblem(
        TimeMatrix times,
        double[] scores,
        int[] visitSeconds,
        int[][] windows,
        boolean[] compulsory,
        int start,
        int end,
        int budgetSeconds,
        int[] groups,
        double variety,
        int[] story) {
    /** The walk ends where its last visit ends. */
    public static final int OPEN_END = -1;

    /** Belongs to no group. */
    public static final int NO_GROUP = -1;

    /** Longer than any walk, short enough for sums of two in whole numbers. */
    public static final int LONGEST_SECONDS = 1 << 28;

    /** Sums of so much for each node are still exact to far below one. */
    public static final double HIGHEST_SCORE = 1e9;

    public OrienteeringProblem {
        int size = times.size();
        require(
                scores.length == size
                        && visitSeconds.length == size
                        && windows.length == size
                        && compulsory.length == size
                        && groups.length == size
                        && story.length == size,
                "every node needs a score, a visit time, windows, a group, a place in the story and whether it is"
                        + " compulsory");
        require(start >= 0 && start < size, "the start is not a node");
        require(end >= OPEN_END && end < size, "the end is not a node");
        require(budgetSeconds > 0 && budgetSeconds <= LONGEST_SECONDS, "the budget is out of range");
        require(variety >= 0 && variety <= 1, "variety goes from 0 to 1");
        for (int node = 0; node < size; node++) {
            require(scores[node] >= 0 && scores[node] <= HIGHEST_SCORE, "a score is out of range");
            require(visitSeconds[node] >= 0 && visitSeconds[node] <= LONGEST_SECONDS, "a visit time is out of range");
            require(groups[node] >= NO_GROUP && groups[node] < size, "a group is out of range");
            require(story[node] >= 0, "a place in a story is out of range");
            requireAscending(windows[node]);
        }
    }

    /** A problem where every stop counts fully and any order will do. */
    public OrienteeringProblem(
            TimeMatrix times,
            double[] scores,
            int[] visitSeconds,
            int[][] windows,
            boolean[] compulsory,
            int start,
            int end,
            int budgetSeconds) {
        this(
                times,
                scores,
                visitSeconds,
                windows,
                compulsory,
                start,
                end,
                budgetSeconds,
                noGroups(times.size()),
                0,
                new int[times.size()]);
    }

    /** The same, but that further stops of one group count less. */
    public OrienteeringProblem withGroups(int[] otherGroups, double otherVariety) {
        return new OrienteeringProblem(
                times,
                scores,
                visitSeconds,
                windows,
                compulsory,
                start,
                end,
                budgetSeconds,
                otherGroups,
                otherVariety,
                story);
    }

    /** The same, but that the stops of a story come in its order. */
    public OrienteeringProblem withStory(int[] otherStory) {
        return new OrienteeringProblem(
                times,
                scores,
                visitSeconds,
                windows,
                compulsory,
                start,
                end,
                budgetSeconds,
                groups,
                variety,
                otherStory);
    }

    private static int[] noGroups(int size) {
        int[] groups = new int[size];
        Arrays.fill(groups, NO_GROUP);
        return groups;
    }

    public int size() {
        return times.size();
    }

    /** Whether a node may be a stop. */
    public boolean isStop(int node) {
        return node != start && node != end;
    }

    /** Walking time of the last leg to the end; 0 if the end is open. */
    public int secondsToEnd(int node) {
        return end == OPEN_END ? 0 : times.seconds(node, end);
    }

    /**
     * When a visit can begin for somebody who arrives then.
     *
     * @return {@link TimeMatrix#UNREACHABLE} if it closes too early
     */
    public int earliestBegin(int node, int arrival) {
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
