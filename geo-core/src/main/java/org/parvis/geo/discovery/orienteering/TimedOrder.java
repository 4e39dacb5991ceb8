package org.parvis.geo.discovery.orienteering;

/**
 * Brings a walk to its end sooner without changing its stops: turns a stretch around or moves up to three stops
 * elsewhere, as long as every place is still open.
 */
final class TimedOrder {
    private static final int LONGEST_BLOCK = 3;
    private static final int LONGEST_TURN = 25;

    private final SearchSpace space;
    private final TimedTour tour;
    private final int[] trial;

    TimedOrder(SearchSpace space, TimedTour tour) {
        this.space = space;
        this.tour = tour;
        this.trial = new int[2 * space.size];
    }

    /** Until no such change helps. */
    void improve() {
        boolean better = true;
        while (better) {
            better = moveBlocks() || turnStretches();
        }
    }

    private boolean turnStretches() {
        boolean any = false;
        for (int first = 1; first < tour.count - 2; first++) {
            int longest = Math.min(tour.count - 2, first + LONGEST_TURN);
            for (int last = first + 1; last <= longest; last++) {
                // Not worth a walk through the stretch if its new ends are no nearer than its old ones.
                if (shorterByTurning(first, last)) {
                    int number = last - first + 1;
                    for (int i = 0; i < number; i++) {
                        trial[i] = tour.nodes[last - i];
                    }
                    any |= takeIfSooner(first, number);
                }
            }
        }
        return any;
    }

    private boolean shorterByTurning(int first, int last) {
        int before = tour.nodes[first - 1];
        int after = tour.nodes[last + 1];
        int head = tour.nodes[first];
        int tail = tour.nodes[last];
        return tour.time(before, tail) + tour.time(head, after) < tour.time(before, head) + tour.time(tail, after);
    }

    private boolean moveBlocks() {
        boolean any = false;
        for (int length = 1; length <= LONGEST_BLOCK; length++) {
            for (int first = 1; first + length < tour.count; first++) {
                any |= moveBlock(first, first + length - 1);
            }
        }
        return any;
    }

    /** Only where the ways get shorter: what waiting hides is found when a part is taken out and filled up anew. */
    private boolean moveBlock(int first, int last) {
        int head = tour.nodes[first];
        int tail = tour.nodes[last];
        int before = tour.nodes[first - 1];
        int after = tour.nodes[last + 1];
        int saved = tour.time(before, head) + tour.time(tail, after) - tour.time(before, after);
        for (int behind = 0; saved > 0 && behind < tour.count - 1; behind++) {
            if (behind >= first - 1 && behind <= last) {
                continue;
            }
            int a = tour.nodes[behind];
            int b = tour.nodes[behind + 1];
            int added = tour.time(a, head) + tour.time(tail, b) - tour.time(a, b);
            if (added < saved && tryMove(first, last, behind)) {
                return true;
            }
        }
        return false;
    }

    private boolean tryMove(int first, int last, int behind) {
        if (behind < first) {
            int at = copy(first, last, 0);
            copy(behind + 1, first - 1, at);
            return takeIfSooner(behind + 1, last - behind);
        }
        int at = copy(last + 1, behind, 0);
        copy(first, last, at);
        return takeIfSooner(first, behind - first + 1);
    }

    private int copy(int first, int last, int at) {
        for (int i = first; i <= last; i++) {
            trial[at++] = tour.nodes[i];
        }
        return at;
    }

    /** Whether going through the stops on trial leads sooner to what comes behind them; then that is done. */
    private boolean takeIfSooner(int first, int number) {
        int clock = tour.departure(first - 1);
        int here = tour.nodes[first - 1];
        for (int i = 0; i < number; i++) {
            int node = trial[i];
            clock = space.earliestBegin(node, clock + tour.time(here, node));
            if (clock > space.budget) {
                return false;
            }
            clock += space.visits[node];
            here = node;
        }
        int behind = first + number;
        if (clock + tour.time(here, tour.nodes[behind]) >= tour.arrivals[behind]) {
            return false;
        }
        System.arraycopy(tour.nodes, first, trial, number, number);
        tour.overwrite(first, trial, number);
        if (tour.refresh()) {
            return true;
        }
        // Only the story can forbid it here.
        System.arraycopy(trial, number, trial, 0, number);
        tour.overwrite(first, trial, number);
        tour.refresh();
        return false;
    }
}
