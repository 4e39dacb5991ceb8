package org.parvis.geo.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.archive.ByteSource;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The shapes and rows of one shapefile. */
final class ShapefileLayer implements Layer {
    /** Enough of a layer to see where it lies. */
    private static final int ROWS_FOR_BOX = 200;

    private final String name;
    private final @Nullable ByteSource shapes;
    private final @Nullable ByteSource index;
    private final @Nullable DbfTable table;
    private final ExchangeLimits limits;
    private final List<DbfColumn> columns;
    private final @Nullable CharsetFinding charset;
    private final CrsFinding crs;
    private final List<RowIssue> issues = new ArrayList<>();

    /** What a layer is made of, the texts of the small files included; null for what is missing, but not both files. */
    record Files(
            @Nullable ByteSource shapes,
            @Nullable ByteSource index,
            @Nullable ByteSource table,
            @Nullable String description,
            @Nullable String codePage) {}

    ShapefileLayer(String name, Files files, ReadingChoices choices, ExchangeLimits limits) throws IOException {
        this.name = name;
        this.limits = limits;
        this.shapes = files.shapes;
        if (shapes != null && !ShapeRecords.beginLikeShapes(shapes)) {
            throw ParvisException.of(
                    ErrorCode.UNREADABLE, "file", "The file " + name + ".shp is no shapefile. Export it again.");
        }
        this.table = files.table == null ? null : new DbfTable(files.table, name + ".dbf", limits);
        boolean indexed = shapes != null
                && files.index != null
                && ShapeRecords.count(files.index) <= limits.mostRows()
                && ShapeRecords.fits(files.index, shapes);
        this.index = indexed ? files.index : null;
        Charset chosen = choices.charset();
        this.charset = table == null
                ? null
                : chosen != null
                        ? new CharsetFinding(chosen, Sureness.CERTAIN, "chosen by hand")
                        : DbfCharset.find(table, files.codePage, Deadline.NONE);
        this.columns = table == null || charset == null ? List.of() : table.columns(charset.charset());
        this.crs = crs(choices.crs(), files.description);
        findIssues(files);
    }

    private CrsFinding crs(@Nullable Crs chosen, @Nullable String description) throws IOException {
        if (chosen != null) {
            return CrsFinding.chosen(chosen);
        }
        Envelope envelope = firstBox();
        return description != null
                ? CrsFinding.described(description, "the .prj file", envelope)
                : CrsFinding.byCoordinates(envelope, false, "there is no .prj file");
    }

    /** Of the first shapes; boxes in headers may be anything. */
    private Envelope firstBox() throws IOException {
        Envelope envelope = new Envelope();
        ShapeRecords records = records();
        for (int row = 0; records != null && row < ROWS_FOR_BOX && records.next(); row++) {
            try {
                Geometry geometry = records.geometry();
                if (geometry != null) {
                    envelope.expandToInclude(geometry.getEnvelopeInternal());
                }
            } catch (BadShapeException told) {
                // It is told when the rows are read.
                continue;
            }
        }
        return envelope;
    }

    private @Nullable ShapeRecords records() {
        return shapes == null ? null : new ShapeRecords(shapes, index, limits.mostVertices());
    }

    private void findIssues(Files files) throws IOException {
        if (shapes == null) {
            tell(
                    Severity.WARNING,
                    name + ".shp is missing: the rows have no geometry. Send it too, in one zip archive.");
        }
        if (table == null) {
            tell(
                    Severity.WARNING,
                    name + ".dbf is missing: the shapes have no values. Send it too, in one zip archive.");
        }
        if (files.description == null && shapes != null) {
            tell(Severity.WARNING, name + ".prj is missing: say in which reference system the coordinates are.");
        }
        if (shapes != null && ShapeRecords.claimedBytes(shapes) > shapes.size()) {
            tell(
                    Severity.ERROR,
                    name + ".shp has " + shapes.size() + " of the " + ShapeRecords.claimedBytes(shapes)
                            + " bytes its header says: it was cut off, and rows are missing. Export it again.");
        }
        if (table != null) {
            findIssues(table);
        }
    }

