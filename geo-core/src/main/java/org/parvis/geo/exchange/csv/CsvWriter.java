package org.parvis.geo.exchange.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.text.OrdinateText;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.shared.Crs;

/** One row after the other. */
final class CsvWriter implements LayerWriter {
    private final Writer writer;
    private final List<Column> columns;
    private final boolean points;
    private final String geometryName;
    private final String prefix;
    private final OrdinateText ordinates;
    private final WKTWriter geometries = new WKTWriter(2);

    CsvWriter(Writer writer, LayerSchema schema, Crs crs) {
        this.writer = writer;
        this.columns = schema.columns();
        this.points = crs.equals(Crs.WGS_84)
                && schema.geometryTypes().equals(Set.of("Point"))
                && isFree("lon")
                && isFree("lat");
        this.geometryName = List.of("geometry", "geom", "wkt", "geometry_wkt").stream()
                .filter(this::isFree)
                .findFirst()
                .orElse("geometry_of_parvis");
        this.prefix = crs.equals(Crs.WGS_84) ? "" : "SRID=" + crs.code().substring("EPSG:".length()) + ";";
        this.ordinates = OrdinateText.of(crs);
        geometries.setPrecisionModel(new PrecisionModel(Math.pow(10, ordinates.decimals())));
    }

    void head() throws IOException {
        writer.write(points ? "lon,lat" : geometryName);
        for (Column column : columns) {
            writer.write(',');
            writer.write(quotedIfNeeded(column.name()));
        }
        writer.write("\r\n");
    }

    @Override
    public void write(LayerRow row) throws IOException {
        geometry(row.geometry());
        for (int i = 0; i < columns.size(); i++) {
            writer.write(',');
            Object value = row.values().get(i);
            if (value instanceof String text) {
                writer.write(text.isEmpty() ? "" : quoted(FormulaGuard.guarded(text)));
            } else if (value instanceof Double real) {
                writer.write(real(real));
            } else if (value != null) {
                writer.write(TextTyping.text(value));
            }
        }
        writer.write("\r\n");
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }

    private void geometry(@Nullable Geometry geometry) throws IOException {
        if (points) {
            if (geometry instanceof Point point && !point.isEmpty()) {
                writer.write(ordinates.text(point.getX()) + "," + ordinates.text(point.getY()));
            } else {
                writer.write(',');
            }
        } else if (geometry != null && !geometry.isEmpty()) {
            writer.write('"');
            writer.write(prefix);
            writer.write(geometries.write(geometry));
            writer.write('"');
        }
    }

    /** With a point always, so that it is read as what it is. */
    private static String real(double value) {
        String text = Double.toString(value);
        return text.equals("-0.0") ? "0.0" : text;
    }

    private static String quotedIfNeeded(String text) {
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter < ' ' || letter == ';')
                        || text.isBlank()
                ? quoted(text)
                : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private boolean isFree(String name) {
        return columns.stream()
                .noneMatch(column -> column.name().toLowerCase(Locale.ROOT).equals(name));
    }
}
