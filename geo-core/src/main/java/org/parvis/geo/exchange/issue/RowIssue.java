package org.parvis.geo.exchange.issue;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Something wrong with a row of a layer, which its owner may want to mend.
 *
 * @param severity what becomes of the row
 * @param layer as the file calls it; empty for the whole file
 * @param row as a person counts the layer's rows, from 1; 0 for the whole layer
 * @param field the column, as the file calls it, or {@code geometry}; empty for the whole row
 * @param reason what is wrong and what is done about it, for a person to read
 * @param at where, in WGS 84, longitude first; null if not known
 */
public record RowIssue(
        ImportIssue.Severity severity, String layer, long row, String field, String reason, @Nullable Coordinate at) {
    public RowIssue {
        at = at == null ? null : at.copy();
    }

    @Override
    public @Nullable Coordinate at() {
        return at == null ? null : at.copy();
    }
}
