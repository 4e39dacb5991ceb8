package org.parvis.geo.fuzz;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * What the fuzzer calls with each input it makes up: the reader named by the first argument reads it. A reader may refuse
 * anything with a reason; whatever else it throws is a finding, as are a hang and too much memory, which the fuzzer sees.
 */
public final class FuzzedInput {
    private static @Nullable FuzzedReader reader;

    private FuzzedInput() {}

    /**
     * Reads the seeds once: on a busy machine, to load and instrument the classes takes longer than an input may.
     *
     * @param arguments the name of a {@link FuzzedReaders}
     */
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        reader = FuzzedReaders.named(arguments[0]);
        for (byte[] seed : FuzzRun.seeds(arguments[0])) {
            try {
                fuzzerTestOneInput(seed);
            } catch (ParvisException slow) {
                // The fuzzer begins with the same seeds, and then it counts.
                continue;
            }
        }
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (reader == null) {
            throw new IllegalStateException("no reader was named");
        }
        try {
            reader.read(input);
        } catch (ParvisException refused) {
            if (refused.code() == ErrorCode.OUT_OF_TIME) {
                throw refused; // So much work for so few bytes is a finding.
            }
            if (refused.getMessage().isBlank()) {
                throw new IllegalStateException("refused without a reason", refused);
            }
        }
    }
}
