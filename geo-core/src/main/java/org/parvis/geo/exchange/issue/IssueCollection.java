package org.parvis.geo.exchange.issue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;

/** The issues of one import, each once: the same outline may be tried for a street, a place and the background. */
public final class IssueCollection implements IssueLog {
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

    /** In the order in which they were told. */
    public List<ImportIssue> all() {
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
