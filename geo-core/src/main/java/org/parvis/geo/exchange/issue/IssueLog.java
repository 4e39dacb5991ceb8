package org.parvis.geo.exchange.issue;

/** Where the reader says what is wrong with a file. Each is told the element, its tag (may be empty) and the reason. */
public interface IssueLog {
    /** Keeps nothing. */
    IssueLog SILENT = new IssueLog() {
        @Override
        public void note(String element, String field, String reason) {
            // Nobody asks.
        }

        @Override
        public void warning(String element, String field, String reason) {
            // Nobody asks.
        }

        @Override
        public void error(String element, String field, String reason) {
            // Nobody asks.
        }
    };

    /** Taken as it is; worth a look. */
    void note(String element, String field, String reason);

    /** Taken, but not all of it. */
    void warning(String element, String field, String reason);

    /** Left out. */
    void error(String element, String field, String reason);
}
