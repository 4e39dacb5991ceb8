package org.parvis.geo.exchange.layer;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Crs;

/**
 * What a person says of a file, instead of what its reader would find; null for what the reader finds.
 *
 * @param crs of the coordinates
 * @param charset of the texts
 * @param eastColumn of a table: the column with longitudes or eastings
 * @param northColumn of a table: the column with latitudes or northings
 * @param geometryColumn of a table: the column with geometries as well-known text
 */
public record ReadingChoices(
        @Nullable Crs crs,
        @Nullable Charset charset,
        @Nullable String eastColumn,
        @Nullable String northColumn,
        @Nullable String geometryColumn) {
    /** All as the reader finds it. */
    public static final ReadingChoices NONE = new ReadingChoices(null, null, null, null, null);
}
