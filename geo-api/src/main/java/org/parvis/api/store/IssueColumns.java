package org.parvis.api.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.parvis.geo.exchange.issue.ImportIssue;

/** An issue of an import as columns. */
@Embeddable
record IssueColumns(String severity, String feature, @Column(name = "feature_field") String field, String reason) {
    static IssueColumns of(ImportIssue issue) {
        return new IssueColumns(
                issue.severity().name().toLowerCase(Locale.ROOT),
                legible(issue.feature()),
                legible(issue.field()),
                legible(issue.reason()));
    }

    ImportIssue issue() {
        return new ImportIssue(ImportIssue.Severity.valueOf(severity.toUpperCase(Locale.ROOT)), feature, field, reason);
    }

    /** Issues quote broken files: what no column takes becomes a question mark, or the report could not be kept. */
    private static String legible(String text) {
        String shown = text.replaceAll("[\\x00\\p{Cs}]", "?");
        return shown.length() > ColumnText.LONGEST ? shown.substring(0, ColumnText.LONGEST) : shown;
    }
}
