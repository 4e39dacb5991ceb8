package org.parvis.geo.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.geo.exchange.ImportIssue.Severity;
import org.parvis.geo.exchange.osm.IssueLog;

/** The issues of one import, each once: the same outline may be tried for a street, a place and the background. */
final class IssueCollection implements IssueLog {
    /** A file in which more is wrong than this is not going to be mended by reading the list. */
    private static final int MOST = 10_000;

    private final Set<ImportIssue> issues = new LinkedHashSet<>();
    private long further;

    @Override
    public void note(String element, String field, String reason) {
        add(Severity.NOTE, element, field, reason);
    }

    @Override
    public void warning(String element, String field, String reason) {
        add(Severity.WARNING, element, field, reason);
    }

    @Override
    public void error(String element, String field, String reason) {
        add(Severity.ERROR, element, field, reason);
    }

    List<ImportIssue> all() {
        if (further > 0) {
            issues.add(new ImportIssue(Severity.WARNING, "", "", further + " further issues are not listed."));
        }
        return List.copyOf(issues);
    }

    private void add(Severity severity, String element, String field, String reason) {
        if (issues.size() < MOST) {
            issues.add(new ImportIssue(severity, element, field, reason));
        } else {
            further++;
        }
    }
}
