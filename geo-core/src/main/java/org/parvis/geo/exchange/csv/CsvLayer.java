package org.parvis.geo.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.exchange.text.BrokenGeometryException;
import org.parvis.geo.exchange.text.LayerIssues;
import org.parvis.geo.exchange.text.PositionRange;
import org.parvis.geo.exchange.text.TextCharset;
import org.parvis.geo.exchange.text.TextSource;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.text.WellKnownText;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** A table. Opening reads it twice: for the types of its columns, and for where its rows are. */
final class CsvLayer implements Layer {
    private final TextSource source;
    private final TextCharset charset;
    private final ExchangeLimits limits;
    private final CsvDialect dialect;
    private final CsvPlaces places;
    private final CrsFinding crs;
    private final List<Column> columns = new ArrayList<>();
    /** For each column where in the record it is. */
    private final List<Integer> indexes = new ArrayList<>();

    private long rows;

    /** @throws ParvisException as {@link CsvFormat#open} */
    CsvLayer(TextSource source, ReadingChoices choices, ExchangeLimits limits) {
        this.source = source;
        this.limits = limits;
        this.charset = TextCharset.of(source, choices.charset());
        this.dialect = dialect();
        requireColumns();
        List<ColumnFacts> facts = facts();
        this.places = new PlaceColumns(dialect.names(), facts).find(choices);
        boolean quotesMeanText = facts.stream().anyMatch(ColumnFacts::unquoted);
        for (int i = 0; i < facts.size(); i++) {
            if (!places.uses(i)) {
                columns.add(new Column(dialect.names().get(i), facts.get(i).type(quotesMeanText)));
                indexes.add(i);
            }
        }
        this.crs = system(choices.crs());
    }

    @Override
    public String name() {
        return source.title();
    }

    /** Without those that say where a row is. */
    @Override
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    @Override
    public CrsFinding crs() {
        return crs;
    }

    @Override
    public CharsetFinding charset() {
        return charset.finding();
    }

    @Override
    public OptionalLong rows() {
        return OptionalLong.of(rows);
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog log, Deadline deadline) {
        LayerIssues issues = new LayerIssues(name(), log);
        records((number, record) -> {
            deadline.check();
            LayerRow row = row(number, record, issues);
            return row == null || visitor.take(row);
        });
    }

    /** The columns that say where a row is. */
    List<String> placesNamed() {
        return places.names();
    }

    private @Nullable LayerRow row(long number, List<CsvCell> record, LayerIssues issues) {
        int expected = dialect.names().size();
        if (CsvDialect.width(record) > expected) {
            issues.error(
                    number,
                    "",
                    "The row has " + CsvDialect.width(record) + " values for " + expected
                            + " columns, so that it is not clear which belongs where; it is left out. Perhaps a text with a"
                            + " separator stands without quotes.");
            return null;
        }
        if (record.size() < expected) {
            issues.warning(
                    number,
                    "",
                    "The row has " + record.size() + " values for " + expected
                            + " columns; the others are taken as empty.");
        }
        try {
            Geometry geometry = places.read(record, limits);
            requireSystem(record);
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                values.add(value(record, indexes.get(i), columns.get(i).type()));
            }
            return new LayerRow(number, null, geometry, values);
        } catch (BrokenGeometryException broken) {
            issues.error(
                    number,
                    String.join(", ", places.names()),
                    "The position cannot be read: " + broken.getMessage() + "; the row is left out.");
            return null;
        }
    }

    private void requireSystem(List<CsvCell> record) throws BrokenGeometryException {
        if (places.kind() == CsvPlaces.Kind.TEXT && crs.crs() != null && places.first() < record.size()) {
            int srid = WellKnownText.srid(record.get(places.first()).text());
            if (srid > 0 && !crs.crs().code().equals("EPSG:" + srid)) {
                throw new BrokenGeometryException("it is said to be in SRID " + srid + ", not in "
                        + crs.crs().code());
            }
        }
    }

    private static @Nullable Object value(List<CsvCell> record, int index, ColumnType type) {
        if (index >= record.size() || record.get(index).isBlank()) {
            return null;
        }
        String text = record.get(index).text();
        return type == ColumnType.TEXT ? FormulaGuard.taken(text) : TextTyping.FREE.value(text, type);
    }

    private CsvDialect dialect() {
        try (Reader reader = charset.reader(source)) {
            return CsvDialect.of(reader, limits);
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    private void requireColumns() {
        if (dialect.names().isEmpty()) {
            throw ParvisException.of(ErrorCode.UNREADABLE, "file", "The file " + source.name() + " has no rows.");
        }
        if (dialect.names().size() > limits.mostColumns()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The table has " + dialect.names().size() + " columns, more than the " + limits.mostColumns()
                            + " that are allowed.");
        }
    }

    private List<ColumnFacts> facts() {
        List<ColumnFacts> facts = new ArrayList<>();
        dialect.names().forEach(name -> facts.add(new ColumnFacts()));
        records((number, record) -> {
            rows = number;
            for (int i = 0; i < Math.min(record.size(), facts.size()); i++) {
                facts.get(i).look(record.get(i));
            }
            return true;
        });
        return facts;
    }

    private CrsFinding system(@Nullable Crs chosen) {
        PositionRange range = new PositionRange();
        CsvSystem system = new CsvSystem();
        if (places.kind() != CsvPlaces.Kind.NONE) {
            records((number, record) -> {
                if (places.first() < record.size() && places.kind() == CsvPlaces.Kind.TEXT) {
                    String text = record.get(places.first()).text();
                    if (!text.isEmpty()) {
                        system.look(WellKnownText.srid(text));
                    }
                }
                look(range, record);
                return true;
            });
        }
        return system.finding(places, range, chosen);
    }

    private void look(PositionRange range, List<CsvCell> record) {
        try {
            range.look(places.read(record, limits));
        } catch (BrokenGeometryException toldWhenItIsRead) {
            range.look(null);
        }
    }

    private void records(RecordVisitor visitor) {
        try (Reader reader = charset.reader(source)) {
            CsvRecords records = new CsvRecords(reader, dialect.separator(), limits);
            for (int i = dialect.skipped() + (dialect.header() ? 1 : 0); i > 0; i--) {
                records.next();
            }
            long number = 0;
            boolean going = true;
            for (List<CsvCell> record = records.next(); record != null && going; ) {
                if (++number > limits.mostRows()) {
                    throw ParvisException.of(
                            ErrorCode.TOO_LARGE,
                            "file",
                            "The table has more than the " + limits.mostRows() + " rows that are allowed; divide it.");
                }
                going = visitor.take(number, record);
                record = going ? records.next() : null;
            }
        } catch (IOException broken) {
            throw source.unreadable(broken);
        }
    }

    /** Takes records one after the other. */
    @FunctionalInterface
    private interface RecordVisitor {
        /** @return whether to go on */
        boolean take(long number, List<CsvCell> record);
    }
}
