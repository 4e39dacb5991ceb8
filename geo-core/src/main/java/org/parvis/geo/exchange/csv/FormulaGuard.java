package org.parvis.geo.exchange.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula (OWASP, "CSV Injection"): an apostrophe stands before a text that
 * begins like one, and is taken away again when the text is read. Numbers are left alone.
 */
final class FormulaGuard {
    private static final Pattern DANGEROUS = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

    private FormulaGuard() {}

    static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String taken(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
