package org.parvis.geo.shared;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When an answer must be there, or whether nobody waits for it any more. Long computations {@link #check} it every few
 * thousand steps. Safe for use by many threads if the supplier is.
 */
public final class Deadline {
    /** As far ahead as times that are compared by their difference can lie. */
    private static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE / 2);

    /** As long as it takes. */
    public static final Deadline NONE = after(NEVER, () -> false);

    private final long atNanoTime;
    private final Duration allowed;
    private final BooleanSupplier abandoned;

    private Deadline(long atNanoTime, Duration allowed, BooleanSupplier abandoned) {
        this.atNanoTime = atNanoTime;
        this.allowed = allowed;
        this.abandoned = abandoned;
    }

    /**
     * @param allowed from now, more than zero
     * @param abandoned whether whoever asked has gone away; called often, so it must be quick
     */
    public static Deadline after(Duration allowed, BooleanSupplier abandoned) {
        return new Deadline(System.nanoTime() + allowed.toNanos(), allowed, abandoned);
    }

    /** As long as whoever asked is there, but at most for another time from now, more than zero. */
    public Deadline lasting(Duration another) {
        return after(another, abandoned);
    }

    /**
     * The same, for a part of the work that may be given up before all of it is.
     *
     * @param alsoAbandoned as of {@link #after}
     */
    public Deadline unless(BooleanSupplier alsoAbandoned) {
        return new Deadline(atNanoTime, allowed, () -> abandoned.getAsBoolean() || alsoAbandoned.getAsBoolean());
    }

    /** The same without an end, for what takes as long as there is to send, as long as somebody waits. */
    public Deadline withoutEnd() {
        return this == NONE ? NONE : lasting(NEVER);
    }

    /** @throws ParvisException {@code OUT_OF_TIME} if the time is over or the answer no longer wanted */
    public void check() {
        if (this == NONE) {
            return;
        }
        if (abandoned.getAsBoolean()) {
            throw ParvisException.of(ErrorCode.OUT_OF_TIME, "Nobody waits for this answer any more.");
        }
        if (System.nanoTime() - atNanoTime > 0) {
            throw ParvisException.of(
                    ErrorCode.OUT_OF_TIME,
                    "The answer took longer than the " + allowed.toMillis() / 1000.0
                            + " s allowed; ask for less at once, or again later.");
        }
    }
}
