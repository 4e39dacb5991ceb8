package org.parvis.geo.discovery.orienteering;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ruin and recreate where the hour or the order matters. */
final class TimedShaking implements Shaking {
    private static final int NEAR_NODES = 40;
    private static final int MOST_NEIGHBOURS = 6;
    private static final int MOST_SINGLES = 5;
    private static final int TRIES = 30;
    private static final int LONGEST_TRANSPLANT = 3;
    private static final int FORCE_PERCENT = 30;
    private static final int TRANSPLANT_PERCENT = 20;
    private static final int STRETCH_PERCENT = 30;
    private static final int NEIGHBOURS_PERCENT = 15;

    private final SearchSpace space;
    private final SplittableRandom random;
    private final TimedTour tour;
    private final NearNodes near;
    private final TimedOrder order;
    private final TimedFilling filling;
    private final Snapshot before;
    private final List<Snapshot> models = new ArrayList<>();

    TimedShaking(SearchSpace space, SplittableRandom random) {
        this.space = space;
        this.random = random;
        this.tour = new TimedTour(space);
        this.near = new NearNodes(space, NEAR_NODES);
        this.order = new TimedOrder(space, tour);
        this.filling = new TimedFilling(space, tour, random);
        this.before = new Snapshot(space);
    }

    @Override
    public void build(boolean plain) {
        if (tour.stops() > 0) {
            tour.remove(1, tour.stops());
        }
        tour.refresh();
        if (!plain) {
            tour.save(before);
            if (!forceIn()) {
                restore(before);
            }
        }
        filling.fill(plain ? TimedFilling.PLAIN_GREED : filling.anyGreed(), plain ? 0 : 0.8, 0);
        order.improve();
        filling.fill(TimedFilling.PLAIN_GREED, 0, 0);
    }

    @Override
    public void shake() {
        tour.save(before);
        if (!ruin() || !tour.refresh()) {
            restore(before);
            return;
        }
        int greed = filling.anyGreed();
        filling.fill(greed, 0.8 * random.nextDouble(), random.nextInt(3) == 0 ? 15 : 0);
        int finish = tour.finish();
        order.improve();
        if (tour.finish() < finish) {
            filling.fill(greed, 0, 0);
        }
    }

    private boolean ruin() {
        int dice = random.nextInt(100);
        if (tour.stops() == 0 || dice < FORCE_PERCENT) {
            return forceIn();
        }
        if (dice < FORCE_PERCENT + TRANSPLANT_PERCENT) {
            return models.isEmpty() ? forceIn() : transplant();
        }
        if (dice < FORCE_PERCENT + TRANSPLANT_PERCENT + STRETCH_PERCENT) {
            removeStretch();
        } else if (dice < FORCE_PERCENT + TRANSPLANT_PERCENT + STRETCH_PERCENT + NEIGHBOURS_PERCENT) {
            removeNeighbourhood();
        } else {
            removeSingles();
        }
        return true;
    }

    private void removeSingles() {
        int singles = 1 + random.nextInt(Math.min(MOST_SINGLES, tour.stops()));
        for (int i = 0; i < singles; i++) {
            int position = 1 + random.nextInt(tour.stops());
            tour.remove(position, position);
        }
    }

    private void removeStretch() {
        int longest = Math.min(tour.stops(), Math.max(3, tour.stops() / 2));
        int length = 1 + random.nextInt(longest);
        int first = 1 + random.nextInt(tour.stops() - length + 1);
        tour.remove(first, first + length - 1);
    }

    private void removeNeighbourhood() {
        int centre = SearchSpace.FIRST_CANDIDATE + random.nextInt(space.candidates());
        int number = 1 + random.nextInt(MOST_NEIGHBOURS);
        if (removeStop(centre)) {
            number--;
        }
        for (int k = 0; k < near.perNode && number > 0; k++) {
            if (random.nextInt(10) < 8 && removeStop(near.near[centre * near.perNode + k])) {
                number--;
            }
        }
    }

