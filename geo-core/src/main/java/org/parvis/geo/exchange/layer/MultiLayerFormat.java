package org.parvis.geo.exchange.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;

/** A kind of file that several layers can be written to. Stateless. */
public interface MultiLayerFormat extends WritableFormat {
    /**
     * @param schemas of the layers, each of another name; those without rows are in the file too
     * @param crs of the coordinates in all of them
     * @throws ParvisException {@code INVALID_VALUE} if the format cannot hold this
     * @throws IOException if it cannot be written
     */
    LayerFileWriter writer(List<LayerSchema> schemas, Crs crs, OutputStream stream) throws IOException;

    @Override
    default LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        LayerFileWriter file = writer(List.of(schema), crs, stream);
        return new LayerWriter() {
            @Override
            public void write(LayerRow row) throws IOException {
                file.write(schema.name(), row);
            }

            @Override
            public void finish() throws IOException {
                file.finish();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
