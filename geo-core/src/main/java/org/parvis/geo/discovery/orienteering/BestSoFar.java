package org.parvis.geo.discovery.orienteering;

import java.util.function.Consumer;

/** The best walk of a search, told at once when it is the first and otherwise not too often. */
final class BestSoFar {
    /** Faster than anybody reads; drawing a walk takes about as long as that. */
    private static final long NANOS_BETWEEN = 15_000_000;

    private final Snapshot best;
    private final Consumer<Snapshot> listener;
    private boolean untold;
    private boolean first = true;
    private long lastTold;

    BestSoFar(SearchSpace space, Consumer<Snapshot> listener) {
        this.best = new Snapshot(space);
        this.listener = listener;
    }

    void offer(Snapshot found) {
        if (found.betterThan(best)) {
            best.copyFrom(found);
            untold = true;
        }
    }

    /** Tells the best walk if it is new and the last one is a while ago. */
    void tellIfDue() {
        if (untold && (first || System.nanoTime() - lastTold >= NANOS_BETWEEN)) {
            tell();
        }
    }

    /** Tells the best walk unless it is known. */
    void tell() {
        if (untold) {
            listener.accept(best);
            lastTold = System.nanoTime();
            untold = false;
            first = false;
        }
    }

    Snapshot best() {
        return best;
    }
}
