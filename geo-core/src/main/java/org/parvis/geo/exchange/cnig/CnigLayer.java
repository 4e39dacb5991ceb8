package org.parvis.geo.exchange.cnig;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
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
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/**
 * A table of streets. The standard has a row for each line; those that Parvis once made of one street with gaps are one row
 * again, in whatever order other programs left them.
 */
final class CnigLayer implements Layer {
    /** Of parts that wait for the first one of their street. */
    private static final int MOST_HELD_POSITIONS = 500_000;

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
        Map<UUID, List<LayerRow>> parts = laterParts(deadline);
        boolean[] isWanted = {true};
        rows.read(
                row -> {
                    CnigIdentifier name = identifier(row).orElse(null);
                    if (isLaterPart(name)) {
                        return true;
                    }
                    UUID own = name == null ? null : name.own().orElse(null);
                    List<LayerRow> further = own == null ? null : parts.remove(own);
                    isWanted[0] = visitor.take(whole(row, further == null ? List.of() : further, issues));
                    return isWanted[0];
                },
                issues,
                deadline);
        if (isWanted[0]) {
            parts.values().forEach(orphans -> orphans.forEach(row -> tellOrphan(row, issues)));
        }
    }

    /** By street, in their order: other programs sort rows anew. Hardly any street has gaps. */
    private Map<UUID, List<LayerRow>> laterParts(Deadline deadline) {
        Map<UUID, List<LayerRow>> parts = new LinkedHashMap<>();
        int[] positions = new int[1];
        rows.read(
                row -> {
                    CnigIdentifier name = identifier(row).orElse(null);
                    if (name != null && isLaterPart(name)) {
                        positions[0] += 1
                                + lines(row.geometry()).stream()
                                        .mapToInt(LineString::getNumPoints)
                                        .sum();
                        if (positions[0] > MOST_HELD_POSITIONS) {
                            throw ParvisException.of(
                                    ErrorCode.TOO_LARGE,
                                    name(),
                                    "More than " + MOST_HELD_POSITIONS + " positions lie in further parts of streets"
                                            + " with gaps; split the table.");
                        }
                        name.own().ifPresent(street -> parts.computeIfAbsent(street, first -> new ArrayList<>())
                                .add(row));
                    }
                    return true;
                },
                issue -> {},
                deadline);
        parts.values().forEach(rowsOfStreet -> rowsOfStreet.sort(Comparator.comparing(this::part)));
        return parts;
    }

    private int part(LayerRow row) {
        return identifier(row).map(CnigIdentifier::part).orElse(1);
    }

    private static boolean isLaterPart(@Nullable CnigIdentifier name) {
        return name != null && name.own().isPresent() && name.part() > 1;
    }

    private Optional<CnigIdentifier> identifier(LayerRow row) {
        Object identifier = row.values().get(idColumn);
        return identifier == null
                ? Optional.empty()
                : CnigIdentifier.parse(identifier.toString().strip());
    }

    /** A row with the lines of the further parts of its street. */
    private LayerRow whole(LayerRow row, List<LayerRow> further, RowIssueLog issues) {
        Geometry geometry = plain(row.geometry());
        if (geometry == null) {
            return row;
        }
        List<LineString> lines = new ArrayList<>(lines(geometry));
        for (LayerRow part : further) {
            lines.addAll(lines(part.geometry()));
            warnIfOther(row, part, issues);
        }
        boolean isJoined = !further.isEmpty() && geometry instanceof Lineal;
        return new LayerRow(row.number(), row.key(), isJoined ? joined(lines) : geometry, row.values());
    }

    /** Some programs write every line as a collection of one. */
    private static @Nullable Geometry plain(@Nullable Geometry geometry) {
        return geometry instanceof GeometryCollection && geometry.getNumGeometries() == 1
                ? geometry.getGeometryN(0)
                : geometry;
    }

    private static List<LineString> lines(@Nullable Geometry geometry) {
        List<LineString> lines = new ArrayList<>();
        for (int index = 0; geometry != null && index < geometry.getNumGeometries(); index++) {
            if (geometry.getGeometryN(index) instanceof LineString line && !line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Geometry joined(List<LineString> lines) {
        return lines.size() == 1
                ? lines.get(0)
                : Geometries.FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private void warnIfOther(LayerRow whole, LayerRow part, RowIssueLog issues) {
        for (int index = 0; index < columns().size(); index++) {
            String column = columns().get(index).name();
            boolean isOfPart = index == idColumn
                    || table.column(column)
                            .map(Column::name)
                            .filter(CnigTable.OF_LINES::contains)
                            .isPresent();
            if (!isOfPart
                    && !Objects.equals(whole.values().get(index), part.values().get(index))) {
                tell(
                        Severity.WARNING,
                        part,
                        column,
                        "The row is a part of the same street as row " + whole.number()
                                + " and says something else; what that row says counts.",
                        issues);
            }
        }
    }

    private void tellOrphan(LayerRow row, RowIssueLog issues) {
        tell(
                Severity.ERROR,
                row,
                columns().get(idColumn).name(),
                "The row is part " + part(row)
                        + " of a street whose first part is not in the table. The row is left out.",
                issues);
    }

    private void tell(Severity severity, LayerRow row, String column, String reason, RowIssueLog issues) {
        issues.add(new RowIssue(severity, name(), row.number(), column, reason, null));
    }
}
