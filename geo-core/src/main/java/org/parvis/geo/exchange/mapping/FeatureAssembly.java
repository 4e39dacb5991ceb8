package org.parvis.geo.exchange.mapping;

import java.util.List;
import java.util.Optional;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/**
 * Makes features of the rows of one layer, one reading from the first row on: of rows that are the same to the last
 * letter the second has another identity than the first.
 */
public final class FeatureAssembly {
    /**
     * @param layer its name, for the issues
     * @param columns of its rows
     * @param crs of its coordinates
     * @throws ParvisException {@code INVALID_VALUE} if the mapping names a column or field that does not exist, or
     *     leaves out what the target requires
     */
    public FeatureAssembly(String layer, List<Column> columns, Crs crs, LayerMapping mapping) {
        throw new UnsupportedOperationException("on its way");
    }

    /**
     * The row as a feature, its values beyond the mapped ones among its attributes, its geometry in WGS 84 and repaired
     * where that is safe.
     *
     * @param issues told what was repaired or left out, and why a row cannot be taken at all
     * @return empty for a row that cannot be taken
     */
    public Optional<Feature> feature(LayerRow row, RowIssueLog issues) {
        throw new UnsupportedOperationException("on its way");
    }
}
