package org.parvis.geo.exchange.geopackage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFileWriter;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

class GeoPackageTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", ColumnType.TEXT),
            new Column("fid", ColumnType.WHOLE),
            new Column("width \"m\"; DROP TABLE gpkg_contents", ColumnType.REAL),
            new Column("lit", ColumnType.TRUTH),
            new Column("since", ColumnType.DATE),
            new Column("seen", ColumnType.TIME));

    @TempDir
    private Path folder;

    private final List<RowIssue> issues = new ArrayList<>();

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Object> values = Arrays.asList(
                "Île", 7L, 2.5, true, LocalDate.of(2024, 2, 29), OffsetDateTime.parse("2024-02-29T10:15:30.250+01:00"));
        Path path = written(
                row(1, "MULTIPOLYGON(((0 0,10 0,10 10,0 0)))", values),
                row(2, null, Arrays.asList(null, null, null, null, null, null)));

        try (LayerFile file = open(path)) {
            Layer layer = file.layers().get(0);
            assertThat(file.issues()).isEmpty();
            assertThat(layer.name()).isEqualTo("quartiers \"1\"");
            assertThat(layer.crs().crs()).isEqualTo(new Crs("EPSG:3947"));
            assertThat(layer.crs().sureness()).isEqualTo(Sureness.CERTAIN);
            assertThat(layer.columns()).isEqualTo(COLUMNS);
            List<LayerRow> rows = rows(layer);
            assertThat(rows.get(0).geometry()).isEqualTo(geometry("MULTIPOLYGON(((0 0,10 0,10 10,0 0)))"));
            assertThat(rows.get(0).key()).isEqualTo("1");
            assertThat(rows.get(0).values())
                    .containsExactly(
                            "Île",
                            7L,
                            2.5,
                            true,
                            LocalDate.of(2024, 2, 29),
                            OffsetDateTime.parse("2024-02-29T09:15:30.250Z"));
            assertThat(rows.get(1).geometry()).isNull();
            assertThat(rows.get(1).values()).containsOnlyNulls();
        }
        assertThat(issues).isEmpty();
    }

    @Test
    void heightsMeasuresAndBoxesOfAnyKindAreRead() throws Exception {
        assertThat(requireNonNull(blob(
                                "GP",
                                0,
                                0x01,
                                ByteBuffer.allocate(29)
                                        .order(ByteOrder.LITTLE_ENDIAN)
                                        .put((byte) 1)
                                        .putInt(1001)
                                        .putDouble(1)
                                        .putDouble(2)
                                        .putDouble(3)))
                        .getCoordinate()
                        .getZ())
                .isEqualTo(3);
        assertThat(requireNonNull(blob(
                                "GP",
                                64,
                                0x01 | 4 << 1,
                                ByteBuffer.allocate(37)
                                        .order(ByteOrder.LITTLE_ENDIAN)
                                        .put((byte) 1)
                                        .putInt(3001)
                                        .putDouble(1)
                                        .putDouble(2)
                                        .putDouble(3)
                                        .putDouble(4)))
                        .getCoordinate()
                        .y)
                .isEqualTo(2);
        assertThat(blob("GP", 0, 0x11, ByteBuffer.allocate(0))).isNull();
    }

    @Test
    void whatIsNoFlatGeometryIsRefusedWithItsReason() {
        ByteBuffer curve = ByteBuffer.allocate(9).put((byte) 0).putInt(8).putInt(0);
        ByteBuffer lie = ByteBuffer.allocate(9).put((byte) 0).putInt(2).putInt(2_000_000_000);
        ByteBuffer nested = ByteBuffer.allocate(9 * 1_000);
        while (nested.hasRemaining()) {
            nested.put((byte) 0).putInt(7).putInt(1);
        }

        assertThatThrownBy(() -> blob("GP", 0, 1, curve)).hasMessageContaining("curve");
        assertThatThrownBy(() -> blob("GP", 0, 1, lie)).hasMessageContaining("more parts");
        assertThatThrownBy(() -> blob("GP", 0, 1, nested)).hasMessageContaining("collections in each other");
        assertThatThrownBy(() -> blob("XP", 0, 1, curve)).hasMessageContaining("none of a GeoPackage");
        assertThatThrownBy(() -> blob("GP", 0, 0x21, curve)).hasMessageContaining("extended");
        assertThatThrownBy(() -> blob("GP", 0, 0x0F, curve)).hasMessageContaining("box");
    }

    @Test
    void anyBytesAreAGeometryOrRefused() throws IOException {
        byte[] good = GeometryBlob.of(
                geometry("MULTIPOLYGON(((0 0,10 0,10 10,0 0),(1 1,2 1,2 2,1 1)),((20 20,21 20,21 21,20 20)))"), 1);
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = Arrays.copyOf(good, round % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int change = 0; change < 3 && changed.length > 0; change++) {
                changed[random.nextInt(changed.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(9));
            }
            try {
                GeometryBlob.parse(changed, 100, 10);
            } catch (BadGeometryException refused) {
                assertThat(refused.reason()).isNotEmpty();
            }
        }
    }

    @Test
    void aViewIsNeverRunAndTablesWithoutFeaturesAreTold() throws IOException, SQLException {
        Path path = written(row(1, "POINT(1 2)", Arrays.asList("a", null, null, null, null, null)));
        sql(
                path,
                "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, NULL AS geom FROM n",
                "INSERT INTO gpkg_contents (table_name, data_type, srs_id) VALUES ('endless', 'features', 3947), ('notes', 'attributes', NULL)",
                "INSERT INTO gpkg_geometry_columns VALUES ('endless', 'geom', 'POINT', 3947, 0, 0)");

        try (LayerFile file = open(path)) {
            assertThat(file.layers()).hasSize(1);
            assertThat(file.issues().stream().map(RowIssue::reason))
                    .anyMatch(reason -> reason.contains("endless"))
                    .anyMatch(reason -> reason.contains("notes"));
        }
    }

    @Test
    void aContentsTableThatIsAViewIsNoGeoPackage() throws IOException, SQLException {
        Path path = written(row(1, "POINT(1 2)", Arrays.asList("a", null, null, null, null, null)));
        sql(
                path,
                "ALTER TABLE gpkg_contents RENAME TO hidden",
                "CREATE VIEW gpkg_contents AS SELECT * FROM hidden, hidden, hidden");

        assertThatThrownBy(() -> open(path)).isInstanceOf(ParvisException.class).hasMessageContaining("given.gpkg");
    }

    @Test
    void aCustomSystemIsRecognisedByItsDefinition() throws IOException, SQLException {
        Path path = written(row(1, "POINT(1650000 6220000)", Arrays.asList("a", null, null, null, null, null)));
        sql(
                path,
                "UPDATE gpkg_spatial_ref_sys SET organization = 'town', organization_coordsys_id = 1 WHERE srs_id = 3947");

        try (LayerFile file = open(path)) {
            assertThat(file.layers().get(0).crs().crs()).isEqualTo(new Crs("EPSG:3947"));
        }
        sql(path, "UPDATE gpkg_spatial_ref_sys SET definition = 'undefined' WHERE srs_id = 3947");
        try (LayerFile file = open(path)) {
            assertThat(file.layers().get(0).crs().crs()).isNull();
            assertThat(file.layers().get(0).crs().candidates()).contains(new Crs("EPSG:3947"));
        }
    }

    @Test
    void valuesOfAnotherTypeThanTheirColumnAreTold() throws IOException, SQLException {
        Path path = written(row(1, "POINT(1650000 6220000)", Arrays.asList("a", 1L, 2.0, true, null, null)));
        sql(path, "UPDATE \"quartiers \"\"1\"\"\" SET fid = 'seven', lit = 'maybe', since = 'yesterday', name = x'00'");

        try (LayerFile file = open(path)) {
            assertThat(rows(file.layers().get(0)).get(0).values()).containsExactly(null, null, 2.0, null, null, null);
        }
        assertThat(issues.stream().map(RowIssue::field)).containsExactly("name", "fid", "lit", "since");
        assertThat(issues.get(0).at()).isNotNull();
    }

    @Test
    void whatIsNoDatabaseOrDamagedIsRefused() throws IOException {
        Path path = written(row(1, "POINT(1 2)", Arrays.asList("a".repeat(3000), null, null, null, null, null)));
        byte[] whole = Files.readAllBytes(path);
        Random random = new Random(5);

        assertThatThrownBy(() -> open(Files.writeString(folder.resolve("text"), "no database")))
                .isInstanceOf(ParvisException.class);
        assertThatThrownBy(() -> open(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, 5_000))))
                .isInstanceOf(ParvisException.class);
        for (int round = 0; round < 60; round++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 20; change++) {
                changed[16 + random.nextInt(changed.length - 16)] = (byte) random.nextInt(256);
            }
            Path damaged = Files.write(folder.resolve("damaged" + round), changed);
            try (LayerFile file = open(damaged)) {
                file.layers().forEach(this::rows);
            } catch (ParvisException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void readingStopsWhenItsTimeIsOver() throws IOException {
        Path path = written(row(1, "POINT(1 2)", Arrays.asList("a", null, null, null, null, null)));

        try (LayerFile file = open(path)) {
            Deadline over = Deadline.after(Duration.ofNanos(1), () -> false);
            assertThatThrownBy(() -> file.layers().get(0).read(row -> true, issues::add, over))
                    .isInstanceOf(ParvisException.class);
        }
    }

    @Test
    void severalLayersAreWrittenInAnyOrderAndThoseWithoutRowsToo() throws IOException {
        Column name = new Column("from", ColumnType.TEXT);
        List<LayerSchema> schemas = List.of(
                new LayerSchema("lines", List.of(name), Set.of("LineString"), List.of("© somebody")),
                new LayerSchema("empty", List.of(), Set.of("MultiPolygon"), List.of()),
                new LayerSchema("points", List.of(name), Set.of("Point"), List.of()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LayerFileWriter writer = new WritableGeoPackage().writer(schemas, Crs.LAMBERT_93, bytes)) {
            writer.write("points", row(1, "POINT(352000 6789000)", List.of("Été")));
            writer.write("lines", row(1, "LINESTRING(352000 6789000,352001 6789000)", List.of("a")));
            writer.write("points", row(2, "POINT(352001 6789000)", List.of("b")));
            assertThat(bytes.size()).isZero();
            writer.finish();
        }

        try (LayerFile file = open(Files.write(folder.resolve("several"), bytes.toByteArray()))) {
            assertThat(file.layers().stream().map(Layer::name)).containsExactly("lines", "empty", "points");
            assertThat(file.layers().stream().map(layer -> layer.crs().crs())).containsOnly(Crs.LAMBERT_93);
            assertThat(file.layers().stream().map(layer -> rows(layer).size())).containsExactly(1, 0, 2);
            assertThat(rows(file.layers().get(2)).get(0).values()).containsExactly("Été");
        }
    }

    @Test
    void moreColumnsThanATableCanHaveAreRefusedWithAWayOut() throws IOException {
        List<Column> columns = new ArrayList<>();
        for (int number = 0; number < 1_998; number++) {
            columns.add(new Column("c" + number, ColumnType.TEXT));
        }
        LayerSchema fitting = new LayerSchema("many", columns, Set.of("Point"), List.of());
        columns.add(new Column("one more", ColumnType.TEXT));
        LayerSchema schema = new LayerSchema("many", columns, Set.of("Point"), List.of());

        new WritableGeoPackage()
                .writer(fitting, Crs.WGS_84, new ByteArrayOutputStream())
                .close();
        assertThatThrownBy(() -> new WritableGeoPackage().writer(schema, Crs.WGS_84, new ByteArrayOutputStream()))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("1998 columns")
                .hasMessageContaining("GeoJSON");
    }

    @Test
    void aFileThatWasNotFinishedIsNoFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LayerSchema schema = new LayerSchema("points", List.of(), Set.of("Point"), List.of());
        try (LayerFileWriter writer = new WritableGeoPackage().writer(List.of(schema), Crs.LAMBERT_93, bytes)) {
            writer.write("points", row(1, "POINT(352000 6789000)", List.of()));
            assertThatThrownBy(() -> writer.write("lines", row(1, null, List.of())))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(bytes.size()).isZero();
    }

    @Test
    void aReferenceSystemIsFoundAmongAsManyAsARegisterHas() throws IOException, SQLException {
        Path path = written(row(1, "POINT(1 2)", Arrays.asList(null, null, null, null, null, null)));
        sql(
                path,
                "UPDATE gpkg_spatial_ref_sys SET srs_id = 100000 WHERE srs_id = 3947",
                "UPDATE gpkg_geometry_columns SET srs_id = 100000",
                "WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n WHERE i < 16000)"
                        + " INSERT INTO gpkg_spatial_ref_sys SELECT 'other', i, 'NONE', i, 'undefined', NULL FROM n");

        try (LayerFile file = open(path)) {
            assertThat(file.layers().get(0).crs().crs()).isEqualTo(new Crs("EPSG:3947"));
        }
    }

    private static @Nullable Geometry blob(String magic, int boxBytes, int flags, ByteBuffer binary)
            throws BadGeometryException {
        ByteBuffer blob = ByteBuffer.allocate(8 + boxBytes + binary.capacity());
        blob.put((byte) magic.charAt(0))
                .put((byte) magic.charAt(1))
                .put((byte) 0)
                .put((byte) flags)
                .putInt(0);
        blob.position(8 + boxBytes).put(binary.array());
        return GeometryBlob.parse(blob.array(), 1_000_000, 64);
    }

    private static void sql(Path path, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    private LayerFile open(Path path) {
        return new GeoPackageFormat()
                .open(new SourceFile(path, "given.gpkg"), ReadingChoices.NONE, ExchangeLimits.DEFAULT);
    }

    private Path written(LayerRow... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LayerSchema schema = new LayerSchema("quartiers \"1\"", COLUMNS, Set.of(), List.of("© somebody"));
        try (LayerWriter writer = new WritableGeoPackage().writer(schema, new Crs("EPSG:3947"), bytes)) {
            for (LayerRow row : rows) {
                writer.write(row);
            }
            writer.finish();
        }
        return Files.write(folder.resolve("a name with ?, # and %20"), bytes.toByteArray());
    }

    private List<LayerRow> rows(Layer layer) {
        List<LayerRow> rows = new ArrayList<>();
        layer.read(rows::add, issues::add, Deadline.NONE);
        return rows;
    }

    private static LayerRow row(long number, @Nullable String text, List<Object> values) {
        return new LayerRow(number, null, text == null ? null : geometry(text), values);
    }

    private static Geometry geometry(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }
}
