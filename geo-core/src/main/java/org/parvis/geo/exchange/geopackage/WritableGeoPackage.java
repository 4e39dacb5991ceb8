package org.parvis.geo.exchange.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.shared.Crs;

/** A GeoPackage with one layer, in any reference system, without heights. */
public final class WritableGeoPackage implements WritableFormat {
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
    public LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        try {
            return new GeoPackageWriter(schema, crs, stream);
        } catch (SQLException failed) {
            throw new IOException("A GeoPackage cannot be written.", failed);
        }
    }
}
