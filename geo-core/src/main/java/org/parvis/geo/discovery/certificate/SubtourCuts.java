package org.parvis.geo.discovery.certificate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Conditions that every round through the depot keeps to and that a fractional solution may break: a leg needs its stops,
 * and a set of stops of which one is visited is entered and left at least once (generalised subtour elimination, M.
 * Fischetti, J. J. Salazar González and P. Toth, 1998).
 */
final class SubtourCuts {
    private static final double SMALL = 1e-6;

    private final WalkProgram walk;
    private final MinimumCut cut;

    SubtourCuts(WalkProgram walk) {
        this.walk = walk;
        this.cut = new MinimumCut(walk.graph.depot + 1);
    }

    /** Adds broken conditions, at most so many. */
    void separate(double[] point, double tolerance, int most, List<Row> found) {
        int before = found.size();
        legsWithoutStop(point, tolerance, found);
        layOut(point);
        int count = walk.graph.depot;
        boolean[] done = new boolean[count];
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted((one, other) -> Double.compare(point[other], point[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int stop : order) {
            if (point[stop] < tolerance || done[stop] || found.size() - before >= most) {
                continue;
            }
            double flow = cut.flow(stop, walk.graph.depot, 2 * point[stop] - tolerance);
            if (flow < 2 * point[stop] - tolerance) {
                boolean[] side = new boolean[count + 1];
                for (int i = 0; i < count; i++) {
                    side[i] = cut.isOnSide(i);
                    done[i] |= side[i];
                }
                found.add(entered(side, stop));
            }
        }
    }

    private void legsWithoutStop(double[] point, double tolerance, List<Row> found) {
        WalkGraph graph = walk.graph;
        for (int leg = 0; leg < graph.legCount(); leg++) {
            double value = point[walk.firstLeg + leg];
            int tail = graph.tails[leg];
            int head = graph.heads[leg];
            if (value > point[stopOr(tail, head)] + tolerance) {
                found.add(new Row.Builder()
                        .add(walk.firstLeg + leg, 1)
                        .add(stopOr(tail, head), -1)
                        .atMost(0));
            }
            if (tail < graph.depot && head < graph.depot && value > point[head] + tolerance) {
                found.add(new Row.Builder()
                        .add(walk.firstLeg + leg, 1)
                        .add(head, -1)
                        .atMost(0));
            }
        }
    }

    private int stopOr(int one, int other) {
        return one < walk.graph.depot ? one : other;
    }

    private void layOut(double[] point) {
        cut.clear();
        WalkGraph graph = walk.graph;
        for (int leg = 0; leg < graph.legCount(); leg++) {
            double value = point[walk.firstLeg + leg];
            if (value > SMALL) {
                cut.addEdge(graph.tails[leg], graph.heads[leg], value);
            }
        }
    }

    /**
     * Legs inside a set are at most its stops but one. Written for the set or for the rest, whichever is smaller.
     *
     * @param stop of the set: the one that is surely visited if any
     */
    private Row entered(boolean[] side, int stop) {
        WalkGraph graph = walk.graph;
        int count = 0;
        for (boolean inside : side) {
            count += inside ? 1 : 0;
        }
        boolean[] written = side;
        boolean outside = 2 * count > graph.depot;
        if (outside) {
            written = new boolean[side.length];
            for (int i = 0; i < side.length; i++) {
                written[i] = !side[i];
            }
        }
        double[] ofStops = new double[graph.depot];
        Arrays.fill(ofStops, 0);
        Row.Builder row = new Row.Builder();
        for (int i = 0; i < graph.depot; i++) {
            ofStops[i] = written[i] ? -1 : 0;
        }
        ofStops[stop] += 1;
        for (int i = 0; i < graph.depot; i++) {
            if (ofStops[i] != 0) {
                row.add(i, ofStops[i]);
            }
        }
        for (int leg = 0; leg < graph.legCount(); leg++) {
            if (written[graph.tails[leg]] && written[graph.heads[leg]]) {
                row.add(walk.firstLeg + leg, 1);
            }
        }
        return row.atMost(outside ? 1 : 0);
    }
}
