package org.parvis.geo.discovery.orienteering;

import java.util.function.Consumer;

/** The best walk of a search, and who is told of it. */
final class BestSoFar {
    private final Snapshot best;
    private final Consumer<Snapshot> listener;

    BestSoFar(SearchSpace space, Consumer<Snapshot> listener) {
        this.best = new Snapshot(space);
        this.listener = listener;
    }

    void offer(Snapshot found) {
        if (found.betterThan(best)) {
            best.copyFrom(found);
            listener.accept(best);
        }
    }

    Snapshot best() {
        return best;
    }
}
