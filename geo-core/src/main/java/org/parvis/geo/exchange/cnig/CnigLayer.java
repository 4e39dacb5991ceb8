package org.parvis.geo.exchange.cnig;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.RowVisitor;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;

/**
 * A table of streets. The standard has a row for each line; those behind each other that Parvis once made of one street with
 * gaps are one row again.
 */
final class CnigLayer implements Layer {
    private final Layer rows;
    private final CnigTable table;
    private final int idColumn;

    CnigLayer(Layer rows, CnigTable table) {
        this.rows = rows;
        this.table = table;
        List<String> names = rows.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .toList();
        this.idColumn = names.indexOf(table.idColumn().toLowerCase(Locale.ROOT));
    }

    @Override
    public String name() {
        return rows.name();
    }

    @Override
    public List<Column> columns() {
        return rows.columns();
    }

    @Override
    public CrsFinding crs() {
        return rows.crs();
    }

    @Override
    public @Nullable CharsetFinding charset() {
        return rows.charset();
    }

    @Override
    public OptionalLong rows() {
        return rows.rows();
    }

    @Override
    public void read(RowVisitor visitor, RowIssueLog issues, Deadline deadline) {
        Joining joining = new Joining(visitor, issues);
        rows.read(joining::take, issues, deadline);
        joining.end();
    }

    private Optional<CnigIdentifier> identifier(LayerRow row) {
        Object identifier = row.values().get(idColumn);
        return identifier == null ? Optional.empty() : CnigIdentifier.parse(identifier.toString());
    }

    /** Holds the last row until it is known whether the next is another part of the same street. */
    private final class Joining {
        private final RowVisitor visitor;
        private final RowIssueLog issues;
        private final List<LineString> lines = new ArrayList<>();
        private @Nullable LayerRow first;
        private int positions;
        private boolean isWanted = true;

        Joining(RowVisitor visitor, RowIssueLog issues) {
            this.visitor = visitor;
            this.issues = issues;
        }

        boolean take(LayerRow row) {
            LayerRow whole = first;
            if (whole != null && row.geometry() instanceof LineString line && isNextPart(whole, row, line)) {
                lines.add(line);
                positions += line.getNumPoints();
                warnIfOther(whole, row);
                return true;
            }
            handOn();
            first = row;
            if (row.geometry() instanceof LineString line) {
                lines.add(line);
                positions = line.getNumPoints();
            }
            return isWanted;
        }

        private boolean isNextPart(LayerRow whole, LayerRow row, LineString line) {
            Optional<CnigIdentifier> name = identifier(row);
            Optional<CnigIdentifier> street = identifier(whole);
            return !lines.isEmpty()
                    && name.isPresent()
                    && street.isPresent()
                    && name.get().own().isPresent()
                    && name.get().own().equals(street.get().own())
                    && street.get().part() == 1
                    && name.get().part() > 1
                    && positions + line.getNumPoints() <= Geometries.MOST_POSITIONS;
        }

        private void warnIfOther(LayerRow whole, LayerRow row) {
            Set<String> ofParts = Set.of("from", "to", "longueur", table.idColumn());
            for (int index = 0; index < columns().size(); index++) {
                String column = columns().get(index).name();
                boolean isOfPart = table.column(column)
                        .map(Column::name)
                        .filter(ofParts::contains)
                        .isPresent();
                if (!isOfPart
                        && !Objects.equals(
                                whole.values().get(index), row.values().get(index))) {
                    issues.add(new RowIssue(
                            Severity.WARNING,
                            name(),
                            row.number(),
                            column,
                            "The row is a part of the same street as row " + whole.number()
                                    + " and says something else; what that row says counts.",
                            null));
                }
            }
        }

        private void handOn() {
            LayerRow row = first;
            if (row != null && isWanted) {
                isWanted = visitor.take(
                        lines.size() < 2 ? row : new LayerRow(row.number(), row.key(), joined(), row.values()));
            }
            first = null;
            lines.clear();
        }

        private Geometry joined() {
            return lines.get(0).getFactory().createMultiLineString(lines.toArray(LineString[]::new));
        }

        void end() {
            handOn();
        }
    }
}
