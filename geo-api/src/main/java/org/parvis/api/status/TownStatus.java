package org.parvis.api.status;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.ImportProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one place that knows how far the service is with getting ready. Written by one thread at a time, read by many. */
@Component
public class TownStatus implements ImportProgress {
    private static final Logger LOG = LoggerFactory.getLogger(TownStatus.class);

    private volatile Snapshot now = new Snapshot(State.PREPARING, null, 0, null);

    /** Where the service stands. */
    public enum State {
        /** The first import is running: the map fills up when it is done. */
        IMPORTING,
        /** Everything is stored; the walking network is being built. */
        PREPARING,
        READY,
        /** The first import failed; the next start tries again. */
        FAILED
    }

    /**
     * @param step of the import, null when none runs
     * @param fraction of the import, 0 to 1
     * @param message what went wrong, for a person; null unless it failed
     */
    public record Snapshot(State state, @Nullable Step step, double fraction, @Nullable String message) {}

    public Snapshot now() {
        return now;
    }

    @Override
    public void at(Step step, double fraction) {
        Snapshot before = now;
        now = new Snapshot(State.IMPORTING, step, fraction, null);
        boolean tenthPassed = (int) (before.fraction() * 10) != (int) (fraction * 10);
        if (before.step() != step || tenthPassed) {
            LOG.info("Importing the town: {} {} %", step.name().toLowerCase(Locale.ROOT), Math.round(fraction * 100));
        }
    }

    public void preparing() {
        now = new Snapshot(State.PREPARING, null, 1, null);
    }

    public void ready() {
        now = new Snapshot(State.READY, null, 1, null);
    }

    public void failed(String message) {
        now = new Snapshot(State.FAILED, null, 0, message);
    }
}