    private void findIssues(DbfTable table) {
        if (table.rows() < table.claimedRows()) {
            tell(
                    Severity.ERROR,
                    name + ".dbf has " + table.rows() + " of the " + table.claimedRows()
                            + " rows its header says: it was cut off. Export it again.");
        }
        if (index != null && ShapeRecords.count(index) != table.rows()) {
            tell(
                    Severity.WARNING,
                    name + " has " + ShapeRecords.count(index) + " shapes and " + table.rows()
                            + " rows: they are taken in turn, and rows beyond the last shape are left out.");
        }
        if (!table.leftOut().isEmpty()) {
            tell(
                    Severity.NOTE,
                    "Columns of kinds that are not read are left out: " + String.join(", ", table.leftOut()) + ".");
        }
    }

    private void tell(Severity severity, String reason) {
        issues.add(new RowIssue(severity, name, 0, "", reason, null));
    }

    /** What is wrong with the layer as a whole. */
    List<RowIssue> issues() {
        return issues;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Column> columns() {
        return columns.stream()
                .map(column -> new Column(column.name(), column.type()))
                .toList();
    }

    @Override
    public CrsFinding crs() {
        return crs;
    }

    @Override
    public @Nullable CharsetFinding charset() {
        return charset;
    }

    @Override
    public OptionalLong rows() {
        return index != null
                ? OptionalLong.of(ShapeRecords.count(index))
                : table != null ? OptionalLong.of(table.rows()) : OptionalLong.empty();
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog log, Deadline deadline) {
        try {
            new Reading(visitor, log, deadline).run();
        } catch (IOException failed) {
            throw ParvisException.causedBy(
                    failed, ErrorCode.UNREADABLE, "file", "The layer " + name + " cannot be read to its end.");
        }
    }

    /** One pass over the rows. */
    private final class Reading {
        private final RowVisitor visitor;
        private final RowIssueLog log;
        private final Deadline deadline;
        private final @Nullable ShapeRecords records = records();
        private final DbfValues values = new DbfValues(charset == null ? StandardCharsets.UTF_8 : charset.charset());

        Reading(RowVisitor visitor, RowIssueLog log, Deadline deadline) {
            this.visitor = visitor;
            this.log = log;
            this.deadline = deadline;
        }

        void run() throws IOException {
            boolean wanted = true;
            for (long number = 1; wanted; number++) {
                if (number % 512 == 1) {
                    deadline.check();
                }
                ByteBuffer row = table == null ? null : table.row(number - 1);
                if (records == null ? row == null : !records.next()) {
                    break;
                }
                if (number > limits.mostRows()) {
                    throw ParvisException.of(
                            ErrorCode.TOO_LARGE,
                            "file",
                            "The layer " + name + " has more than " + limits.mostRows() + " rows. Split it.");
                }
                if (row == null || !DbfTable.isDeleted(row)) {
                    wanted = take(number, row);
                }
            }
            if (records != null && records.brokeOff()) {
                log.add(new RowIssue(
                        Severity.ERROR, name, 0, "", "The file " + name + ".shp breaks off; rows are missing.", null));
            }
        }

        private boolean take(long number, @Nullable ByteBuffer row) throws IOException {
            Geometry geometry = null;
            try {
                geometry = records == null ? null : records.geometry();
            } catch (BadShapeException bad) {
                String reason = "The geometry " + bad.reason() + ". The row is left out.";
                log.add(new RowIssue(Severity.ERROR, name, number, "geometry", reason, null));
                return true;
            }
            List<@Nullable Object> taken = new ArrayList<>(columns.size());
            for (DbfColumn column : columns) {
                taken.add(row == null ? null : value(number, column, row, geometry));
            }
            return visitor.take(new LayerRow(number, null, geometry, taken));
        }

        private @Nullable Object value(long number, DbfColumn column, ByteBuffer row, @Nullable Geometry geometry) {
            try {
                return values.value(column, row);
            } catch (BadShapeException bad) {
                String reason = "\"" + DbfValues.shown(column, row) + "\" " + bad.reason() + ". It is left empty.";
                log.add(new RowIssue(Severity.WARNING, name, number, column.name(), reason, place(geometry)));
                return null;
            }
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
}
