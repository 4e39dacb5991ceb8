package org.parvis.api.deadline;

import java.util.concurrent.TimeUnit;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * Whoever waits at the other end of a connection. The servlet interface tells of a caller who left only when an answer
 * is written; a computation would go on for nobody. So Tomcat is asked to read ahead without waiting, at most every few
 * milliseconds, which costs one system call: a connection that was closed at the other end has an end to read.
 *
 * <p>A caller who closes its sending half and still listens looks the same as one who left, and is treated so. Behind a
 * proxy it is the proxy's connection that counts; the usual ones close it when their own caller goes.
 */
final class Caller {
    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(20);

    /** What Tomcat 11 says it could read when reading failed, as it does at the end. */
    private static final int FAILED = 1;

    /** One byte sent too much looks like a failure once; the second time there would be nothing new to read. */
    private static final int SURE = 2;

    private final Request request;
    private final Thread thread = Thread.currentThread();
    private long lookAgainAt = System.nanoTime() + PAUSE_NANOSECONDS;
    private int failures;

    /** @param request answered by the thread that calls this */
    Caller(Request request) {
        this.request = request;
    }

    /** Whether the connection is closed at the other end. Looks only from the thread that answers the request. */
    boolean isGone() {
        boolean looks = failures < SURE && Thread.currentThread() == thread && System.nanoTime() - lookAgainAt >= 0;
        if (looks) {
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            failures = request.getAvailable() == FAILED ? failures + 1 : 0;
            lookAgainAt = System.nanoTime() + PAUSE_NANOSECONDS;
        }
        return failures >= SURE;
    }
}
