package org.parvis.geo.exchange.kml;

import java.io.IOException;
import java.io.OutputStream;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;

/** Writes KML 2.2: one placemark for each row, its values with their types, name and description as KML has them. */
public final class WritableKml implements WritableFormat {
    @Override
    public String code() {
        return KmlFormat.CODE;
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public String extension() {
        return "kml";
    }

    @Override
    public LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        if (!crs.equals(Crs.WGS_84)) {
            throw ParvisException.invalid(
                    "crs", "KML holds longitudes and latitudes alone; leave crs out, or take a format such as gpkg.");
        }
        return new KmlWriter(schema, stream);
    }
}
