package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;

/** Keeps the first issues and counts all. */
final class IssueBook implements RowIssueLog {
    static final int MOST = 1_000;

    private static final int LONGEST_REASON = 1_000;

    private final List<ImportPreview.Issue> first = new ArrayList<>();
    private long count;

    @Override
    public void add(RowIssue issue) {
        count++;
        if (first.size() < MOST) {
            Coordinate at = issue.at();
            String reason = issue.reason();
            first.add(new ImportPreview.Issue(
                    issue.severity().name().toLowerCase(Locale.ROOT),
                    issue.layer(),
                    issue.row(),
                    issue.field(),
                    reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason,
                    at == null || !Double.isFinite(at.x + at.y) ? null : List.of(at.x, at.y)));
        }
    }

    void note(String layer, String reason) {
        add(new RowIssue(ImportIssue.Severity.NOTE, layer, 0, "", reason, null));
    }

    void warning(String layer, String field, String reason) {
        add(new RowIssue(ImportIssue.Severity.WARNING, layer, 0, field, reason, null));
    }

    List<ImportPreview.Issue> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
