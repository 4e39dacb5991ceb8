package org.parvis.geo.exchange.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;

/**
 * Makes features of the rows of one layer, one reading from the first row on: of rows that are the same to the last
 * letter the second has another identity than the first.
 *
 * <p>Every value of a row is kept among the feature's attributes under its column's name, whether it became a field or
 * not, so that an export gives back what came; only a column that is named like the field it became, and whose value the
 * field says in full, is not kept twice.
 */
public final class FeatureAssembly implements RowAssembly {
    private static final Identity NOBODY = Identity.created(new UUID(0, 0));

    private final String layer;
    private final List<Column> columns;
    private final LayerMapping mapping;
    private final FeatureSheet<?> sheet;
    private final RowTaking taking;
    private final RowIdentities identities;

    /** Whether a column is called like the field it becomes. */
    private final boolean hasOwnNames;

    /**
     * @param layer its name, for the issues
     * @param columns of its rows
     * @param crs of its coordinates
     * @throws ParvisException {@code INVALID_VALUE} if the mapping names a column or field that does not exist, or
     *     leaves out what the target requires
     */
    public FeatureAssembly(String layer, List<Column> columns, Crs crs, LayerMapping mapping) {
        this.layer = layer;
        this.columns = List.copyOf(columns);
        this.mapping = mapping;
        this.sheet = Sheets.of(mapping.target());
        this.taking = new RowTaking(layer, new GeometryFitting(crs, sheet.shape()));
        this.identities = new RowIdentities(mapping);
        this.hasOwnNames = mapping.columns().entrySet().stream()
                .anyMatch(each -> each.getKey().equals(each.getValue()));
        requireFields();
        requireColumns();
    }

    private void requireFields() {
        for (Map<String, String> named : List.of(mapping.columns(), mapping.constants())) {
            for (String field : named.keySet()) {
                if (!TargetFields.has(mapping.target(), field)) {
                    throw ParvisException.invalid(
                            "columns",
                            mapping.target().word() + " have no field \"" + field + "\"; they have "
                                    + sheet.fields().stream()
                                            .map(TargetField::name)
                                            .collect(Collectors.joining(", "))
                                    + ".");
                }
            }
        }
        for (TargetField field : missing(mapping)) {
            throw ParvisException.invalid(
                    "columns",
                    mapping.target().word() + " need a " + field.name() + ": say in which column of \"" + layer
                            + "\" it is, or give one for all rows.");
        }
    }

    /** The fields that the target requires and a mapping does not fill. */
    public static List<TargetField> missing(LayerMapping mapping) {
        return Sheets.of(mapping.target()).fields().stream()
                .filter(TargetField::required)
                .filter(field -> Stream.of(mapping.columns(), mapping.constants())
                        .flatMap(named -> named.keySet().stream())
                        .noneMatch(name -> isFor(name, field)))
                .toList();
    }

    private static boolean isFor(String name, TargetField field) {
        return name.equals(field.name()) || name.startsWith(field.name() + ".");
    }

    private void requireColumns() {
        mapping.columns().values().forEach(column -> requireColumn("columns", column));
        if (mapping.keyColumn() != null) {
            requireColumn("keyColumn", mapping.keyColumn());
        }
    }

    private void requireColumn(String where, String name) {
        if (columns.stream().noneMatch(column -> column.name().equals(name))) {
            throw ParvisException.invalid(
                    where,
                    "\"" + layer + "\" has no column \"" + name + "\"; it has "
                            + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ".");
        }
    }

    @Override
    public Optional<Feature> feature(LayerRow row, RowIssueLog issues) {
        return taking.fitted(
                row,
                issues,
                field -> mapping.columns().getOrDefault(field, field),
                (geometry, at) -> feature(row, geometry, issues, at));
    }

    private Feature feature(LayerRow row, GeometryFitting.Fitted geometry, RowIssueLog issues, Coordinate at) {
        Map<String, Object> values = values(row);
        RowReading reading = new RowReading(mapping, values, layer, row.number(), issues, at);
        Map<String, Object> made = hasOwnNames ? made(geometry, reading) : Map.of();
        Attributes attributes = attributes(row, values, made, issues, at);
        // What is wrong was told by then, if it was made once already.
        RowReading again =
                hasOwnNames ? new RowReading(mapping, values, layer, row.number(), issue -> {}, at) : reading;
        return sheet.feature(identities.of(row, values, attributes), geometry, again);
    }

    /** What an export of the feature would say, by field. */
    private Map<String, Object> made(GeometryFitting.Fitted geometry, RowReading reading) {
        return Sheets.values(sheet.feature(NOBODY, geometry, reading));
    }

    @Override
    public Optional<UUID> keyed(LayerRow row) {
        return identities.keyed(values(row));
    }

    private Map<String, Object> values(LayerRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            Object value = row.values().get(index);
            if (value != null) {
                values.put(columns.get(index).name(), value);
            }
        }
        return values;
    }

    private Attributes attributes(
            LayerRow row, Map<String, Object> values, Map<String, Object> made, RowIssueLog issues, Coordinate at) {
        boolean exported = values.containsKey(OwnColumns.ID);
        KeptAttributes kept = new KeptAttributes((column, reason) ->
                issues.add(new RowIssue(Severity.WARNING, layer, row.number(), column, reason, at)));
        values.forEach((column, value) -> {
            if (!isOwn(column, value, made, exported)) {
                kept.keep(column, exported ? OwnColumns.attributeOf(column) : column, value);
            }
        });
        return kept.attributes();
    }

    /** Whether the export of the feature will write this column from the feature itself. */
    private boolean isOwn(String column, Object value, Map<String, Object> made, boolean exported) {
        if (OwnColumns.ALL.contains(column) || exported && mapping.columns().containsValue(column)) {
            return true;
        }
        Object written = made.get(column);
        boolean same =
                written != null && Cells.text(written).equals(Cells.text(value).strip());
        return column.equals(mapping.columns().get(column)) && (same || isBlank(value));
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && text.isBlank();
    }
}
