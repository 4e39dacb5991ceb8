package org.parvis.geo.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/** A graph for trials, and the plain algorithms to check the clever ones by. */
record PlainGraph(int[] firstArc, int[] target, long[] labels, double[] x, double[] y) {
    /** An arc of a graph in the making. */
    record Arc(int from, int to, long label) {}

    static PlainGraph of(int nodes, List<Arc> arcs, double[] x, double[] y) {
        int[] firstArc = new int[nodes + 1];
        arcs.forEach(arc -> firstArc[arc.from() + 1]++);
        for (int node = 0; node < nodes; node++) {
            firstArc[node + 1] += firstArc[node];
        }
        int[] next = firstArc.clone();
        int[] target = new int[arcs.size()];
        long[] labels = new long[arcs.size()];
        for (Arc arc : arcs) {
            target[next[arc.from()]] = arc.to();
            labels[next[arc.from()]++] = arc.label();
        }
        return new PlainGraph(firstArc, target, labels, x, y);
    }

    /** Two-way arcs of the same label between nodes on a line of coordinates that say nothing. */
    static PlainGraph ofEdges(int nodes, List<int[]> edges, Random random) {
        List<Arc> arcs = new ArrayList<>();
        for (int[] edge : edges) {
            long label = randomLabel(random);
            arcs.add(new Arc(edge[0], edge[1], label));
            arcs.add(new Arc(edge[1], edge[0], label));
        }
        return of(
                nodes,
                arcs,
                random.doubles(nodes).toArray(),
                random.doubles(nodes).toArray());
    }

    /** With zeros, loops, repeated, one-way and blocked arcs, and often in several components. */
    static PlainGraph random(Random random) {
        int nodes = 1 + random.nextInt(random.nextInt(10) == 0 ? 150 : 30);
        double[] x = random.doubles(nodes, -1000, 1000).toArray();
        double[] y = random.doubles(nodes, -1000, 1000).toArray();
        int edges = random.nextInt(nodes * 2 + 1);
        boolean near = random.nextBoolean();
        List<Arc> arcs = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            int from = random.nextInt(nodes);
            int to = near ? Math.floorMod(from + random.nextInt(7) - 3, nodes) : random.nextInt(nodes);
            arcs.add(new Arc(from, to, randomLabel(random)));
            if (random.nextInt(4) != 0) {
                arcs.add(new Arc(to, from, randomLabel(random)));
            }
        }
        return of(nodes, arcs, x, y);
    }

    static long randomLabel(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Label.NONE;
            case 1, 2 -> 0;
            case 3 -> Label.of(random.nextInt(4), random.nextInt(4));
            default -> Label.of(10 + random.nextInt(10) * 10, random.nextInt(5) * 10);
        };
    }

    int nodes() {
        return firstArc.length - 1;
    }

    PlainGraph withLabels(Random random) {
        long[] others = new long[labels.length];
        Arrays.setAll(others, arc -> randomLabel(random));
        return new PlainGraph(firstArc, target, others, x, y);
    }

    PlainGraph byRank(int[] rank) {
        List<Arc> arcs = new ArrayList<>();
        double[] rankedX = new double[nodes()];
        double[] rankedY = new double[nodes()];
        for (int from = 0; from < nodes(); from++) {
            rankedX[rank[from]] = x[from];
            rankedY[rank[from]] = y[from];
            for (int arc = firstArc[from]; arc < firstArc[from + 1]; arc++) {
                arcs.add(new Arc(rank[from], rank[target[arc]], labels[arc]));
            }
        }
        return of(nodes(), arcs, rankedX, rankedY);
    }

    PlainGraph byRank() {
        return byRank(NodeOrder.of(firstArc, target, x, y));
    }

    PlainGraph reversed() {
        List<Arc> arcs = new ArrayList<>();
        for (int from = 0; from < nodes(); from++) {
            for (int arc = firstArc[from]; arc < firstArc[from + 1]; arc++) {
                arcs.add(new Arc(target[arc], from, labels[arc]));
            }
        }
        return of(nodes(), arcs, x, y);
    }

    Hierarchy hierarchy() {
        return Hierarchy.of(firstArc, target);
    }

    int source(int arc) {
        int at = 0;
        while (firstArc[at + 1] <= arc) {
            at++;
        }
        return at;
    }

    /** Dijkstra's algorithm. */
    long[] best(Seeds starts) {
        long[] best = new long[nodes()];
        Arrays.fill(best, Label.NONE);
        record Entry(long label, int node) {}
        PriorityQueue<Entry> queue = new PriorityQueue<>((a, b) -> Long.compare(a.label(), b.label()));
        for (int seed = 0; seed < starts.size(); seed++) {
            best[starts.node(seed)] = Math.min(best[starts.node(seed)], starts.label(seed));
            queue.add(new Entry(starts.label(seed), starts.node(seed)));
        }
        while (!queue.isEmpty()) {
            Entry entry = queue.poll();
            if (entry.label() > best[entry.node()]) {
                continue;
            }
            for (int arc = firstArc[entry.node()]; arc < firstArc[entry.node() + 1]; arc++) {
                long label = entry.label() + labels[arc];
                if (label < best[target[arc]]) {
                    best[target[arc]] = label;
                    queue.add(new Entry(label, target[arc]));
                }
            }
        }
        return best;
    }

    long best(Seeds starts, Seeds ends) {
        long[] labels = best(starts);
        long best = Label.NONE;
        for (int seed = 0; seed < ends.size(); seed++) {
            best = Math.min(best, labels[ends.node(seed)] + ends.label(seed));
        }
        return best;
    }

    Seeds randomSeeds(Random random) {
        Seeds seeds = new Seeds();
        int count = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            seeds.add(random.nextInt(nodes()), randomLabel(random));
        }
        return seeds;
    }
}
