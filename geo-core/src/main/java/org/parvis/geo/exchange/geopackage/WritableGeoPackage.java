package org.parvis.geo.exchange.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.parvis.geo.exchange.layer.LayerFileWriter;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.MultiLayerFormat;
import org.parvis.geo.shared.Crs;

/** A GeoPackage with any number of layers, in any reference system, without heights. */
public final class WritableGeoPackage implements MultiLayerFormat {
    @Override
    public String code() {
        return "gpkg";
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public String extension() {
        return "gpkg";
    }

    @Override
    public LayerFileWriter writer(List<LayerSchema> schemas, Crs crs, OutputStream stream) throws IOException {
        try {
            return GeoPackageWriter.of(schemas, crs, stream);
        } catch (SQLException failed) {
            throw new IOException("A GeoPackage cannot be written.", failed);
        }
    }
}
