package org.parvis.geo.exchange.osm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways joined end to end by the nodes they share.
 *
 * @param closed chains of node ids that end where they begin
 * @param open chains that do not
 */
record Rings(List<long[]> closed, List<long[]> open) {
    /**
     * Joins ways whichever way round they were drawn.
     *
     * @param ways each used once, however often it is given
     */
    static Rings join(Collection<OsmWay> ways) {
        return new Joining(ways, true).join();
    }

    /** Joins ways only head to tail, keeping the direction in which they were drawn. */
    static Rings joinDirected(Collection<OsmWay> ways) {
        return new Joining(ways, false).join();
    }

    private static final class Joining {
        private final Map<Long, List<OsmWay>> byEnd = new HashMap<>();
        private final Set<Long> used = new HashSet<>();
        private final Collection<OsmWay> ways;
        private final boolean mayTurn;
        private final List<long[]> closed = new ArrayList<>();
        private final List<long[]> open = new ArrayList<>();

        Joining(Collection<OsmWay> ways, boolean mayTurn) {
            this.ways = ways;
            this.mayTurn = mayTurn;
            for (OsmWay way : ways) {
                byEnd.computeIfAbsent(way.first(), key -> new ArrayList<>()).add(way);
                byEnd.computeIfAbsent(way.last(), key -> new ArrayList<>()).add(way);
            }
        }

        Rings join() {
            for (OsmWay way : ways) {
                if (used.add(way.id())) {
                    Deque<Long> chain = new ArrayDeque<>();
                    for (long node : way.nodes()) {
                        chain.addLast(node);
                    }
                    grow(chain);
                    long[] nodes = chain.stream().mapToLong(Long::longValue).toArray();
                    (isClosed(chain) ? closed : open).add(nodes);
                }
            }
            return new Rings(closed, open);
        }

        private void grow(Deque<Long> chain) {
            while (!isClosed(chain) && growAtEnd(chain)) {
                // Until nothing fits any more.
            }
            while (!isClosed(chain) && growAtStart(chain)) {
                // The first way may lie in the middle.
            }
        }

        private boolean growAtEnd(Deque<Long> chain) {
            long end = chain.getLast();
            for (OsmWay way : byEnd.getOrDefault(end, List.of())) {
                boolean forward = way.first() == end;
                if ((forward || mayTurn) && used.add(way.id())) {
                    for (int step = 1; step < way.nodes().length; step++) {
                        chain.addLast(way.nodes()[forward ? step : way.nodes().length - 1 - step]);
                    }
                    return true;
                }
            }
            return false;
        }

        private boolean growAtStart(Deque<Long> chain) {
            long start = chain.getFirst();
            for (OsmWay way : byEnd.getOrDefault(start, List.of())) {
                boolean forward = way.last() == start;
                if ((forward || mayTurn) && used.add(way.id())) {
                    for (int step = 1; step < way.nodes().length; step++) {
                        chain.addFirst(way.nodes()[forward ? way.nodes().length - 1 - step : step]);
                    }
                    return true;
                }
            }
            return false;
        }

        private static boolean isClosed(Deque<Long> chain) {
            return chain.size() > 3 && chain.getFirst().equals(chain.getLast());
        }
    }
}
