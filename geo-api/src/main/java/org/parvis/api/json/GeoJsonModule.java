package org.parvis.api.json;

import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.module.SimpleModule;

/** Geometries as GeoJSON (RFC 7946). */
public final class GeoJsonModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public GeoJsonModule(Limits limits) {
        super("parvis-geojson");
        addSerializer(Geometry.class, new GeometrySerializer());
        addDeserializer(Geometry.class, new GeometryDeserializer(limits));
    }
}
