package org.parvis.geo.exchange.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Feature;

/**
 * Features of one collection, made when they are asked for, as often as that is. Where they are as few as in a town they are kept,
 * so that they are made once.
 *
 * @param <F> the kind
 */
final class KeptFew<F extends Feature> {
    private static final int MOST = 5_000;

    /** Positions of all of them together. */
    private static final int MOST_POSITIONS = 200_000;

    private final Consumer<Predicate<? super F>> making;
    private long count = -1;
    private @Nullable List<F> kept = new ArrayList<>();

    /** @param making tells all, until somebody has enough */
    KeptFew(Consumer<Predicate<? super F>> making) {
        this.making = making;
    }

    /** How many there are. */
    long count() {
        if (count < 0) {
            List<F> few = new ArrayList<>();
            long[] counts = new long[2];
            making.accept(feature -> {
                counts[0]++;
                counts[1] += feature.geometry().getNumPoints();
                if (counts[0] <= MOST && counts[1] <= MOST_POSITIONS) {
                    few.add(feature);
                } else {
                    few.clear();
                }
                return true;
            });
            count = counts[0];
            kept = few.size() == count ? List.copyOf(few) : null;
        }
        return count;
    }

    /** @param visitor told each; says whether to go on */
    void each(Predicate<? super F> visitor) {
        count();
        List<F> few = kept;
        if (few == null) {
            making.accept(visitor);
            return;
        }
        for (F feature : few) {
            if (!visitor.test(feature)) {
                return;
            }
        }
    }
}
