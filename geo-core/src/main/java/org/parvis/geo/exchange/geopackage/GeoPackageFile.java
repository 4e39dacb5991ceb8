package org.parvis.geo.exchange.geopackage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** An open GeoPackage. */
final class GeoPackageFile implements LayerFile {
    static final String CONTENTS = "gpkg_contents";
    private static final String GEOMETRY_COLUMNS = "gpkg_geometry_columns";
    private static final String SYSTEMS = "gpkg_spatial_ref_sys";

    private final ForeignDatabase database;
    private final List<Layer> layers = new ArrayList<>();
    private final List<RowIssue> issues = new ArrayList<>();

    /** A reference system as the file defines it. */
    private record StoredSystem(String organisation, String number, String definition) {}

    /** @param known whether the file bears the mark of a GeoPackage */
    GeoPackageFile(SourceFile file, boolean known, ReadingChoices choices, ExchangeLimits limits) throws SQLException {
        this.database = new ForeignDatabase(file.path());
        boolean whole = false;
        try {
            readLayers(file, choices, limits);
            whole = true;
        } finally {
            if (!whole) {
                database.close();
            }
        }
        if (!known) {
            tell(Severity.NOTE, "", "The file does not bear the mark of a GeoPackage, but has its tables.");
        }
    }

    private void readLayers(SourceFile file, ReadingChoices choices, ExchangeLimits limits) throws SQLException {
        if (!database.has(CONTENTS) || !database.has(GEOMETRY_COLUMNS)) {
            throw unreadable(file, "is a SQLite database without the tables of a GeoPackage");
        }
        Map<String, StoredSystem> systems = systems(limits);
        Map<String, List<String>> geometryColumns = new LinkedHashMap<>();
        for (List<String> row : database.texts(
                GEOMETRY_COLUMNS, List.of("table_name", "column_name", "srs_id"), limits.mostEntries())) {
            geometryColumns.putIfAbsent(row.get(0).toLowerCase(Locale.ROOT), row);
        }
        for (List<String> row : database.texts(CONTENTS, List.of("table_name", "data_type"), limits.mostEntries())) {
            String table = row.get(0);
            List<String> geometry = geometryColumns.get(table.toLowerCase(Locale.ROOT));
            if (!row.get(1).equals("features") || geometry == null) {
                tell(Severity.NOTE, table, "The table " + table + " has no features; it is left out.");
            } else if (!database.has(table)) {
                tell(
                        Severity.WARNING,
                        table,
                        "The layer " + table + " is no plain table but a view, or missing; it is left out.");
            } else {
                requireRoom(limits);
                add(table, geometry, systems, choices, limits);
            }
        }
        if (layers.isEmpty()) {
            throw unreadable(file, "has no table of features");
        }
    }

    private void requireRoom(ExchangeLimits limits) {
        if (layers.size() >= limits.mostLayers()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The GeoPackage has more than the " + limits.mostLayers() + " layers that are taken.");
        }
    }

    private void add(
            String table,
            List<String> geometry,
            Map<String, StoredSystem> systems,
            ReadingChoices choices,
            ExchangeLimits limits)
            throws SQLException {
        Crs chosen = choices.crs();
        StoredSystem stored = systems.get(geometry.get(2));
        GeoPackageLayer layer = new GeoPackageLayer(
                database,
                table,
                geometry.get(1),
                envelope -> chosen != null ? CrsFinding.chosen(chosen) : found(stored, envelope),
                limits);
        layers.add(layer);
        if (!layer.leftOut().isEmpty()) {
            tell(Severity.NOTE, table, "Columns of bytes are left out: " + String.join(", ", layer.leftOut()) + ".");
        }
    }

    /** Those that layers are in: some programs write the whole register into each file. */
    private Map<String, StoredSystem> systems(ExchangeLimits limits) throws SQLException {
        Map<String, StoredSystem> systems = new LinkedHashMap<>();
        for (List<String> row : database.textsNamed(
                SYSTEMS,
                List.of("srs_id", "organization", "organization_coordsys_id", "definition"),
                "srs_id",
                GEOMETRY_COLUMNS,
                limits.mostEntries())) {
            systems.put(row.get(0), new StoredSystem(row.get(1), row.get(2), row.get(3)));
        }
        return systems;
    }

    private static CrsFinding found(@Nullable StoredSystem stored, Envelope envelope) {
        if (stored == null || stored.definition.equalsIgnoreCase("undefined") && !isRegistered(stored)) {
            return CrsFinding.byCoordinates(envelope, false, "the GeoPackage names no reference system");
        }
        Crs registered = isRegistered(stored) ? registered(stored.number) : null;
        if (registered != null) {
            return CrsFinding.certain(registered, "the GeoPackage says EPSG:" + stored.number);
        }
        return CrsFinding.described(stored.definition, "the GeoPackage", envelope);
    }

    private static boolean isRegistered(StoredSystem stored) {
        return stored.organisation.equalsIgnoreCase("EPSG") && stored.number.matches("[1-9][0-9]{3,5}");
    }

    private static @Nullable Crs registered(String number) {
        Crs crs = new Crs("EPSG:" + number);
        try {
            crs.isGeographic();
            return crs;
        } catch (ParvisException unknown) {
            return null;
        }
    }

    private static ParvisException unreadable(SourceFile file, String what) {
        return ParvisException.of(
                ErrorCode.UNREADABLE,
                "file",
                "The file " + file.name() + " " + what + ". Export it again as GeoPackage.");
    }

    private void tell(Severity severity, String layer, String reason) {
        issues.add(new RowIssue(severity, layer, 0, "", reason, null));
    }

    @Override
    public String format() {
        return "geopackage";
    }

    @Override
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    @Override
    public List<RowIssue> issues() {
        return List.copyOf(issues);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The GeoPackage cannot be closed.", failed);
        }
    }
}
