package org.parvis.geo.exchange.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.layer.LayerFileWriter;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.shared.Crs;
import org.sqlite.SQLiteConfig;

/** Writes layers into a database of its own, which is copied at the end. */
final class GeoPackageWriter implements LayerFileWriter {
    private final Crs crs;
    private final OutputStream stream;
    private final Path path;
    private final Connection connection;

    /** By the name of the layer. */
    private final Map<String, LayerInsertion> layers = new LinkedHashMap<>();

    private GeoPackageWriter(Crs crs, OutputStream stream, Path path, Connection connection) {
        this.crs = crs;
        this.stream = stream;
        this.path = path;
        this.connection = connection;
    }

    static GeoPackageWriter of(List<LayerSchema> schemas, Crs crs, OutputStream stream)
            throws IOException, SQLException {
        Path path = Files.createTempFile("parvis-", ".gpkg");
        GeoPackageWriter writer = null;
        boolean whole = false;
        try {
            writer = new GeoPackageWriter(crs, stream, path, database(path));
            writer.createStandardTables();
            for (LayerSchema schema : schemas) {
                writer.create(schema);
            }
            whole = true;
            return writer;
        } finally {
            if (!whole && writer != null) {
                writer.close();
            } else if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Connection database(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // Nobody else reads it, and a broken one is thrown away.
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        Connection connection = config.createConnection(
                "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath());
        boolean whole = false;
        try {
            connection.setAutoCommit(false);
            whole = true;
            return connection;
        } finally {
            if (!whole) {
                connection.close();
            }
        }
    }

    private void createStandardTables() throws SQLException {
        for (String text : StandardTables.CREATION) {
            execute(text);
        }
        insertSystem("Undefined Cartesian", -1, "NONE", -1, "undefined");
        insertSystem("Undefined Geographic", 0, "NONE", 0, "undefined");
        insertSystem(Crs.WGS_84.name(), 4326, "EPSG", 4326, Crs.WGS_84.ogcWkt());
        if (!crs.equals(Crs.WGS_84)) {
            insertSystem(crs.name(), crs.number(), "EPSG", crs.number(), crs.ogcWkt());
        }
    }

    private void create(LayerSchema schema) throws SQLException {
        LayerTable table = LayerTable.of(schema);
        execute(table.creation(schema));
        insert(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
                List.of(table.name(), "features", table.name(), String.join(" ", schema.attribution()), crs.number()));
        insert(
                "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
                List.of(table.name(), table.geometry(), table.geometryType(), crs.number()));
        layers.put(schema.name(), new LayerInsertion(table, crs.number(), connection));
    }

    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private void insertSystem(String name, int number, String organisation, int organisationNumber, String definition)
            throws SQLException {
        insert(
                "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
                List.of(name, number, organisation, organisationNumber, definition));
    }

    private void insert(String text, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void write(String layer, LayerRow row) throws IOException {
        LayerInsertion insertion = layers.get(layer);
        if (insertion == null) {
            throw new IllegalArgumentException("There is no layer " + layer + " in this file.");
        }
        try {
            insertion.add(row);
        } catch (SQLException failed) {
            throw new IOException(
                    "Row " + row.number() + " of " + layer + " cannot be written to the GeoPackage.", failed);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            for (LayerInsertion layer : layers.values()) {
                end(layer);
            }
            connection.commit();
            connection.close();
        } catch (SQLException failed) {
            throw new IOException("The GeoPackage cannot be written to its end.", failed);
        }
        Files.copy(path, stream);
    }

    private void end(LayerInsertion layer) throws SQLException {
        layer.end();
        Envelope box = layer.box();
        if (!box.isNull()) {
            insert(
                    "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? WHERE table_name = ?",
                    List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), layer.table()));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IOException("The GeoPackage cannot be closed.", failed);
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
