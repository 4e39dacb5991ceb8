package org.parvis.geo.exchange.kml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.text.OrdinateText;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.xml.XmlText;
import org.parvis.geo.shared.Crs;

/** One placemark after the other. */
final class KmlWriter implements LayerWriter {
    private static final Set<String> OWN = Set.of("name", "description");

    private final Writer writer;
    private final List<Column> columns;
    private final OrdinateText degrees = OrdinateText.of(Crs.WGS_84);
    private final OrdinateText heights = OrdinateText.ofHeights();

    KmlWriter(LayerSchema schema, OutputStream stream) throws IOException {
        columns = schema.columns();
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>");
        element("name", schema.name());
        if (!schema.attribution().isEmpty()) {
            element("description", HtmlText.html(String.join("; ", schema.attribution())));
        }
        writer.write("\n<Schema id=\"fields\" name=\"fields\">");
        for (Column column : columns) {
            if (!isOwn(column)) {
                writer.write("<SimpleField type=\"" + type(column.type()) + "\" name=\""
                        + XmlText.escaped(column.name()) + "\"/>");
            }
        }
        writer.write("</Schema>\n");
    }

    @Override
    public void write(LayerRow row) throws IOException {
        writer.write("<Placemark" + (row.key() == null ? "" : " id=\"" + XmlText.escaped(row.key()) + "\"") + ">");
        for (String own : List.of("name", "description")) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = row.values().get(i);
                if (value != null
                        && isOwn(columns.get(i))
                        && columns.get(i).name().equals(own)) {
                    element(own, own.equals("name") ? value.toString() : HtmlText.html(value.toString()));
                }
            }
        }
        data(row);
        if (row.geometry() != null && !row.geometry().isEmpty()) {
            geometry(row.geometry());
        }
        writer.write("</Placemark>\n");
    }

    @Override
    public void finish() throws IOException {
        writer.write("</Document></kml>\n");
        writer.flush();
    }

    private void data(LayerRow row) throws IOException {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.values().get(i);
            if (value != null && !isOwn(columns.get(i))) {
                data.append("<SimpleData name=\"")
                        .append(XmlText.escaped(columns.get(i).name()))
                        .append("\">")
                        .append(XmlText.escaped(TextTyping.text(value)))
                        .append("</SimpleData>");
            }
        }
        if (!data.isEmpty()) {
            writer.write("<ExtendedData><SchemaData schemaUrl=\"#fields\">" + data + "</SchemaData></ExtendedData>");
        }
    }

    private void geometry(Geometry geometry) throws IOException {
        if (geometry instanceof GeometryCollection) {
            writer.write("<MultiGeometry>");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            writer.write("</MultiGeometry>");
        } else if (geometry instanceof Point) {
            line("Point", geometry);
        } else if (geometry instanceof LineString) {
            line("LineString", geometry);
        } else if (geometry instanceof Polygon polygon) {
            writer.write("<Polygon><outerBoundaryIs>");
            line("LinearRing", polygon.getExteriorRing());
            writer.write("</outerBoundaryIs>");
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                writer.write("<innerBoundaryIs>");
                line("LinearRing", polygon.getInteriorRingN(i));
                writer.write("</innerBoundaryIs>");
            }
            writer.write("</Polygon>");
        }
    }

    private void line(String element, Geometry positions) throws IOException {
        writer.write("<" + element + "><coordinates>");
        String between = "";
        for (Coordinate position : positions.getCoordinates()) {
            writer.write(between + degrees.text(position.x) + "," + degrees.text(position.y));
            if (Double.isFinite(position.getZ())) {
                writer.write("," + heights.text(position.getZ()));
            }
            between = " ";
        }
        writer.write("</coordinates></" + element + ">");
    }

    private static boolean isOwn(Column column) {
        return column.type() == ColumnType.TEXT && OWN.contains(column.name());
    }

    /** KML has no dates; they are texts in a form that is known again. */
    private static String type(ColumnType type) {
        return switch (type) {
            case WHOLE -> "int";
            case REAL -> "double";
            case TRUTH -> "bool";
            default -> "string";
        };
    }

    private void element(String name, String text) throws IOException {
        writer.write("<" + name + ">" + XmlText.escaped(text) + "</" + name + ">");
    }
}
