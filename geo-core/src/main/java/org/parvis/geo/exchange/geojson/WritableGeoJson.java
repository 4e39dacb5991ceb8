package org.parvis.geo.exchange.geojson;

import java.io.IOException;
import java.io.OutputStream;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.shared.Crs;

/**
 * Writes GeoJSON as RFC 7946 has it. In another system than WGS 84 it has a member {@code crs} as the specification of 2008
 * had it, which QGIS and GDAL read; others may take the coordinates for degrees.
 */
public final class WritableGeoJson implements WritableFormat {
    @Override
    public String code() {
        return GeoJsonFormat.CODE;
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public String extension() {
        return "geojson";
    }

    @Override
    public LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        return GeoJsonWriter.begin(schema, crs, stream);
    }
}
