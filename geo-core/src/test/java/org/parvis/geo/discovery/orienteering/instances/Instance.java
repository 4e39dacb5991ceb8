package org.parvis.geo.discovery.orienteering.instances;

import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.routing.TimeMatrix;

/**
 * A published instance in the numbers of its file.
 *
 * @param name of the file, without its suffix: so the tables of best known values name it
 * @param budget for the whole walk, from the opening time of the start
 * @param scores the start's and the end's count once, whatever the walk
 * @param visits how long a stop takes
 * @param opens when a visit may begin at the earliest
 * @param latestBegins when it has to begin at the latest; infinite without windows
 * @param end the start in a loop
 */
public record Instance(
        String name,
        Family family,
        Ruler ruler,
        double budget,
        double[] scores,
        double[] visits,
        double[] opens,
        double[] latestBegins,
        int start,
        int end) {

    /** The number of points, start and end included. */
    public int size() {
        return scores.length;
    }

    /** What start and end are worth: the solver does not count them, the published values do. */
    public double scoreOfEnds() {
        return start == end ? scores[start] : scores[start] + scores[end];
    }

    /** The same in whole ticks, for a solver. */
    public OrienteeringProblem problem() {
        int size = size();
        int[] times = new int[size * size];
        int[] visitTicks = new int[size];
        int[][] windows = new int[size][];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                times[from * size + to] = from == to ? 0 : ticks(ruler.between(from, to));
            }
            visitTicks[from] = ticks(visits[from]);
            windows[from] = window(from);
        }
        return new OrienteeringProblem(
                new TimeMatrix(size, times), scores, visitTicks, windows, new boolean[size], start, end, ticks(budget));
    }

    private int[] window(int node) {
        int zero = ticks(opens[start]);
        if (Double.isInfinite(latestBegins[node])) {
            return new int[] {0, TimeMatrix.UNREACHABLE};
        }
        int latest = ticks(latestBegins[node]) - zero;
        int opensAt = Math.max(0, ticks(opens[node]) - zero);
        return latest < opensAt ? new int[0] : new int[] {opensAt, latest + ticks(visits[node])};
    }

    private int ticks(double length) {
        return Math.toIntExact(Math.round(length * family.ticks()));
    }
}
