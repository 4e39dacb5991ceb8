package org.parvis.api.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** A GeoPackage as any program reads and edits it: with SQLite alone, and none of Parvis' own code. */
public final class PlainGeoPackage {
    private static final int HEADER_BYTES = 8;
    private static final int BOX_BYTES = 32;

    private final Path path;

    public PlainGeoPackage(Path path, byte[] content) throws IOException {
        this.path = Files.write(path, content);
    }

    public byte[] content() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + path);
    }

    /** Each row with bars between its cells. */
    public List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    cells.add(found.getString(column));
                }
                rows.add(String.join(" | ", cells));
            }
        }
        return rows;
    }

    public void run(String... statements) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    /** @param ordinates of a point or a line: east, north, east, north and so on */
    public void insert(String table, Map<String, Object> values, double... ordinates) throws SQLException {
        List<String> columns = new ArrayList<>(values.keySet());
        String names = String.join(
                "\", \"", columns.stream().map(name -> name.replace("\"", "")).toList());
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table + " (geom, \"" + names
                        + "\") VALUES (?" + ", ?".repeat(columns.size()) + ")")) {
            statement.setBytes(1, ordinates.length == 0 ? null : blob(geometry(ordinates)));
            for (int index = 0; index < columns.size(); index++) {
                statement.setObject(index + 2, values.get(columns.get(index)));
            }
            statement.executeUpdate();
        }
    }

    private static Geometry geometry(double... ordinates) {
        Coordinate[] positions = new Coordinate[ordinates.length / 2];
        for (int index = 0; index < positions.length; index++) {
            positions[index] = new Coordinate(ordinates[2 * index], ordinates[2 * index + 1]);
        }
        GeometryFactory factory = new GeometryFactory();
        return positions.length == 1 ? factory.createPoint(positions[0]) : factory.createLineString(positions);
    }

    private static byte[] blob(Geometry geometry) {
        byte[] binary = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN).write(geometry);
        return ByteBuffer.allocate(HEADER_BYTES + binary.length)
                .put(new byte[] {'G', 'P', 0, 0})
                .putInt(2154)
                .put(binary)
                .array();
    }

    /** The geometries of a table by the values of a column. */
    public Geometry geometry(String table, String column, String value) throws SQLException, ParseException {
        try (Connection connection = connection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT geom FROM " + table + " WHERE " + column + " = ?")) {
            statement.setString(1, value);
            try (ResultSet found = statement.executeQuery()) {
                byte[] blob = found.getBytes(1);
                int header = HEADER_BYTES + ((blob[3] >> 1 & 7) == 0 ? 0 : BOX_BYTES);
                return new WKBReader().read(java.util.Arrays.copyOfRange(blob, header, blob.length));
            }
        }
    }
}
