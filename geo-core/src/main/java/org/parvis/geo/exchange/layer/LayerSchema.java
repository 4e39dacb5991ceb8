package org.parvis.geo.exchange.layer;

import java.util.List;
import java.util.Set;

/**
 * What the rows of a layer to be written are like.
 *
 * @param name of the layer, such as {@code streets}
 * @param columns of its rows
 * @param geometryTypes that occur, as JTS calls them, such as {@code LineString}
 * @param attribution the lines that licences ask to show, for formats that have a place for them
 */
public record LayerSchema(String name, List<Column> columns, Set<String> geometryTypes, List<String> attribution) {
    public LayerSchema {
        columns = List.copyOf(columns);
        geometryTypes = Set.copyOf(geometryTypes);
        attribution = List.copyOf(attribution);
    }
}
