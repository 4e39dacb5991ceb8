package org.parvis.geo.exchange.geopackage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** A table of features. */
final class GeoPackageLayer implements Layer {
    /** Enough of a layer to see where it lies. */
    private static final int ROWS_FOR_BOX = 200;

    private final ForeignDatabase database;
    private final String table;
    private final ExchangeLimits limits;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final boolean keyed;
    private final CrsFinding crs;

    /** From a box of some rows to what is known of the reference system. */
    @FunctionalInterface
    interface SystemSearch {
        CrsFinding find(Envelope envelope);
    }

    /** @param geometryColumn of the table */
    GeoPackageLayer(
            ForeignDatabase database, String table, String geometryColumn, SystemSearch search, ExchangeLimits limits)
            throws SQLException {
        this.database = database;
        this.table = table;
        this.limits = limits;
        List<ForeignDatabase.TableColumn> all = database.columns(table);
        ForeignDatabase.TableColumn geometry = all.stream()
                .filter(column -> column.name().equalsIgnoreCase(geometryColumn))
                .findFirst()
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.UNREADABLE,
                        "file",
                        "The table " + table + " has no column " + geometryColumn + " for its geometries."));
        selected.add(geometry.name());
        ForeignDatabase.TableColumn key = all.stream()
                .filter(ForeignDatabase.TableColumn::key)
                .findFirst()
                .orElse(null);
        this.keyed = key != null;
        if (key != null) {
            selected.add(key.name());
        }
        for (ForeignDatabase.TableColumn column : all) {
            // Numbers that a database gives say nothing; a key that somebody thought of does.
            boolean isNumber = column == key && column.declared().equals("INTEGER");
            if (column != geometry && !isNumber) {
                add(column);
            }
        }
        if (columns.size() > limits.mostColumns()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The table " + table + " has " + columns.size() + " columns; at most " + limits.mostColumns()
                            + " are taken.");
        }
        this.crs = search.find(firstBox());
    }

    private void add(ForeignDatabase.TableColumn column) {
        ColumnType type = GeoPackageValues.type(column.declared());
        if (type == null) {
            leftOut.add(column.name());
        } else {
            columns.add(new Column(column.name(), type));
            selected.add(column.name());
        }
    }

    private Envelope firstBox() throws SQLException {
        Envelope envelope = new Envelope();
        try (Statement statement = database.statement(Deadline.NONE);
                ResultSet rows = statement.executeQuery(
                        database.select(selected.subList(0, 1), table) + " LIMIT " + ROWS_FOR_BOX)) {
            while (rows.next()) {
                try {
                    Geometry geometry = geometry(rows.getObject(1));
                    if (geometry != null) {
                        envelope.expandToInclude(geometry.getEnvelopeInternal());
                    }
                } catch (BadGeometryException told) {
                    // It is told when the rows are read.
                    continue;
                }
            }
        }
        return envelope;
    }

    private @Nullable Geometry geometry(@Nullable Object blob) throws BadGeometryException {
        if (blob == null) {
            return null;
        }
        if (blob instanceof byte[] bytes) {
            return GeometryBlob.parse(bytes, limits.mostVertices(), limits.mostNesting());
        }
        throw new BadGeometryException("is a text or number instead of a geometry");
    }

    /** Columns of bytes, which are not read. */
    List<String> leftOut() {
        return leftOut;
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    @Override
    public CrsFinding crs() {
        return crs;
    }

    @Override
    public @Nullable CharsetFinding charset() {
        return null;
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.empty();
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog log, Deadline deadline) {
        try (Statement statement = database.statement(deadline);
                ResultSet rows = statement.executeQuery(database.select(selected, table))) {
            boolean wanted = true;
            for (long number = 1; wanted && rows.next(); number++) {
                if (number % 512 == 1) {
                    deadline.check();
                }
                if (number > limits.mostRows()) {
                    throw ParvisException.of(
                            ErrorCode.TOO_LARGE,
                            "file",
                            "The layer " + table + " has more than " + limits.mostRows() + " rows. Split it.");
                }
                LayerRow row = row(number, rows, log);
                wanted = row == null || visitor.take(row);
            }
        } catch (SQLException broken) {
            deadline.check();
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The layer " + table + " of the GeoPackage cannot be read to its end: the file is damaged.");
        }
    }

    private @Nullable LayerRow row(long number, ResultSet rows, RowIssueLog log) throws SQLException {
        Geometry geometry;
        try {
            geometry = geometry(rows.getObject(1));
        } catch (BadGeometryException bad) {
            String reason = "The geometry " + bad.reason() + ". The row is left out.";
            log.add(new RowIssue(Severity.ERROR, table, number, "geometry", reason, null));
            return null;
        }
        int first = keyed ? 3 : 2;
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            try {
                values.add(
                        GeoPackageValues.value(column.type(), rows.getObject(first + index), limits.mostTextLength()));
            } catch (BadGeometryException bad) {
                values.add(null);
                String reason = "The value " + bad.reason() + ". It is left empty.";
                log.add(new RowIssue(Severity.WARNING, table, number, column.name(), reason, place(geometry)));
            }
        }
        return new LayerRow(number, keyed ? rows.getString(2) : null, geometry, values);
    }

    private @Nullable Coordinate place(@Nullable Geometry geometry) {
        Crs known = crs.crs();
        if (geometry == null || known == null) {
            return null;
        }
        try {
            return known.toWgs84(geometry.getCoordinate());
        } catch (ParvisException outside) {
            return null;
        }
    }
}
