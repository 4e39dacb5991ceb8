package org.parvis.geo.discovery.orienteering;

import java.util.SplittableRandom;

/** Takes parts out of a walk: a stretch of it, a neighbourhood, single stops, or whatever is in the way of a new one. */
final class Ruin {
    private static final int MOST_NEIGHBOURS = 6;
    private static final int MOST_SINGLES = 5;
    private static final int TRIES = 30;

    private final SearchSpace space;
    private final SplittableRandom random;

    Ruin(SearchSpace space, SplittableRandom random) {
        this.space = space;
        this.random = random;
    }

    /**
     * @return whether the rest holds; without the triangle inequality, leaving a stop out may take longer than stopping
     */
    boolean ruin(TimedRoute route) {
        int dice = random.nextInt(100);
        if (route.count() == 0 || dice >= 80 || (dice >= 40 && missesCompulsory(route))) {
            return forceSomethingIn(route);
        }
        if (dice < 45) {
            removeStretch(route);
        } else if (dice < 68) {
            removeNeighbourhood(route);
        } else {
            int singles = 1 + random.nextInt(Math.min(MOST_SINGLES, route.count()));
            for (int i = 0; i < singles; i++) {
                route.remove(1 + random.nextInt(route.count()));
            }
        }
        return route.refresh();
    }

    private boolean missesCompulsory(TimedRoute route) {
        for (int node : space.candidates) {
            if (space.problem.compulsory()[node] && !route.visits(node)) {
                return true;
            }
        }
        return false;
    }

    private void removeStretch(TimedRoute route) {
        int longest = Math.min(route.count(), Math.max(3, route.count() / 2));
        int length = 1 + random.nextInt(longest);
        int first = 1 + random.nextInt(route.count() - length + 1);
        for (int i = 0; i < length; i++) {
            route.remove(first);
        }
    }

    private void removeNeighbourhood(TimedRoute route) {
        int centre = space.candidates[random.nextInt(space.candidates.length)];
        int number = Math.min(route.count(), 1 + random.nextInt(MOST_NEIGHBOURS));
        for (int i = 0; i < number; i++) {
            int nearest = 1;
            for (int position = 2; position <= route.count(); position++) {
                if (apart(centre, route.node(position)) < apart(centre, route.node(nearest))) {
                    nearest = position;
                }
            }
            route.remove(nearest);
        }
    }

    private int apart(int one, int other) {
        return Math.min(space.seconds[one][other], space.seconds[other][one]);
    }

    /** Puts in a place that is not a stop, a missing compulsory one first, and takes out what is in its way. */
    boolean forceSomethingIn(TimedRoute route) {
        int node = pickMissing(route);
        if (node < 0) {
            return route.refresh();
        }
        route.insert(node, shortestDetour(route, node));
        while (!route.refresh()) {
            if (route.count() == 1) {
                route.remove(1);
                return route.refresh();
            }
            route.remove(leastWorth(route, node));
        }
        return true;
    }

    private int pickMissing(TimedRoute route) {
        int picked = -1;
        for (int i = 0; i < TRIES; i++) {
            int node = space.candidates[random.nextInt(space.candidates.length)];
            if (!route.visits(node)) {
                picked = node;
                break;
            }
        }
        int seen = 0;
        for (int node : space.candidates) {
            if (space.problem.compulsory()[node] && !route.visits(node) && random.nextInt(++seen) == 0) {
                picked = node;
            }
        }
        return picked;
    }

    private int shortestDetour(TimedRoute route, int node) {
        int best = 1;
        long least = Long.MAX_VALUE;
        for (int position = 1; position <= route.count() + 1; position++) {
            int before = route.node(position - 1);
            int after = route.node(position);
            long detour =
                    (long) space.seconds[before][node] + space.seconds[node][after] - space.seconds[before][after];
            if (detour < least) {
                least = detour;
                best = position;
            }
        }
        return best;
    }

    private int leastWorth(TimedRoute route, int kept) {
        int worst = -1;
        double least = Double.MAX_VALUE;
        for (int position = 1; position <= route.count(); position++) {
            int node = route.node(position);
            if (node == kept) {
                continue;
            }
            int before = route.node(position - 1);
            int after = route.node(position + 1);
            double saved = Math.max(
                    1,
                    (double) space.seconds[before][node]
                            + space.seconds[node][after]
                            - space.seconds[before][after]
                            + space.visits[node]);
            double worth = space.prizes[node] / saved * (0.6 + 0.8 * random.nextDouble());
            if (worth < least) {
                least = worth;
                worst = position;
            }
        }
        return worst;
    }
}
