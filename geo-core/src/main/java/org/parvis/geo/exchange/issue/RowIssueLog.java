package org.parvis.geo.exchange.issue;

/** Where readers of layers say what is wrong with a row. Keeps as many as it likes. */
@FunctionalInterface
public interface RowIssueLog {
    void add(RowIssue issue);
}
