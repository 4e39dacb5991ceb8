package org.parvis.geo.network;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something dear that is made when it is first asked for, once, by whichever thread comes first. */
final class Later<T> {
    private final ReentrantLock making = new ReentrantLock();
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T ready = made;
        return ready != null ? ready : make();
    }

    private T make() {
        making.lock();
        try {
            T ready = made;
            if (ready == null) {
                ready = maker.get();
                made = ready;
            }
            return ready;
        } finally {
            making.unlock();
        }
    }
}
