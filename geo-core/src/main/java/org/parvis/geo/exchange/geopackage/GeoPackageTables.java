package org.parvis.geo.exchange.geopackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerSchema;

/**
 * The tables of a GeoPackage with one layer, as OGC 12-128r18 wants them (annex C).
 *
 * @param name of the layer's table
 * @param key name of its primary key
 * @param geometry name of its column of geometries
 * @param columns names of the others, in their order
 */
record GeoPackageTables(String name, String key, String geometry, List<String> columns) {
    private static final Set<String> PREFIXES = Set.of("gpkg_", "sqlite_", "rtree_");

    static final List<String> OF_THE_STANDARD = List.of(
            "PRAGMA application_id = 1196444487",
            "PRAGMA user_version = 10300",
            "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,"
                    + " organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,"
                    + " description TEXT)",
            "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                    + " identifier TEXT UNIQUE, description TEXT DEFAULT '',"
                    + " last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
                    + " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,"
                    + " CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                    + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,"
                    + " CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),"
                    + " CONSTRAINT uk_gc_table_name UNIQUE (table_name),"
                    + " CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),"
                    + " CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))");

    GeoPackageTables {
        columns = List.copyOf(columns);
    }

    static GeoPackageTables of(LayerSchema schema) {
        String plain = schema.name().isBlank() ? "layer" : schema.name().strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        String name = PREFIXES.stream().anyMatch(lower::startsWith) ? "layer_" + plain : plain;
        Set<String> taken = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (Column column : schema.columns()) {
            columns.add(unique(column.name(), taken));
        }
        return new GeoPackageTables(name, unique("fid", taken), unique("geom", taken), columns);
    }

    /** SQLite does not tell names apart by their case. */
    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    /** @param geometryType in capitals */
    String creation(LayerSchema schema, String geometryType) {
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
