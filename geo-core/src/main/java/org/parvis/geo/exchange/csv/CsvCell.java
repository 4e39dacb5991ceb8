package org.parvis.geo.exchange.csv;

/**
 * A value of a table.
 *
 * @param text without blanks around it, unless they stand in quotes
 * @param quoted whether it stood in quotes
 * @param needlessly whether nothing in it needed them: what is surely meant as text
 */
record CsvCell(String text, boolean quoted, boolean needlessly) {
    boolean isBlank() {
        return text.isBlank();
    }
}