    private boolean removeStop(int node) {
        int position = tour.positions[node];
        if (node < SearchSpace.FIRST_CANDIDATE || position < 0) {
            return false;
        }
        tour.remove(position, position);
        return true;
    }

    /** Puts in a place that is no stop, a missing compulsory one first, and takes out what is in its way. */
    private boolean forceIn() {
        int node = pickAway();
        return node < 0 || putIn(node);
    }

    /** Puts in a few stops that follow each other in another good walk; whether the walk holds. */
    private boolean transplant() {
        Snapshot model = models.get(random.nextInt(models.size()));
        int first = model.newStop(tour.positions, random);
        if (first == 0) {
            return forceIn();
        }
        int number = 1 + random.nextInt(LONGEST_TRANSPLANT);
        int step = random.nextBoolean() ? 1 : -1;
        for (int i = first; i >= 1 && i < model.count - 1 && number > 0; i += step) {
            if (tour.visits(model.nodes[i])) {
                continue;
            }
            if (!putIn(model.nodes[i])) {
                return false;
            }
            number--;
        }
        return true;
    }

    private boolean putIn(int node) {
        int position = leastBad(node);
        if (position < 0) {
            return false;
        }
        tour.insert(node, position);
        while (!tour.refresh()) {
            if (tour.stops() == 1) {
                return false;
            }
            int worst = leastWorth(tour.positions[node]);
            tour.remove(worst, worst);
        }
        return true;
    }

    private int pickAway() {
        int picked = -1;
        int missing = 0;
        for (int node = SearchSpace.FIRST_CANDIDATE; node < space.size; node++) {
            if (space.duty[node] > 0 && !tour.visits(node) && random.nextInt(++missing) == 0) {
                picked = node;
            }
        }
        for (int i = 0; i < TRIES && picked < 0; i++) {
            int node = SearchSpace.FIRST_CANDIDATE + random.nextInt(space.candidates());
            if (!tour.visits(node)) {
                picked = node;
            }
        }
        return picked;
    }

    /** Where a node comes in with the least detour and lateness. */
    private int leastBad(int node) {
        int[] hours = space.windows[node];
        int closes = hours[hours.length - 1];
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int position = 1; position < tour.count; position++) {
            int previous = tour.nodes[position - 1];
            int next = tour.nodes[position];
            long detour = (long) tour.time(previous, node) + tour.time(node, next) - tour.time(previous, next);
            int arrival = tour.departure(position - 1) + tour.time(previous, node);
            int leaves = Math.max(arrival, hours[0]) + space.visits[node] + tour.time(node, next);
            long late = Math.max(0, arrival - closes)
                    + (position == tour.count - 1 ? 0 : Math.max(0, leaves - tour.latestArrivals[position]));
            if (detour + 3 * late < least) {
                least = detour + 3 * late;
                best = position;
            }
        }
        return best;
    }

    private int leastWorth(int kept) {
        int worst = -1;
        double least = Double.MAX_VALUE;
        for (int position = 1; position < tour.count - 1; position++) {
            if (position == kept) {
                continue;
            }
            int node = tour.nodes[position];
            int previous = tour.nodes[position - 1];
            int next = tour.nodes[position + 1];
            double saved = Math.max(
                    1,
                    (double) tour.time(previous, node)
                            + tour.time(node, next)
                            - tour.time(previous, next)
                            + space.visits[node]);
            double worth = (space.prizes[node] + space.duty[node])
                    / saved
                    * (1 + 0.15 * Math.abs(position - kept))
                    * (0.6 + 0.8 * random.nextDouble());
            if (worth < least) {
                least = worth;
                worst = position;
            }
        }
        return worst;
    }

    @Override
    public void learn(Snapshot model) {
        models.add(model);
    }

    @Override
    public void save(Snapshot snapshot) {
        tour.save(snapshot);
    }

    @Override
    public void restore(Snapshot snapshot) {
        tour.restore(snapshot);
    }
}
