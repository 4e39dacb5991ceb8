package org.parvis.geo.exchange.gpx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.text.MixedValues;
import org.parvis.geo.exchange.text.OrdinateText;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.xml.XmlText;
import org.parvis.geo.shared.Crs;

/** GPX has all waypoints before all tracks, so that tracks wait in a file of their own where there may be both. */
final class GpxWriter implements LayerWriter {
    private static final List<String> OF_POINTS = List.of("name", "cmt", "desc", "src", "sym", "type");
    private static final List<String> OF_LINES = List.of("name", "cmt", "desc", "src", "type");

    private final List<Column> columns;
    private final OrdinateText degrees = OrdinateText.of(Crs.WGS_84);
    private final OrdinateText heights = OrdinateText.ofHeights();
    private final Writer writer;
    private final Writer tracks;
    private final @Nullable Path waiting;

    GpxWriter(LayerSchema schema, OutputStream stream) throws IOException {
        columns = schema.columns();
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"Parvis\""
                + " xmlns=\"http://www.topografix.com/GPX/1/1\" xmlns:parvis=\"urn:parvis:values\">\n<metadata>");
        element(writer, "name", schema.name());
        if (!schema.attribution().isEmpty()) {
            element(writer, "desc", String.join("; ", schema.attribution()));
        }
        writer.write("</metadata>\n");
        boolean both = schema.geometryTypes().stream().anyMatch(type -> type.endsWith("Point"))
                && schema.geometryTypes().size() > 1;
        // Last, so that nothing is left behind if the head cannot be written.
        waiting = both ? Files.createTempFile("parvis-tracks-", ".gpx") : null;
        tracks = waiting == null ? writer : Files.newBufferedWriter(waiting);
    }

    @Override
    public void write(LayerRow row) throws IOException {
        Geometry geometry = row.geometry();
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        boolean lines = false;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Point point) {
                point(writer, "wpt", point.getCoordinate());
                values(writer, row, OF_POINTS);
                writer.write("</wpt>\n");
            } else {
                lines = true;
            }
        }
        if (lines) {
            tracks.write("<trk>");
            values(tracks, row, OF_LINES);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                segments(geometry.getGeometryN(i));
            }
            tracks.write("</trk>\n");
        }
    }

    @Override
    public void finish() throws IOException {
        if (waiting != null) {
            tracks.close();
            try (var waited = Files.newBufferedReader(waiting)) {
                waited.transferTo(writer);
            }
        }
        writer.write("</gpx>\n");
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        if (waiting != null) {
            try {
                tracks.close();
            } finally {
                Files.deleteIfExists(waiting);
            }
        }
    }

    private void segments(Geometry geometry) throws IOException {
        if (geometry instanceof LineString line) {
            segment(line);
        } else if (geometry instanceof Polygon polygon) {
            segment(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                segment(polygon.getInteriorRingN(i));
            }
        }
    }

    private void segment(LineString line) throws IOException {
        tracks.write("<trkseg>");
        for (int i = 0; i < line.getNumPoints(); i++) {
            point(tracks, "trkpt", line.getCoordinateN(i));
            tracks.write("</trkpt>");
        }
        tracks.write("</trkseg>");
    }

    private void point(Writer target, String element, Coordinate position) throws IOException {
        target.write(
                "<" + element + " lat=\"" + degrees.text(position.y) + "\" lon=\"" + degrees.text(position.x) + "\">");
        if (Double.isFinite(position.getZ())) {
            element(target, "ele", heights.text(position.getZ()));
        }
    }

    private void values(Writer target, LayerRow row, List<String> known) throws IOException {
        for (String name : known) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.values().get(i);
                if (value != null && columns.get(i).name().equals(name) && isKnown(columns.get(i), known)) {
                    element(target, name, value.toString());
                }
            }
        }
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.values().get(i);
            if (value != null && !isKnown(columns.get(i), known)) {
                others.append("<parvis:value name=\"")
                        .append(XmlText.escaped(columns.get(i).name()))
                        .append("\" type=\"")
                        .append(MixedValues.word(columns.get(i).type()))
                        .append("\">")
                        .append(XmlText.escaped(TextTyping.text(value)))
                        .append("</parvis:value>");
            }
        }
        if (!others.isEmpty()) {
            target.write("<extensions>" + others + "</extensions>");
        }
    }

    private static boolean isKnown(Column column, List<String> known) {
        return column.type() == ColumnType.TEXT && known.contains(column.name());
    }

    private static void element(Writer target, String name, String text) throws IOException {
        target.write("<" + name + ">" + XmlText.escaped(text) + "</" + name + ">");
    }
}
