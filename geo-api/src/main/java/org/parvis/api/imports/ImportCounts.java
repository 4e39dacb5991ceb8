package org.parvis.api.imports;

import java.time.Instant;
import java.util.Map;

/**
 * What an import did.
 *
 * @param refused rows that could not be taken
 */
record ImportCounts(long added, long changed, long same, long retired, long refused) {
    /** @param collections rows taken, by collection */
    record Applied(ImportMode mode, Instant at, ImportCounts counts, Map<String, Long> collections) {}
}
