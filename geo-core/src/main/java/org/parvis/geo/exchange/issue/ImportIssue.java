package org.parvis.geo.exchange.issue;

/**
 * Something in an import that somebody may want to mend at its source.
 *
 * @param severity what became of it
 * @param feature what it is about, as its source calls it, such as {@code relation/5986436}; empty for the whole file
 * @param field which part of it, such as {@code opening_hours}; empty for all of it
 * @param reason what is wrong and what was done, for a person to read
 */
public record ImportIssue(Severity severity, String feature, String field, String reason) {
    /** What became of the thing. */
    public enum Severity {
        /** Taken as it is; worth a look. */
        NOTE,
        /** Taken, but not all of it. */
        WARNING,
        /** Left out. */
        ERROR
    }
}
