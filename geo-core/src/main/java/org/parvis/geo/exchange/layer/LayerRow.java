package org.parvis.geo.exchange.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a layer: what other programs call a feature or a record.
 *
 * @param number as a person counts the layer's rows, from 1, those without geometry included
 * @param key what the file itself calls the row, such as a GeoJSON id; null if it gives no name
 * @param geometry as read, in the layer's reference system, east before north, perhaps not valid, perhaps with height;
 *     null if it has none. Never to be changed
 * @param values one for each column of the layer, in the types of {@link ColumnType}; null where there is none
 */
public record LayerRow(long number, @Nullable String key, @Nullable Geometry geometry, List<@Nullable Object> values) {
    public LayerRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
