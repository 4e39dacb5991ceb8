package org.parvis.geo.discovery.certificate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The time that is left for a certificate: of the processor, and until the caller's deadline. */
final class Effort {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Deadline deadline;
    private final long begun;
    private final long end;
    private boolean over;

    Effort(long nanos, Deadline deadline) {
        this.deadline = deadline;
        this.begun = THREADS.getCurrentThreadCpuTime();
        this.end = begun + Math.min(nanos, Long.MAX_VALUE / 2);
    }

    private Effort(Effort whole, long end) {
        this.deadline = whole.deadline;
        this.begun = whole.begun;
        this.end = Math.min(end, whole.end);
        this.over = whole.over;
    }

    /** Ends when a part of what is left has gone by. */
    Effort part(double share) {
        long now = THREADS.getCurrentThreadCpuTime();
        return new Effort(this, now + (long) (share * Math.max(0, end - now)));
    }

    /** Whether to stop with the bound there is. Costs about a microsecond. */
    boolean isOver() {
        if (!over) {
            over = THREADS.getCurrentThreadCpuTime() >= end || isPastDeadline();
        }
        return over;
    }

    /** A deadline that has passed is no failure here: any bound found until then holds. */
    private boolean isPastDeadline() {
        try {
            deadline.check();
            return false;
        } catch (ParvisException late) {
            if (late.code() != ErrorCode.OUT_OF_TIME) {
                throw late;
            }
            return true;
        }
    }

    double seconds() {
        return (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
    }
}
