package org.parvis.geo.exchange.shapefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

class ShapefileRoundTripTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", ColumnType.TEXT),
            new Column("largeurUtileEnMetres", ColumnType.REAL),
            new Column("largeurUtileEnPieds", ColumnType.WHOLE),
            new Column("éclairé", ColumnType.TRUTH),
            new Column("since", ColumnType.DATE),
            new Column("checked", ColumnType.TEXT));

    @TempDir
    private Path folder;

    private final List<LayerFile> opened = new ArrayList<>();

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Object> first = Arrays.asList("Rue de l'Œuvre", 2.5, 8L, true, LocalDate.of(2024, 2, 29), "2024-03-01");
        List<Object> second = Arrays.asList("Île Feydeau", 1.0e-9, 123_456_789_012L, false, null, null);
        List<Object> third = Arrays.asList(null, null, null, null, null, "2023-12-31");
        byte[] zip = written(
                Set.of("LineString"),
                row(1, "LINESTRING(352000.123 6688000.456,352001 6688001)", first),
                row(2, "MULTILINESTRING((0 0,1 1),(2 2,3 3,4 4))", second),
                row(3, null, third));

        List<Layer> layers = open(zip).layers();
        List<LayerRow> rows = rows(layers.get(0));

        assertThat(layers).hasSize(1);
        assertThat(layers.get(0).name()).isEqualTo("streets");
        assertThat(layers.get(0).crs().crs()).isEqualTo(Crs.LAMBERT_93);
        assertThat(layers.get(0).rows()).hasValue(3);
        assertThat(layers.get(0).columns().stream().map(Column::name))
                .containsExactly("name", "largeurUti", "largeurU_1", "eclaire", "since", "checked");
        assertThat(rows.get(0).values())
                .containsExactly("Rue de l'Œuvre", 2.5, 8L, true, LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1));
        assertThat(rows.get(1).values()).containsExactly("Île Feydeau", 1.0e-9, 123_456_789_012L, false, null, null);
        assertThat(rows.get(2).values()).containsExactly(null, null, null, null, null, LocalDate.of(2023, 12, 31));
        assertThat(rows.get(0).geometry()).isEqualTo(geometry("LINESTRING(352000.123 6688000.456,352001 6688001)"));
        assertThat(rows.get(1).geometry()).isEqualTo(geometry("MULTILINESTRING((0 0,1 1),(2 2,3 3,4 4))"));
        assertThat(rows.get(2).geometry()).isNull();
    }

    @Test
    void aSecondRoundChangesNothing() throws IOException {
        List<Object> values = Arrays.asList("a", 0.1 + 0.2, -3L, true, LocalDate.of(1999, 1, 1), "2020-01-01");
        byte[] once = written(Set.of(), row(1, "POINT(1 2)", values));
        Layer layer = open(once).layers().get(0);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        LayerSchema schema = new LayerSchema("streets", layer.columns(), Set.of("Point"), List.of());
        try (LayerWriter writer = new WritableShapefile().writer(schema, Crs.LAMBERT_93, twice)) {
            for (LayerRow row : rows(layer)) {
                writer.write(row);
            }
            writer.finish();
        }

        Layer again = open(twice.toByteArray()).layers().get(0);

        assertThat(again.columns()).isEqualTo(layer.columns());
        assertThat(rows(again)).isEqualTo(rows(layer));
    }

    @Test
    void polygonsKeepTheirHolesAndTurnAsTheFormatHasIt() throws IOException {
        String islands = "MULTIPOLYGON(((0 0,10 0,10 10,0 10,0 0),(2 2,2 8,8 8,8 2,2 2)),((4 4,6 4,6 6,4 6,4 4)))";
        byte[] zip = written(Set.of("Polygon"), row(1, islands, values("a")));

        assertThat(requireNonNull(rows(open(zip).layers().get(0)).get(0).geometry())
                        .norm())
                .isEqualTo(geometry(islands).norm());
    }

    @Test
    void eachKindOfGeometryGetsItsOwnFile() throws IOException {
        byte[] zip = written(
                Set.of(),
                row(1, "POINT(1 2)", values("point")),
                row(2, "POLYGON((0 0,1 0,1 1,0 0))", values("area")),
                row(3, "GEOMETRYCOLLECTION(POINT(5 5),LINESTRING(0 0,1 1))", values("both")),
                row(4, "MULTIPOINT((1 1),(2 2))", values("points")));

        List<Layer> layers = open(zip).layers();
        assertThat(layers.stream().map(Layer::name))
                .containsExactly("streets_points", "streets_multipoints", "streets_lines", "streets_polygons");
        assertThat(rows(layers.get(0))).hasSize(2);
        assertThat(rows(layers.get(2)).get(0).values()).contains("both");
        assertThat(text(zip, "streets-columns.txt")).contains("1 rows with mixed geometries");
    }

    @Test
    void whatHasNoRoomIsTold() throws IOException {
        byte[] zip = written(Set.of(), row(1, "POINT(1 2)", values("é".repeat(200))));

        assertThat(rows(open(zip).layers().get(0)).get(0).values().get(0)).isEqualTo("é".repeat(127));
        assertThat(text(zip, "streets-columns.txt"))
                .contains("largeurUti\tlargeurUtileEnMetres")
                .contains("name\tname\t1 texts were cut")
                .contains("© somebody");
        assertThat(text(zip, "streets.cpg")).isEqualTo("UTF-8");
    }

    @Test
    void aLayerWithoutRowsIsALayer() throws IOException {
        Layer layer = open(written(Set.of("MultiPolygon"))).layers().get(0);

        assertThat(rows(layer)).isEmpty();
        assertThat(layer.columns()).hasSize(6);
    }

    @Test
    void realNumbersOfAnySizeComeBack() throws IOException {
        double[] numbers = {0, -0.1, 1e300, -1.7976931348623157E308, 4.9E-300, 123456789.123456789, 440215};
        List<LayerRow> rows = new ArrayList<>();
        for (double number : numbers) {
            rows.add(row(rows.size() + 1, "POINT(1 2)", Arrays.asList("", number, null, null, null, null)));
        }

        List<LayerRow> read = rows(
                open(written(Set.of(), rows.toArray(LayerRow[]::new))).layers().get(0));

        for (int index = 0; index < numbers.length; index++) {
            assertThat((Double) read.get(index).values().get(1))
                    .isEqualTo(numbers[index], within(Math.abs(numbers[index]) * 1e-15));
        }
    }

    @AfterEach
    void close() {
        opened.forEach(LayerFile::close);
    }

    private LayerFile open(byte[] zip) throws IOException {
        Path path = Files.write(folder.resolve("given" + opened.size()), zip);
        LayerFile file = new ShapefileFormat()
                .open(new SourceFile(path, "given.zip"), ReadingChoices.NONE, ExchangeLimits.DEFAULT);
        opened.add(file);
        return file;
    }

    @Test
    void moreColumnsThanATableCanHaveAreRefusedBeforeAnythingIsWritten() {
        List<Column> columns = new ArrayList<>();
        for (int number = 0; number < 256; number++) {
            columns.add(new Column("c" + number, ColumnType.TEXT));
        }
        LayerSchema schema = new LayerSchema("many", columns, Set.of("Point"), List.of());

        assertThatThrownBy(() -> new WritableShapefile().writer(schema, Crs.WGS_84, new ByteArrayOutputStream()))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("255 columns");
    }

    private static byte[] written(Set<String> types, LayerRow... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LayerSchema schema = new LayerSchema("streets", COLUMNS, types, List.of("© somebody"));
        try (LayerWriter writer = new WritableShapefile().writer(schema, Crs.LAMBERT_93, bytes)) {
            for (LayerRow row : rows) {
                writer.write(row);
            }
            writer.finish();
        }
        return bytes.toByteArray();
    }

    private static List<Object> values(String name) {
        return Arrays.asList(name, null, null, null, null, null);
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

    private static List<LayerRow> rows(Layer layer) {
        List<LayerRow> rows = new ArrayList<>();
        layer.read(rows::add, issue -> assertThat(issue).isNull(), Deadline.NONE);
        return rows;
    }

    private static String text(byte[] zip, String name) throws IOException {
        try (ZipInputStream stream = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }
}
