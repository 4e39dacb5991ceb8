package org.parvis.geo.exchange;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.exchange.issue.ImportIssue;

/**
 * What an import took and what it could not take.
 *
 * @param dataset what was read, for a person, such as {@code OpenStreetMap, Monaco, 21 April 2021}
 * @param started when reading began
 * @param finished when reading ended
 * @param counts features taken by collection, such as {@code streets → 2,100}
 * @param issues in the order of the file
 */
public record ImportReport(
        String dataset, Instant started, Instant finished, Map<String, Integer> counts, List<ImportIssue> issues) {
    public ImportReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        issues = List.copyOf(issues);
    }
}
