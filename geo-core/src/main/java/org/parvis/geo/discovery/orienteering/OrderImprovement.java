package org.parvis.geo.discovery.orienteering;

/**
 * Shortens a walk without changing its stops: turns parts around (2-opt, G. A. Croes 1958) and moves up to three stops
 * elsewhere (Or-opt, I. Or 1976). A move is looked at only if it saves walking, which is known without walking it, and is
 * kept only if the timetable still holds and does not end later.
 */
final class OrderImprovement {
    private static final int LONGEST_BLOCK = 3;

    private final SearchSpace space;
    private final int[] forward;
    private final int[] backward;

    OrderImprovement(SearchSpace space) {
        this.space = space;
        this.forward = new int[space.candidates.length + 2];
        this.backward = new int[space.candidates.length + 2];
    }

    /** @param route with its timetable; it holds afterwards too */
    void improve(TimedRoute route) {
        boolean improved = true;
        while (improved) {
            improved = reverseSomething(route) || moveSomething(route);
        }
    }

    private boolean reverseSomething(TimedRoute route) {
        sumLegs(route);
        for (int first = 1; first < route.count(); first++) {
            for (int last = first + 1; last <= route.count(); last++) {
                long old = leg(route, first - 1, first)
                        + leg(route, last, last + 1)
                        + (long) forward[last]
                        - forward[first];
                long turned = leg(route, first - 1, last)
                        + leg(route, first, last + 1)
                        + (long) backward[last]
                        - backward[first];
                if (turned < old && keepsReversed(route, first, last)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Walking time from the start to each position along the walk, and the same against it. */
    private void sumLegs(TimedRoute route) {
        forward[0] = 0;
        backward[0] = 0;
        for (int i = 1; i <= route.count(); i++) {
            forward[i] = forward[i - 1] + (int) leg(route, i - 1, i);
            // The way back to the start is never walked, and may not exist.
            backward[i] = i == 1 ? 0 : saturated(backward[i - 1] + leg(route, i, i - 1));
        }
    }

    private static int saturated(long seconds) {
        return (int) Math.min(seconds, Integer.MAX_VALUE);
    }

    private static boolean keeps(TimedRoute route, int finish) {
        return route.refresh() && route.finish() <= finish;
    }

    private boolean keepsReversed(TimedRoute route, int first, int last) {
        int finish = route.finish();
        route.reverse(first, last);
        if (keeps(route, finish)) {
            return true;
        }
        route.reverse(first, last);
        route.refresh();
        return false;
    }

    private boolean moveSomething(TimedRoute route) {
        for (int length = 1; length <= Math.min(LONGEST_BLOCK, route.count() - 1); length++) {
            for (int first = 1; first + length - 1 <= route.count(); first++) {
                if (moveBlock(route, first, first + length - 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean moveBlock(TimedRoute route, int first, int last) {
        long saved = leg(route, first - 1, first) + leg(route, last, last + 1) - leg(route, first - 1, last + 1);
        for (int target = 0; target <= route.count(); target++) {
            if (target >= first - 1 && target <= last) {
                continue;
            }
            long added = leg(route, target, first) + leg(route, last, target + 1) - leg(route, target, target + 1);
            if (added < saved && keepsMoved(route, first, last, target)) {
                return true;
            }
        }
        return false;
    }

    private static boolean keepsMoved(TimedRoute route, int first, int last, int target) {
        int finish = route.finish();
        int length = last - first + 1;
        route.move(first, last, target);
        if (keeps(route, finish)) {
            return true;
        }
        if (target > last) {
            route.move(target - length + 1, target, first - 1);
        } else {
            route.move(target + 1, target + length, last);
        }
        route.refresh();
        return false;
    }

    private long leg(TimedRoute route, int from, int to) {
        return space.seconds[route.node(from)][route.node(to)];
    }
}
