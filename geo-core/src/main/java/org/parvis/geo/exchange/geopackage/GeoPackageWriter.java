package org.parvis.geo.exchange.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.shared.Crs;
import org.sqlite.SQLiteConfig;

/** Writes a layer into a database of its own, which is copied at the end. */
final class GeoPackageWriter implements LayerWriter {
    private static final int BATCH = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private final LayerSchema schema;
    private final Crs crs;
    private final OutputStream stream;
    private final GeoPackageTables tables;
    private final Path path;
    private final Connection connection;
    private final PreparedStatement insertion;
    private final Envelope box = new Envelope();
    private long rows;

    GeoPackageWriter(LayerSchema schema, Crs crs, OutputStream stream) throws IOException, SQLException {
        this.schema = schema;
        this.crs = crs;
        this.stream = stream;
        this.tables = GeoPackageTables.of(schema);
        this.path = Files.createTempFile("parvis-", ".gpkg");
        SQLiteConfig config = new SQLiteConfig();
        // Nobody else reads it, and a broken one is thrown away.
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        this.connection = config.createConnection(
                "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath());
        connection.setAutoCommit(false);
        createTables();
        this.insertion = connection.prepareStatement(tables.insertion());
    }

    private void createTables() throws SQLException {
        String type = geometryType(schema.geometryTypes());
        try (Statement statement = connection.createStatement()) {
            for (String text : GeoPackageTables.OF_THE_STANDARD) {
                statement.execute(text);
            }
            statement.execute(tables.creation(schema, type));
        }
        insertSystem("Undefined Cartesian", -1, "NONE", -1, "undefined");
        insertSystem("Undefined Geographic", 0, "NONE", 0, "undefined");
        insertSystem(Crs.WGS_84.name(), 4326, "EPSG", 4326, Crs.WGS_84.ogcWkt());
        if (!crs.equals(Crs.WGS_84)) {
            insertSystem(crs.name(), crs.number(), "EPSG", crs.number(), crs.ogcWkt());
        }
        insert(
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)",
                List.of(
                        tables.name(),
                        "features",
                        tables.name(),
                        String.join(" ", schema.attribution()),
                        crs.number()));
        insert(
                "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)",
                List.of(tables.name(), tables.geometry(), type, crs.number()));
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

    private static String geometryType(Set<String> types) {
        return types.size() == 1 ? types.iterator().next().toUpperCase(Locale.ROOT) : "GEOMETRY";
    }

    @Override
    public void write(LayerRow row) throws IOException {
        try {
            Geometry geometry = row.geometry();
            insertion.setBytes(1, geometry == null ? null : GeometryBlob.of(geometry, crs.number()));
            if (geometry != null) {
                box.expandToInclude(geometry.getEnvelopeInternal());
            }
            for (int index = 0; index < tables.columns().size(); index++) {
                insertion.setObject(index + 2, stored(row.values().get(index)));
            }
            insertion.addBatch();
            rows++;
            if (rows % BATCH == 0) {
                insertion.executeBatch();
            }
        } catch (SQLException failed) {
            throw new IOException("Row " + row.number() + " cannot be written to the GeoPackage.", failed);
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof OffsetDateTime time) {
            return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof Number number && !(value instanceof BigInteger)) {
            return number;
        }
        return value == null ? null : value.toString();
    }

    @Override
    public void close() throws IOException {
        try (Connection closing = connection) {
            insertion.executeBatch();
            insertion.close();
            if (!box.isNull()) {
                insert(
                        "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ?",
                        List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
            }
            closing.commit();
        } catch (SQLException failed) {
            Files.deleteIfExists(path);
            throw new IOException("The GeoPackage cannot be written to its end.", failed);
        }
        try {
            Files.copy(path, stream);
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
