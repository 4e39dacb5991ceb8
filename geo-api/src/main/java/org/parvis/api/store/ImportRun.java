package org.parvis.api.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An import that was carried out, without its issues.
 *
 * @param id of this run
 * @param dataset what was read, for a person
 * @param checksum of the file that was read
 * @param started when reading began
 * @param finished when reading ended
 * @param counts features taken by collection
 * @param issueCount how many issues its report has
 */
public record ImportRun(
        UUID id,
        String dataset,
        String checksum,
        Instant started,
        Instant finished,
        Map<String, Integer> counts,
        int issueCount) {
    public ImportRun {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
