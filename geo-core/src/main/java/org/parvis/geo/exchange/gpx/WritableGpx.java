package org.parvis.geo.exchange.gpx;

import java.io.IOException;
import java.io.OutputStream;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;

/**
 * Writes GPX 1.1: points as waypoints, lines as tracks, areas as tracks along their rims. Columns that GPX does not know go
 * into extensions, with their types. A row without geometry has no place in GPX and is left out.
 */
public final class WritableGpx implements WritableFormat {
    @Override
    public String code() {
        return GpxFormat.CODE;
    }

    @Override
    public String mediaType() {
        return "application/gpx+xml";
    }

    @Override
    public String extension() {
        return "gpx";
    }

    @Override
    public LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        if (!crs.equals(Crs.WGS_84)) {
            throw ParvisException.invalid(
                    "crs", "GPX holds longitudes and latitudes alone; leave crs out, or take a format such as gpkg.");
        }
        return new GpxWriter(schema, stream);
    }
}
