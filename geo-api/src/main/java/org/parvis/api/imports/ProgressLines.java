package org.parvis.api.imports;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells now and then how far a long import is, so that whoever waits sees that it goes on. */
final class ProgressLines {
    private static final int SECONDS_BETWEEN = 10;

    private final JobProgress progress;
    private final PrintStream out;
    private String told = "";

    ProgressLines(JobProgress progress, PrintStream out) {
        this.progress = progress;
        this.out = out;
    }

    <T> T during(Supplier<T> work) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(this::tell, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        try {
            return work.get();
        } finally {
            clock.shutdownNow();
        }
    }

    /** Writes a line if there is something new. */
    void tell() {
        String line = line(progress.now());
        if (!line.equals(told)) {
            told = line;
            out.println(line);
        }
    }

    private static String line(JobProgress.Snapshot now) {
        Double fraction = now.fraction();
        return now.step() + " …"
                + (fraction == null ? "" : " " + Math.round(100 * fraction) + " %")
                + (now.rows() == 0 ? "" : String.format(Locale.ROOT, " (%,d rows)", now.rows()));
    }
}
