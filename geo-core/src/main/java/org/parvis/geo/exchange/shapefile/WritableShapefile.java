package org.parvis.geo.exchange.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.shared.Crs;

/**
 * Shapefiles in a zip archive: one for each kind of geometry (points, multipoints, lines, polygons), without heights. A text
 * file beside them says what became of the columns.
 */
public final class WritableShapefile implements WritableFormat {
    @Override
    public String code() {
        return "shp";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        return new ShapefileWriter(schema, crs, stream);
    }
}
