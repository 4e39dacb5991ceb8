package org.parvis.geo.discovery.orienteering;

import java.util.SplittableRandom;

/** Ruin and recreate where the hour does not matter. */
final class UntimedShaking implements Shaking {
    private static final int NEAR_NODES = 16;
    private static final int LONGEST_STRETCH = 30;
    private static final int LARGEST_CLUSTER = 12;
    private static final int TRIES = 50;
    private static final int STRETCH_PERCENT = 45;
    private static final int CLUSTER_PERCENT = 30;

    private final SearchSpace space;
    private final SplittableRandom random;
    private final UntimedTour tour;
    private final NearNodes near;
    private final Detours detours;
    private final UntimedOrder order;
    private final UntimedFilling filling;
    private final UntimedDropping dropping;
    private final Snapshot before;

    UntimedShaking(SearchSpace space, SplittableRandom random) {
        this.space = space;
        this.random = random;
        this.tour = new UntimedTour(space);
        this.near = new NearNodes(space, NEAR_NODES);
        this.detours = new Detours(space, tour, near);
        this.order = new UntimedOrder(space, tour, near);
        this.filling = new UntimedFilling(space, tour, near, detours, order, random);
        this.dropping = new UntimedDropping(space, tour, order, random);
        this.before = new Snapshot(space);
    }

    @Override
    public void build(boolean plain) {
        if (tour.count > 2) {
            tour.remove(1, tour.count - 2);
        }
        if (!plain) {
            growAround(farNode());
        }
        for (int node = SearchSpace.FIRST_CANDIDATE; tour.count == 2 && node < space.size; node++) {
            // Far from everything nothing has a stop near it: any will do to begin with.
            detours.reckonAnywhere(node);
        }
        filling.fill(plain ? UntimedFilling.PLAIN_GREED : filling.anyGreed(), plain ? 0 : 0.5, 0);
        order.touchAll();
        order.improve();
        filling.fill(UntimedFilling.PLAIN_GREED, 0, 0);
        order.improve();
    }

    private int farNode() {
        return SearchSpace.FIRST_CANDIDATE + random.nextInt(space.candidates());
    }

    private void growAround(int centre) {
        insertAnywhere(centre, space.budget);
        int grown = 0;
        for (int k = 0; k < near.perNode && grown < 6; k++) {
            int node = near.near[centre * near.perNode + k];
            if (!tour.visits(node) && insertAnywhere(node, (int) (0.9 * space.budget))) {
                grown++;
            }
        }
    }

    private boolean insertAnywhere(int node, int budget) {
        detours.reckonAnywhere(node);
        if (detours.position(node) < 0 || tour.seconds + detours.seconds[node] > budget) {
            return false;
        }
        insert(node);
        return true;
    }

    private void insert(int node) {
        int position = detours.position(node);
        order.touch(tour.nodes[position]);
        order.touch(tour.nodes[position + 1]);
        order.touch(node);
        tour.insertAfter(position, node);
    }

    @Override
    public void shake() {
        tour.save(before);
        int stops = tour.count - 2;
        int dice = random.nextInt(100);
        if (stops >= 3 && dice < STRETCH_PERCENT) {
            removeStretch(stops);
        } else if (stops >= 3 && dice < STRETCH_PERCENT + CLUSTER_PERCENT) {
            removeCluster();
        } else if (!forceIn()) {
            restore(before);
            return;
        }
        order.improve();
        int greed = filling.anyGreed();
        filling.fill(greed, 0.6 * random.nextDouble(), random.nextInt(3) == 0 ? 50 : 5);
        int seconds = tour.seconds;
        order.improve();
        if (tour.seconds < seconds) {
            filling.fill(greed, 0.3, 0);
            order.improve();
        }
    }

    private void removeStretch(int stops) {
        int longest = Math.max(2, Math.min(stops - 1, Math.min(LONGEST_STRETCH, stops / 2)));
        int length = 1 + random.nextInt(longest);
        int first = 1 + random.nextInt(stops - length + 1);
        remove(first, first + length - 1);
    }

    private void remove(int first, int last) {
        order.touch(tour.nodes[first - 1]);
        order.touch(tour.nodes[last + 1]);
        tour.remove(first, last);
    }

    private void removeCluster() {
        int centre = random.nextInt(space.size);
        int number = 2 + random.nextInt(Math.min(near.perNode, LARGEST_CLUSTER));
        removeStop(centre);
        for (int k = 0; k < near.perNode && number > 0 && tour.count > 3; k++) {
            int node = near.near[centre * near.perNode + k];
            if (random.nextInt(10) < 7 && removeStop(node)) {
                number--;
            }
        }
    }

    private boolean removeStop(int node) {
        int position = tour.positions[node];
        if (node < SearchSpace.FIRST_CANDIDATE || position < 0) {
            return false;
        }
        remove(position, position);
        return true;
    }

    /** Puts in a place that is no stop, perhaps with some near it, and takes out what is worth least for its time. */
    private boolean forceIn() {
        int node = pickAway();
        if (node < 0 || !insertAnywhere(node, Integer.MAX_VALUE)) {
            return tour.count > 2;
        }
        int more = random.nextInt(4);
        for (int k = 0; k < near.perNode && more > 0; k++) {
            int other = near.near[node * near.perNode + k];
            if (!tour.visits(other)) {
                insertAnywhere(other, Integer.MAX_VALUE);
                more--;
            }
        }
        order.improve();
        return dropping.dropUntilItFits(node);
    }

    private int pickAway() {
        for (int i = 0; i < TRIES; i++) {
            int node = SearchSpace.FIRST_CANDIDATE + random.nextInt(space.candidates());
            if (!tour.visits(node)) {
                return node;
            }
        }
        return -1;
    }

    @Override
    public void save(Snapshot snapshot) {
        tour.save(snapshot);
    }

    @Override
    public void restore(Snapshot snapshot) {
        tour.restore(snapshot);
        order.forget();
    }
}
