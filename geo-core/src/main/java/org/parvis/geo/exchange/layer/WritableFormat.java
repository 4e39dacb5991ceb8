package org.parvis.geo.exchange.layer;

import java.io.IOException;
import java.io.OutputStream;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;

/** A kind of file that layers can be written to. Stateless. */
public interface WritableFormat {
    /** As the address of an export names it, such as {@code shp}. */
    String code();

    String mediaType();

    /** Of the file, without a dot, such as {@code zip}. */
    String extension();

    /**
     * @param schema of the rows to come
     * @param crs of their coordinates
     * @throws ParvisException {@code INVALID_VALUE} if the format cannot hold this, such as another system than WGS 84
     * @throws IOException if it cannot be written
     */
    LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException;
}
