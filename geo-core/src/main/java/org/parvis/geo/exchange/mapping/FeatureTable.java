package org.parvis.geo.exchange.mapping;

import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.territory.Feature;

/**
 * The features of one collection as a table, to be written to a file of another format: first all are surveyed, then each
 * becomes a row.
 */
public final class FeatureTable {
    private FeatureTable() {}

    /** Learns which columns the features of a collection need, one after the other. */
    public static final class Survey {
        public Survey(TargetCollection collection) {
            throw new UnsupportedOperationException("on its way");
        }

        public void look(Feature feature) {
            throw new UnsupportedOperationException("on its way");
        }

        /** Own fields first, then the attributes that came from imports, in the order they were met. */
        public LayerSchema schema() {
            throw new UnsupportedOperationException("on its way");
        }
    }

    /**
     * @param number of the row, from 1
     * @param schema of the survey that saw the feature
     * @param crs of the row's coordinates
     */
    public static LayerRow row(Feature feature, long number, LayerSchema schema, Crs crs) {
        throw new UnsupportedOperationException("on its way");
    }
}
