package org.parvis.geo.exchange.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a layer become features.
 *
 * @param target what they become
 * @param columns the layer's column for a field of the target ({@link TargetField#name})
 * @param constants the same text in all rows for a field of the target, where no column has it or a row has no value
 * @param keyColumn the column that names a row for good; null if there is none: then a row is known again by all that is
 *     in it
 * @param dataset the name of the source, such as {@code voirie-rennes}: with the key it makes the identity
 * @param licence SPDX identifier where there is one; empty if not stated
 * @param attribution the line its licence asks to show; empty if none
 */
public record LayerMapping(
        TargetCollection target,
        Map<String, String> columns,
        Map<String, String> constants,
        @Nullable String keyColumn,
        String dataset,
        String licence,
        String attribution) {
    public LayerMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }
}
