package org.parvis.geo.discovery.orienteering;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ruin and recreate where the hour does not matter. */
final class UntimedShaking implements Shaking {
    private static final int NEAR_NODES = 10;
    private static final int LONGEST_STRETCH = 30;
    private static final int LARGEST_CLUSTER = 12;
    private static final int TRIES = 50;
    private static final int STRETCH_PERCENT = 15;
    private static final int CLUSTER_PERCENT = 10;
    private static final int TRANSPLANT_PERCENT = 30;
    private static final int LONGEST_TRANSPLANT = 12;

    private final SearchSpace space;
    private final SplittableRandom random;
    private final UntimedTour tour;
    private final NearNodes near;
    private final Detours detours;
    private final UntimedOrder order;
    private final UntimedFilling filling;
    private final UntimedDropping dropping;
    private final Snapshot before;
    private final List<Snapshot> models = new ArrayList<>();

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

    /** Beside a near stop, however long the walk gets; anywhere if no stop is near, nowhere if no way leads there. */
    private void insertNear(int node) {
        detours.reckon(node);
        if (detours.position(node) < 0) {
            detours.reckonAnywhere(node);
        }
        if (detours.position(node) >= 0) {
            insert(node);
        }
    }

    private void insert(int node) {
        int position = detours.position(node);
        order.touch(tour.nodes[position]);
        order.touch(tour.nodes[position + 1]);
        order.touch(node);
        tour.insertAfter(position, node);
    }

    @Override
    public void learn(Snapshot model) {
        models.add(model);
    }

    @Override
    public void shake() {
        tour.save(before);
        if (!ruin(tour.count - 2, random.nextInt(100))) {
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

    /** Mostly by putting something in that does not fit: what has to go then is what was worth least. */
    private boolean ruin(int stops, int dice) {
        if (stops >= 3 && dice < STRETCH_PERCENT) {
            removeStretch(stops);
            return true;
        }
        if (stops >= 3 && dice < STRETCH_PERCENT + CLUSTER_PERCENT) {
            removeCluster();
            return true;
        }
        boolean fromModel = !models.isEmpty() && dice < STRETCH_PERCENT + CLUSTER_PERCENT + TRANSPLANT_PERCENT;
        int node = fromModel ? transplant() : forceIn();
        order.improve();
        return node < 0 ? tour.count > 2 : dropping.dropUntilItFits(node);
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

    /** Puts in a place that is no stop, perhaps with some near it; −1 if there is none. */
    private int forceIn() {
        int node = pickAway();
        if (node < 0 || !insertAnywhere(node, Integer.MAX_VALUE)) {
            return -1;
        }
        int more = random.nextInt(near.perNode + 1);
        for (int k = 0; k < near.perNode && more > 0; k++) {
            int other = near.near[node * near.perNode + k];
            if (!tour.visits(other)) {
                insertNear(other);
                more--;
            }
        }
        return node;
    }

    /** Puts in a part of another good walk, which may go where this one has never been; −1 if it has nothing new. */
    private int transplant() {
        Snapshot model = models.get(random.nextInt(models.size()));
        int first = model.newStop(tour.positions, random);
        if (first == 0 || !insertAnywhere(model.nodes[first], Integer.MAX_VALUE)) {
            return -1;
        }
        int number = random.nextInt(LONGEST_TRANSPLANT);
        int step = random.nextBoolean() ? 1 : -1;
        for (int i = first + step; i >= 1 && i < model.count - 1 && number > 0; i += step) {
            if (!tour.visits(model.nodes[i])) {
                insertNear(model.nodes[i]);
                number--;
            }
        }
        return model.nodes[first];
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
