package org.parvis.geo.exchange.shapefile;

import org.parvis.geo.exchange.layer.ColumnType;

/**
 * A column of a dBase table.
 *
 * @param name unique in its table
 * @param kind the format's letter, such as C for texts
 * @param start of its values in a row, in bytes; the mark of deleted rows is byte 0
 * @param length of its values, in bytes
 * @param decimals of its numbers
 */
record DbfColumn(String name, char kind, int start, int length, int decimals) {
    ColumnType type() {
        return switch (kind) {
            case 'N' -> decimals == 0 ? ColumnType.WHOLE : ColumnType.REAL;
            case 'I', '+' -> ColumnType.WHOLE;
            case 'F', 'B', 'O' -> ColumnType.REAL;
            case 'L' -> ColumnType.TRUTH;
            case 'D' -> ColumnType.DATE;
            case '@', 'T' -> ColumnType.TIME;
            default -> ColumnType.TEXT;
        };
    }

    /** Whether its values are texts in the table's character set. */
    boolean isText() {
        return type() == ColumnType.TEXT;
    }
}
