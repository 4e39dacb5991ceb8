package org.parvis.geo.exchange.shapefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.archive.ByteSource;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.shapefile.ShapeBytes.Field;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;

/** Shapefiles whose headers lie, that are cut off, or that other programs write in their own way. */
class HostileShapefilesTest {
    private static final double[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10, 0, 0};
    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};
    private static final double[] ISLAND = {2.5, 2.5, 3, 2.5, 3, 3, 2.5, 2.5};
    private static final List<Field> NAME = List.of(new Field("name", 'C', 10, 0));

    private final List<RowIssue> issues = new ArrayList<>();

    @Test
    void holesAreFoundWhateverWayRingsTurn() throws IOException {
        byte[] shp = ShapeBytes.shp(5, ShapeBytes.parts(5, HOLE, SQUARE, ISLAND));

        Geometry geometry = requireNonNull(rows(shp, null, null).get(0).geometry());

        assertThat(geometry).isNotNull();
        assertThat(geometry.getNumGeometries()).isEqualTo(2);
        assertThat(geometry.isValid()).isTrue();
        assertThat(geometry.getArea()).isEqualTo(100 - 4 + 0.125);
    }

    @Test
    void heightsAreKeptAndMeasuresLeftOut() throws IOException {
        byte[] shp = ShapeBytes.shp(11, ShapeBytes.point(11, 1, 2, 33, 4), ShapeBytes.point(21, 1, 2, 33));

        List<LayerRow> rows = rows(shp, null, null);

        assertThat(requireNonNull(rows.get(0).geometry()).getCoordinate().getZ())
                .isEqualTo(33);
        assertThat(requireNonNull(rows.get(1).geometry()).getCoordinate().getZ())
                .isNaN();
    }

    @Test
    void manyVerticesAreRefusedBeforeTheyAreRead() throws IOException {
        byte[] claim = ShapeBytes.parts(5, SQUARE);
        ByteBuffer.wrap(claim).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 10_000_000);
        byte[] lie = ShapeBytes.parts(5, SQUARE);
        ByteBuffer.wrap(lie).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 900_000);
        byte[] negative = ShapeBytes.parts(5, SQUARE);
        ByteBuffer.wrap(negative).order(ByteOrder.LITTLE_ENDIAN).putInt(36, -5);

        List<LayerRow> rows = rows(
                ShapeBytes.shp(5, claim, lie, negative, ShapeBytes.parts(5, SQUARE), ShapeBytes.none()), null, null);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).number()).isEqualTo(4);
        assertThat(rows.get(1).geometry()).isNull();
        assertThat(issues).hasSize(3);
        assertThat(issues.get(0).reason()).contains("10000000 vertices");
        assertThat(issues).allSatisfy(issue -> assertThat(issue.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void coordinatesThatAreNoNumbersAreTold() throws IOException {
        byte[] shp = ShapeBytes.shp(
                3, ShapeBytes.parts(3, new double[] {0, 0, Double.NaN, 1}), ShapeBytes.parts(3, new double[] {0, 0}));

        assertThat(rows(shp, null, null)).isEmpty();
        assertThat(issues.get(0).reason()).contains("no number");
        assertThat(issues.get(1).reason()).contains("no line of two vertices");
    }

    @Test
    void aFileThatWasCutOffGivesWhatCameBefore() throws IOException {
        byte[] shp = ShapeBytes.shp(1, ShapeBytes.point(1, 1, 2), ShapeBytes.point(1, 3, 4));

        ShapefileLayer layer = layer(Arrays.copyOf(shp, shp.length - 6), null, null, null);

        assertThat(rows(layer)).hasSize(1);
        assertThat(layer.issues()).anySatisfy(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.ERROR);
            assertThat(issue.reason()).contains("cut off");
        });
        assertThat(issues).hasSize(1);
    }

    @Test
    void anIndexThatFitsIsFollowedAndOneThatDoesNotIsLeftAlone() throws IOException {
        byte[] shp = ShapeBytes.shp(1, ShapeBytes.point(1, 1, 2), ShapeBytes.point(1, 3, 4));
        byte[] turned = ShapeBytes.shx(shp);
        ByteBuffer.wrap(turned).putInt(100, 100 / 2 + 14).putInt(108, 50);
        byte[] wrong = ShapeBytes.shx(shp);
        ByteBuffer.wrap(wrong).putInt(100, 1_000_000);

        assertThat(requireNonNull(rows(layer(shp, turned, null, null)).get(0).geometry())
                        .getCoordinate()
                        .x)
                .isEqualTo(3);
        assertThat(requireNonNull(rows(layer(shp, wrong, null, null)).get(0).geometry())
                        .getCoordinate()
                        .x)
                .isEqualTo(1);
    }

    @Test
    void rowsAndShapesThatDifferInNumber() throws IOException {
        byte[] shp = ShapeBytes.shp(1, ShapeBytes.point(1, 1, 2), ShapeBytes.point(1, 3, 4));

        assertThat(rows(shp, ShapeBytes.dbf(NAME, " one", " two", " three"), null))
                .hasSize(2);
        List<LayerRow> fewer = rows(shp, ShapeBytes.dbf(NAME, " one"), null);

        assertThat(fewer.get(0).values()).containsExactly("one");
        assertThat(fewer.get(1).values()).containsExactly((Object) null);
    }

    @Test
    void deletedRowsAreGoneWithTheirShapes() throws IOException {
        byte[] shp = ShapeBytes.shp(1, ShapeBytes.point(1, 1, 2), ShapeBytes.point(1, 3, 4));

        List<LayerRow> rows = rows(shp, ShapeBytes.dbf(NAME, "*gone", " stays"), null);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(requireNonNull(rows.get(0).geometry()).getCoordinate().x).isEqualTo(3);
    }

    @Test
    void valuesOfEveryKindAndTheirOddities() throws IOException {
        List<Field> fields = List.of(
                new Field("whole", 'N', 5, 0),
                new Field("real", 'N', 8, 2),
                new Field("float", 'F', 12, 6),
                new Field("day", 'D', 8, 0),
                new Field("truth", 'L', 1, 0),
                new Field("WHOLE", 'C', 4, 0));
        byte[] table = ShapeBytes.dbf(
                fields,
                " " + "   12" + "    3.50" + " 1.00000e+05" + "20240229" + "T" + "abc ",
                " " + "*****" + "        " + "            " + "00000000" + "?" + "    ",
                " " + "  1.5" + "     nan" + "            " + "20240230" + "x" + "    ");

        List<LayerRow> rows = rows(null, table, null);

        assertThat(rows.get(0).values()).containsExactly(12L, 3.5, 100_000.0, LocalDate.of(2024, 2, 29), true, "abc");
        assertThat(rows.get(1).values()).containsOnlyNulls();
        assertThat(rows.get(2).values()).containsOnlyNulls();
        assertThat(issues.stream().map(issue -> issue.row() + " " + issue.field()))
                .containsExactly("2 whole", "3 whole", "3 real", "3 day", "3 truth");
        assertThat(layer(null, null, table, null).columns().get(5).name()).isEqualTo("WHOLE_2");
    }

    @ParameterizedTest
    @CsvSource({
        "1252, windows-1252",
        "ANSI 1252, windows-1252",
        "CP1252, windows-1252",
        "windows-1252, windows-1252",
        "ISO 88591, ISO-8859-1",
        "ISO8859-1, ISO-8859-1",
        "8859_1, ISO-8859-1",
        "latin1, ISO-8859-1",
        "88591, ISO-8859-1",
        "UTF-8, UTF-8",
        "UTF8, UTF-8",
        "utf 8, UTF-8",
        "65001, UTF-8",
        "850, IBM850",
        "OEM 850, IBM850",
        "LDID/87, windows-1252",
        "88595, ISO-8859-5",
        "ISO-8859-15, ISO-8859-15"
    })
    void namesOfCharacterSetsInTheirManySpellings(String text, String charset) {
        assertThat(DbfCharset.named(text)).isEqualTo(Charset.forName(charset));
    }

    @Test
    void theTextsThemselvesDecideWhatTheirCharacterSetIs() throws IOException {
        byte[] latin = ShapeBytes.dbf(0, StandardCharsets.ISO_8859_1, NAME, " été");
        byte[] utf8 = ShapeBytes.dbf(0x57, StandardCharsets.UTF_8, NAME, " été", " ééééé€");
        byte[] windows = ShapeBytes.dbf(0, DbfCharset.WINDOWS, NAME, " cœur €");

        assertCharset(latin, null, "windows-1252", Sureness.LIKELY, "été");
        assertCharset(latin, "UTF-8", "windows-1252", Sureness.LIKELY, "été");
        assertCharset(latin, "ISO 88591", "ISO-8859-1", Sureness.CERTAIN, "été");
        assertCharset(utf8, null, "UTF-8", Sureness.LIKELY, "été");
        assertCharset(utf8, "1252", "UTF-8", Sureness.LIKELY, "été");
        assertCharset(windows, "ISO-8859-1", "windows-1252", Sureness.LIKELY, "cœur €");
        assertCharset(windows, "nonsense\u0000\n", "windows-1252", Sureness.LIKELY, "cœur €");
    }

    private void assertCharset(byte[] table, @Nullable String codePage, String charset, Sureness sureness, String text)
            throws IOException {
        ShapefileLayer layer = layer(null, null, table, codePage);
        assertThat(requireNonNull(layer.charset()).charset()).isEqualTo(Charset.forName(charset));
        assertThat(requireNonNull(layer.charset()).sureness()).isEqualTo(sureness);
        assertThat(rows(layer).get(0).values()).containsExactly(text);
    }

    @Test
    void tablesThatContradictThemselvesAreRefused() {
        byte[] table = ShapeBytes.dbf(NAME, " one");
        byte[] narrow = table.clone();
        ByteBuffer.wrap(narrow).order(ByteOrder.LITTLE_ENDIAN).putShort(10, (short) 3);
        byte[] none = table.clone();
        ByteBuffer.wrap(none).order(ByteOrder.LITTLE_ENDIAN).putShort(10, (short) 0);
        byte[] far = table.clone();
        ByteBuffer.wrap(far).order(ByteOrder.LITTLE_ENDIAN).putShort(8, (short) 30_000);

        for (byte[] broken : List.of(narrow, none, far, new byte[0], new byte[31])) {
            assertThatThrownBy(() -> layer(null, null, broken, null))
                    .isInstanceOf(ParvisException.class)
                    .hasMessageContaining("test.dbf");
        }
    }

    @Test
    void aTableThatClaimsMoreRowsThanItHasSaysSo() throws IOException {
        byte[] table = ShapeBytes.dbf(NAME, " one", " two");
        ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -2);

        ShapefileLayer layer = layer(null, null, table, null);

        assertThat(rows(layer)).hasSize(2);
        assertThat(layer.issues())
                .anySatisfy(issue -> assertThat(issue.reason()).contains("4294967294"));
    }

    @Test
    void changedBytesAreReadOrRefused() throws IOException {
        byte[] shp =
                ShapeBytes.shp(5, ShapeBytes.parts(5, SQUARE, HOLE), ShapeBytes.parts(5, SQUARE), ShapeBytes.none());
        byte[] table = ShapeBytes.dbf(
                List.of(new Field("name", 'C', 4, 0), new Field("n", 'N', 4, 1), new Field("t", '@', 8, 0)),
                " one  1.5        ",
                " two  2.5        ",
                " six  3.5        ");
        byte[] shx = ShapeBytes.shx(shp);
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            byte[][] files = {shp.clone(), table.clone(), shx.clone()};
            byte[] changed = files[round % 3];
            for (int change = 0; change <= random.nextInt(3); change++) {
                int at = random.nextInt(changed.length);
                changed[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(3) - 1);
            }
            try {
                rows(layer(files[0], random.nextBoolean() ? files[2] : null, files[1], null));
            } catch (ParvisException refused) {
                assertThat(refused.getMessage()).contains("test");
            }
        }
    }

    @Test
    void aDescriptionThatTheCoordinatesContradictIsNotBelieved() throws IOException {
        byte[] degrees = ShapeBytes.shp(1, ShapeBytes.point(1, -1.55, 47.2));
        byte[] metres = ShapeBytes.shp(1, ShapeBytes.point(1, 355_000, 6_690_000));

        assertThat(crs(degrees, Crs.LAMBERT_93.esriWkt()).crs()).isNull();
        assertThat(crs(degrees, Crs.LAMBERT_93.esriWkt()).candidates()).contains(Crs.WGS_84);
        assertThat(crs(metres, Crs.WGS_84.esriWkt()).crs()).isNull();
        assertThat(crs(metres, Crs.WGS_84.esriWkt()).candidates()).contains(Crs.LAMBERT_93);
        assertThat(crs(metres, "PROJCS[\"Mars\"]").why()).contains("Mars");
        assertThat(crs(metres, null).crs()).isNull();
        assertThat(crs(degrees, null).sureness()).isEqualTo(Sureness.UNSURE);
        assertThat(crs(degrees, null).crs()).isEqualTo(Crs.WGS_84);
    }

    private static CrsFinding crs(byte[] shp, @Nullable String description) throws IOException {
        ShapefileLayer.Files files = new ShapefileLayer.Files(source(shp), null, null, description, null);
        return new ShapefileLayer("test", files, ReadingChoices.NONE, ExchangeLimits.DEFAULT).crs();
    }

    @Test
    void ringsWithoutEndInEachOtherEndTheReading() throws IOException {
        double[][] rings = new double[5_000][];
        for (int ring = 0; ring < rings.length; ring++) {
            double half = rings.length - ring;
            rings[ring] = new double[] {-half, -half, half, -half, half, half, -half, half, -half, -half};
        }

        rows(ShapeBytes.shp(5, ShapeBytes.parts(5, rings)), null, null);

        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).reason()).contains("too many rings");
    }

    private List<LayerRow> rows(byte @Nullable [] shp, byte @Nullable [] table, @Nullable String codePage)
            throws IOException {
        return rows(layer(shp, null, table, codePage));
    }

    private static ShapefileLayer layer(
            byte @Nullable [] shp, byte @Nullable [] shx, byte @Nullable [] table, @Nullable String codePage)
            throws IOException {
        return new ShapefileLayer(
                "test",
                new ShapefileLayer.Files(source(shp), source(shx), source(table), null, codePage),
                ReadingChoices.NONE,
                ExchangeLimits.DEFAULT);
    }

    private static @Nullable ByteSource source(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteSource.of(bytes);
    }

    private List<LayerRow> rows(ShapefileLayer layer) {
        List<LayerRow> rows = new ArrayList<>();
        layer.read(rows::add, issues::add, Deadline.NONE);
        return rows;
    }
}
