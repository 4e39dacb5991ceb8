package org.parvis.geo.discovery.orienteering;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.parvis.geo.shared.Deadline;

/** How much of a search is done, by rounds or by the thread's processor time, whichever is farther. */
final class SearchClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Asking for the time takes about as long as a tenth of a round. */
    private static final int ROUNDS_BETWEEN_LOOKS = 16;

    private final double mostRounds;
    private final long nanos;
    private final long began;
    private final Deadline deadline;
    private long rounds;
    private double progress;

    SearchClock(SearchLimits limits, double roundsOfOneEffort, Deadline deadline) {
        this.mostRounds = limits.effort() * roundsOfOneEffort;
        this.nanos = limits.nanos();
        this.deadline = deadline;
        this.began = THREADS.getCurrentThreadCpuTime();
    }

    /** 0 at the beginning to 1, or a little more, at the end. */
    double progress() {
        return progress;
    }

    long rounds() {
        return rounds;
    }

    /**
     * One round more.
     *
     * @return whether the progress has been reckoned anew
     */
    boolean tick() {
        if (rounds++ % ROUNDS_BETWEEN_LOOKS != 0) {
            return false;
        }
        deadline.check();
        double byTime = nanos == Long.MAX_VALUE ? 0 : (double) (THREADS.getCurrentThreadCpuTime() - began) / nanos;
        progress = Math.max(rounds / mostRounds, byTime);
        return true;
    }
}
