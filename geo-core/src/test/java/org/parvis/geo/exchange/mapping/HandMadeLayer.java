package org.parvis.geo.exchange.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;

/** A layer that a test writes down: columns as {@code NAME} or {@code NAME:REAL}, then a row after the other. */
final class HandMadeLayer implements Layer {
    private final String name;
    private final List<Column> columns;
    private final List<LayerRow> rows = new ArrayList<>();

    HandMadeLayer(String name, String... columns) {
        this.name = name;
        this.columns = Arrays.stream(columns)
                .map(column -> column.split(":"))
                .map(parts -> new Column(parts[0], parts.length > 1 ? ColumnType.valueOf(parts[1]) : ColumnType.TEXT))
                .toList();
    }

    private HandMadeLayer(String name, List<Column> columns) {
        this.name = name;
        this.columns = columns;
    }

    static HandMadeLayer of(LayerSchema schema) {
        return new HandMadeLayer(schema.name(), schema.columns());
    }

    /** @param wkt null for none */
    HandMadeLayer row(@Nullable String wkt, @Nullable Object... values) {
        rows.add(new LayerRow(rows.size() + 1, null, wkt == null ? null : geometry(wkt), Arrays.asList(values)));
        return this;
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wkt, wrong);
        }
    }

    List<LayerRow> all() {
        return rows;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public CrsFinding crs() {
        return CrsFinding.certain(new Crs("EPSG:4326"), "the test says so");
    }

    @Override
    public @Nullable CharsetFinding charset() {
        return null;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(rows.size());
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog issues, Deadline deadline) {
        for (LayerRow row : rows) {
            if (!visitor.take(row)) {
                return;
            }
        }
    }
}
