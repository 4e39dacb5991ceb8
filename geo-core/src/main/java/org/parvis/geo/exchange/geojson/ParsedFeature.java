package org.parvis.geo.exchange.geojson;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature, before its values have the types of their columns.
 *
 * @param number from 1
 * @param broken whether it has to be left out: told already
 * @param values as {@link PropertyReader} gives them
 */
record ParsedFeature(
        long number, @Nullable String id, @Nullable Geometry geometry, boolean broken, Map<String, Object> values) {

    /** Takes the features of a file one after the other. */
    @FunctionalInterface
    interface Visitor {
        /** @return whether to go on */
        boolean take(ParsedFeature feature);
    }
}
