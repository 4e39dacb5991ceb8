package org.parvis.geo.exchange.geopackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.shared.ParvisException;

/**
 * The table of a layer in a GeoPackage.
 *
 * @param name of the table
 * @param key name of its primary key
 * @param geometry name of its column of geometries
 * @param geometryType of its geometries, in capitals
 * @param columns names of the others, in their order
 */
record LayerTable(String name, String key, String geometry, String geometryType, List<String> columns) {
    /** SQLite's 2,000 without the key and the geometry. */
    private static final int MOST_COLUMNS = 1_998;

    private static final Set<String> PREFIXES = Set.of("gpkg_", "sqlite_", "rtree_");

    LayerTable {
        columns = List.copyOf(columns);
    }

    /** @throws ParvisException {@code INVALID_VALUE} if it has more columns than a table can */
    static LayerTable of(LayerSchema schema) {
        if (schema.columns().size() > MOST_COLUMNS) {
            throw ParvisException.invalid(
                    "format",
                    "A GeoPackage has room for " + MOST_COLUMNS + " columns, not for "
                            + schema.columns().size() + "; export as GeoJSON.");
        }
        String plain = schema.name().isBlank() ? "layer" : schema.name().strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        String name = PREFIXES.stream().anyMatch(lower::startsWith) ? "layer_" + plain : plain;
        Set<String> taken = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (Column column : schema.columns()) {
            columns.add(unique(column.name(), taken));
        }
        return new LayerTable(name, unique("fid", taken), unique("geom", taken), geometryType(schema), columns);
    }

    /** SQLite does not tell names apart by their case. */
    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    private static String geometryType(LayerSchema schema) {
        Set<String> types = schema.geometryTypes();
        return types.size() == 1 ? types.iterator().next().toUpperCase(Locale.ROOT) : "GEOMETRY";
    }

    /** @param schema the table was made of */
    String creation(LayerSchema schema) {
        StringBuilder text = new StringBuilder("CREATE TABLE ")
                .append(ForeignDatabase.quoted(name))
                .append(" (")
                .append(ForeignDatabase.quoted(key))
                .append(" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ")
                .append(ForeignDatabase.quoted(geometry))
                .append(' ')
                .append(geometryType);
        for (int index = 0; index < columns.size(); index++) {
            text.append(", ")
                    .append(ForeignDatabase.quoted(columns.get(index)))
                    .append(' ')
                    .append(declared(schema.columns().get(index).type()));
        }
        return text.append(')').toString();
    }

    String insertion() {
        List<String> names = new ArrayList<>();
        names.add(ForeignDatabase.quoted(geometry));
        columns.forEach(column -> names.add(ForeignDatabase.quoted(column)));
        return "INSERT INTO " + ForeignDatabase.quoted(name) + " (" + String.join(", ", names) + ") VALUES ("
                + "?, ".repeat(columns.size()) + "?)";
    }

    private static String declared(ColumnType type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case WHOLE -> "INTEGER";
            case REAL -> "DOUBLE";
            case TRUTH -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "DATETIME";
        };
    }
}
