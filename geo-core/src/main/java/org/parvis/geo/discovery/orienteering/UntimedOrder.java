package org.parvis.geo.discovery.orienteering;

/**
 * Shortens a walk without changing its stops: turns a stretch around (2-opt: G. A. Croes, 1958) or moves up to three
 * stops elsewhere (Or-opt: I. Or, 1976), looking at near nodes only and only around what has changed (J. L. Bentley,
 * <i>Fast algorithms for geometric traveling salesman problems</i>, 1992).
 */
final class UntimedOrder {
    private static final int LONGEST_BLOCK = 3;

    private final UntimedTour tour;
    private final NearNodes near;

    /** Nodes whose surroundings have changed, as a ring. */
    private final int[] waiting;

    private final boolean[] waits;
    private int first;
    private int number;

    UntimedOrder(SearchSpace space, UntimedTour tour, NearNodes near) {
        this.tour = tour;
        this.near = near;
        this.waiting = new int[space.size];
        this.waits = new boolean[space.size];
    }

    /** The surroundings of a node have changed. */
    void touch(int node) {
        if (!waits[node]) {
            waits[node] = true;
            int place = first + number++;
            waiting[place >= waiting.length ? place - waiting.length : place] = node;
        }
    }

    void touchAll() {
        for (int i = 0; i < tour.count; i++) {
            touch(tour.nodes[i]);
        }
    }

    /** Forgets what has changed. */
    void forget() {
        while (number > 0) {
            next();
        }
    }

    private int next() {
        int node = waiting[first];
        first = first + 1 == waiting.length ? 0 : first + 1;
        number--;
        waits[node] = false;
        return node;
    }

    /** Until nothing near what has changed can be made shorter. */
    void improve() {
        while (number > 0) {
            int node = next();
            while (tour.visits(node) && (turnStretch(node) || moveBlock(node))) {
                touch(node);
            }
        }
    }

    private boolean turnStretch(int node) {
        int at = tour.positions[node];
        int after = at + 1 < tour.count ? tour.nodes[at + 1] : -1;
        int before = at > 0 ? tour.nodes[at - 1] : -1;
        int toAfter = after < 0 ? 0 : tour.time(node, after);
        int fromBefore = before < 0 ? 0 : tour.time(before, node);
        int longer = Math.max(toAfter, fromBefore);
        int from = node * near.perNode;
        for (int k = from; k < from + near.perNode; k++) {
            int other = near.near[k];
            int position = tour.positions[other];
            if (position < 0) {
                continue;
            }
            int apart = position > at ? tour.time(node, other) : tour.time(other, node);
            if (apart >= longer) {
                break;
            }
            if (apart < toAfter && after >= 0 && position + 1 < tour.count && turnBehind(at, position)) {
                return true;
            }
            if (apart < fromBefore && before >= 0 && position > 0 && turnBehind(at - 1, position - 1)) {
                return true;
            }
        }
        return false;
    }

    /** Turns around what lies between the ways that leave two positions, if that is shorter. */
    private boolean turnBehind(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        if (high - low < 2 || high + 1 >= tour.count) {
            return false;
        }
        int a = tour.nodes[low];
        int b = tour.nodes[low + 1];
        int c = tour.nodes[high];
        int d = tour.nodes[high + 1];
        int gain = tour.time(a, b) + tour.time(c, d) - tour.time(a, c) - tour.time(b, d);
        gain -= tour.turningCost(low + 1, high);
        if (gain <= 0) {
            return false;
        }
        tour.reverse(low + 1, high, gain);
        touch(a);
        touch(b);
        touch(c);
        touch(d);
        return true;
    }

    private boolean moveBlock(int node) {
        int at = tour.positions[node];
        for (int length = 1; length <= LONGEST_BLOCK; length++) {
            if (at >= 1 && at + length < tour.count && moveBlock(at, at + length - 1)) {
                return true;
            }
            if (length > 1 && at + 1 < tour.count && at - length + 1 >= 1 && moveBlock(at - length + 1, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean moveBlock(int start, int last) {
        int head = tour.nodes[start];
        int tail = tour.nodes[last];
        int before = tour.nodes[start - 1];
        int after = tour.nodes[last + 1];
        int saved = tour.time(before, head) + tour.time(tail, after) - tour.time(before, after);
        if (saved <= 0) {
            return false;
        }
        return moveTo(start, last, head, saved) || (start != last && moveTo(start, last, tail, saved));
    }

    /** Looks for a better place where one end of the block lies beside one of its near nodes. */
    private boolean moveTo(int start, int last, int end, int saved) {
        int from = end * near.perNode;
        for (int k = from; k < from + near.perNode; k++) {
            int other = near.near[k];
            int position = tour.positions[other];
            if (position < 0 || (position >= start && position <= last)) {
                continue;
            }
            if (Math.min(tour.time(end, other), tour.time(other, end)) >= saved) {
                break;
            }
            boolean isHead = end == tour.nodes[start];
            if (position + 1 < tour.count && position != start - 1 && tryMove(start, last, position, !isHead, saved)) {
                return true;
            }
            boolean single = start == last;
            if (position > 0 && position != last + 1 && tryMove(start, last, position - 1, !single && isHead, saved)) {
                return true;
            }
        }
        return false;
    }

    private boolean tryMove(int start, int last, int behind, boolean turned, int saved) {
        int head = tour.nodes[turned ? last : start];
        int tail = tour.nodes[turned ? start : last];
        int a = tour.nodes[behind];
        int b = tour.nodes[behind + 1];
        int added = tour.time(a, head) + tour.time(tail, b) - tour.time(a, b);
        int gain = saved - added - (turned ? tour.turningCost(start, last) : 0);
        if (gain <= 0) {
            return false;
        }
        touch(a);
        touch(b);
        touch(head);
        touch(tail);
        touch(tour.nodes[start - 1]);
        touch(tour.nodes[last + 1]);
        tour.move(start, last, behind, turned, gain);
        return true;
    }
}
