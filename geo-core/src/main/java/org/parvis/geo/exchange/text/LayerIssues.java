package org.parvis.geo.exchange.text;

import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;

/**
 * The issues of one layer.
 *
 * @param layer as the file calls it; empty for the whole file
 */
public record LayerIssues(String layer, RowIssueLog log) {
    /** The field of issues about the shape of a row. */
    public static final String GEOMETRY = "geometry";

    /** Taken as it is, or as it was surely meant. */
    public void note(long row, String field, String reason) {
        log.add(new RowIssue(Severity.NOTE, layer, row, field, reason, null));
    }

    /** Taken in part. */
    public void warning(long row, String field, String reason) {
        log.add(new RowIssue(Severity.WARNING, layer, row, field, reason, null));
    }

    /** Left out. */
    public void error(long row, String field, String reason) {
        log.add(new RowIssue(Severity.ERROR, layer, row, field, reason, null));
    }
}
