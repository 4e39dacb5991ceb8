package org.parvis.geo.exchange.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.exchange.json.JsonInput;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.text.OrdinateText;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.shared.Crs;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/** One feature after the other. */
final class GeoJsonWriter implements LayerWriter {
    private final JsonGenerator json;
    private final List<Column> columns;
    private final OrdinateText ordinates;
    private final OrdinateText heights = OrdinateText.ofHeights();

    private GeoJsonWriter(JsonGenerator json, LayerSchema schema, Crs crs) {
        this.json = json;
        this.columns = schema.columns();
        this.ordinates = OrdinateText.of(crs);
    }

    static GeoJsonWriter begin(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        try {
            GeoJsonWriter writer = new GeoJsonWriter(JsonInput.generator(stream), schema, crs);
            writer.head(schema, crs);
            return writer;
        } catch (JacksonException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void write(LayerRow row) throws IOException {
        try {
            feature(row);
        } catch (JacksonException failure) {
            throw new IOException(failure);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonException failure) {
            throw new IOException(failure);
        }
    }

    private void head(LayerSchema schema, Crs crs) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeStringProperty("name", schema.name());
        if (!crs.equals(Crs.WGS_84)) {
            json.writeObjectPropertyStart("crs");
            json.writeStringProperty("type", "name");
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("name", "urn:ogc:def:crs:" + crs.code().replace(":", "::"));
            json.writeEndObject();
            json.writeEndObject();
        }
        if (!schema.attribution().isEmpty()) {
            json.writeStringProperty("attribution", String.join("; ", schema.attribution()));
        }
        json.writeArrayPropertyStart("features");
    }

    private void feature(LayerRow row) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        if (row.key() != null) {
            json.writeStringProperty("id", row.key());
        }
        json.writeName("geometry");
        geometry(row.geometry());
        json.writeObjectPropertyStart("properties");
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            value(row.values().get(i));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Double real) {
            json.writeNumber(real);
        } else if (value instanceof BigInteger whole) {
            json.writeNumber(whole);
        } else if (value instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else {
            json.writeString(TextTyping.text(value));
        }
    }

    private void geometry(@Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        String type = geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
        boolean collection = type.equals("GeometryCollection");
        json.writeStartObject();
        json.writeStringProperty("type", type);
        json.writeName(collection ? "geometries" : "coordinates");
        if (type.startsWith("Multi") || collection) {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (collection) {
                    geometry(geometry.getGeometryN(i));
                } else {
                    coordinates(geometry.getGeometryN(i));
                }
            }
            json.writeEndArray();
        } else {
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry simple) {
        if (simple instanceof Point point) {
            position(point.getCoordinateSequence(), 0);
        } else if (simple instanceof LineString line) {
            positions(line.getCoordinateSequence(), false);
        } else if (simple instanceof Polygon polygon) {
            json.writeStartArray();
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
            json.writeEndArray();
        }
    }

    /** The outer ring goes counter-clockwise and holes clockwise, RFC 7946 section 3.1.6. */
    private void ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        positions(positions, Orientation.isCCW(positions) != counterClockwise);
    }

    private void positions(CoordinateSequence positions, boolean backwards) {
        json.writeStartArray();
        for (int i = 0; i < positions.size(); i++) {
            position(positions, backwards ? positions.size() - 1 - i : i);
        }
        json.writeEndArray();
    }

    private void position(CoordinateSequence positions, int index) {
        Coordinate position = positions.getCoordinate(index);
        json.writeStartArray();
        json.writeRawValue(ordinates.text(position.x));
        json.writeRawValue(ordinates.text(position.y));
        if (Double.isFinite(position.getZ())) {
            json.writeRawValue(heights.text(position.getZ()));
        }
        json.writeEndArray();
    }
}
