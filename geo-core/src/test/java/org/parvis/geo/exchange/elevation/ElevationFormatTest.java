package org.parvis.geo.exchange.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

class ElevationFormatTest {
    @TempDir
    private Path folder;

    @Test
    void readsATileOfTheShuttleMission() throws IOException {
        Elevations elevations = open("S01W002.hgt", tile(1_201, -32_768));

        assertThat(elevations.bounds().getMinX()).isEqualTo(-2);
        assertThat(elevations.bounds().getMaxY()).isEqualTo(0);
        assertThat(elevations.resolutionMetres()).isCloseTo(92.5, within(0.5));
        // The height is the number of the column, and a column is a twelve-hundredth of a degree.
        assertThat(elevations.height(-2 + 10.25 / 1_200, -0.5).orElseThrow()).isCloseTo(10.25, within(1e-3));
        assertThat(elevations.height(-2, -0.5)).isEmpty();
        assertThat(elevations.height(5, 5)).isEmpty();
    }

    @Test
    void readsATileInAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("tiles/N43E007.hgt"));
            zip.write(tile(1_201, 0));
        }

        assertThat(open("anything.zip", bytes.toByteArray()).height(7.5, 43.5)).hasValue(600);
    }

    @Test
    void theGridsOfAnArchiveHaveOneLimitTogether() throws IOException {
        byte[] grid = "ncols 4\nnrows 3\nxllcorner 7\nyllcorner 43\ncellsize 1\n1 2 3 4 5 6 7 8 9 10 11 12"
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.asc", "b.asc", "c.asc")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(grid);
            }
        }
        Path path = folder.resolve("upload");
        Files.write(path, bytes.toByteArray());
        SourceFile file = new SourceFile(path, "grids.zip");

        assertThat(ElevationFormat.open(file, null, ExchangeLimits.DEFAULT, new ElevationAllowance(36, Deadline.NONE))
                        .elevations()
                        .height(7.5, 45.5))
                .hasValue(1);
        assertThatThrownBy(() -> ElevationFormat.open(
                        file, null, ExchangeLimits.DEFAULT, new ElevationAllowance(35, Deadline.NONE)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("4 times 3 heights after 24 in other grids; at most 35 are read");
    }

    static Stream<Arguments> soundFiles() throws IOException {
        String grid = "ncols 4\nnrows 3\nxllcorner 7\nyllcorner 43\ncellsize 1\n" + "1 ".repeat(12);
        return Stream.of(
                Arguments.of("N43E007.hgt", tile(1_201, 0)),
                Arguments.of("grid.asc", grid.getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("relief.tif", GeoTiffSketch.file(8, 2, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundFiles")
    void openingEndsWhenNobodyWaitsForItAnyMore(String name, byte[] content) throws IOException {
        Path path = folder.resolve("upload");
        Files.write(path, content);

        assertThatThrownBy(() -> ElevationFormat.open(
                        new SourceFile(path, name),
                        null,
                        ExchangeLimits.DEFAULT,
                        Deadline.after(Duration.ofDays(1), () -> true)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.OUT_OF_TIME));
    }

    @ParameterizedTest
    @CsvSource({
        "N43E007.hgt, 1000, 1201 times 1201",
        "somewhere.hgt, 2884802, south-west corner",
    })
    void saysWhatIsWrongWithATile(String name, int bytes, String expected) {
        assertThatThrownBy(() -> open(name, new byte[bytes]))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void readsAnAsciiGridInLambert93() throws IOException {
        String text = "ncols 3\nnrows 2\nxllcorner 651999,5\nyllcorner 6861999.5\ncellsize 1\nNODATA_value -99999\n"
                + "10 20 30\n11 21 -99999\n";
        Elevations elevations = open("dalle.asc", text.getBytes(StandardCharsets.UTF_8), Crs.LAMBERT_93);
        Coordinate west = inLambert(652_000, 6_862_000);
        Coordinate between = inLambert(652_000.5, 6_862_000.5);
        Coordinate unknown = inLambert(652_002, 6_862_000);

        assertThat(elevations.resolutionMetres()).isCloseTo(1, within(0.02));
        assertThat(elevations.height(west.x, west.y).orElseThrow()).isCloseTo(11, within(0.1));
        assertThat(elevations.height(between.x, between.y).orElseThrow()).isCloseTo(15.5, within(0.1));
        assertThat(elevations.height(unknown.x, unknown.y)).isEmpty();
    }

    @Test
    void asksForTheSystemOfAGridThatDoesNotNameIt() {
        String text = "ncols 2\nnrows 2\nxllcorner 652000\nyllcorner 6862000\ncellsize 5\n1 2 3 4";

        assertThatThrownBy(() -> open("dalle.asc", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_VALUE);
                    assertThat(refused.field()).isEqualTo("crs");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3",
                "ncols 99999999\nnrows 99999999\nxllcorner 0\nyllcorner 0\ncellsize 1\n1",
                "ncols 2\nnrows -2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3 4",
                "ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 0\n1 2 3 4",
                "ncols 2\nnrows 2\nxllcorner NaN\nyllcorner 0\ncellsize 1\n1 2 3 4",
                "ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3 four",
                "ncols"
            })
    void refusesABrokenGrid(String text) {
        assertThatThrownBy(() -> open("dalle.asc", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isIn(ErrorCode.UNREADABLE, ErrorCode.TOO_LARGE));
    }

    private Elevations open(String name, byte[] content) throws IOException {
        return open(name, content, null);
    }

    private Elevations open(String name, byte[] content, @Nullable Crs crs) throws IOException {
        Path path = folder.resolve("upload");
        Files.write(path, content);
        SourceFile file = new SourceFile(path, name);
        assertThat(ElevationFormat.recognises(file, ExchangeLimits.DEFAULT) || content.length > 0)
                .isTrue();
        return ElevationFormat.open(file, crs, ExchangeLimits.DEFAULT, Deadline.NONE)
                .elevations();
    }

    private static Coordinate inLambert(double east, double north) {
        return Crs.LAMBERT_93
                .toWgs84(Geometries.point(2, 2).getFactory().createPoint(new Coordinate(east, north)))
                .getCoordinate();
    }

    /** Each height is the number of its column; the first column has another. */
    private static byte[] tile(int side, int first) {
        ByteBuffer heights = ByteBuffer.allocate(2 * side * side);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                heights.putShort((short) (column == 0 ? first : column));
            }
        }
        return heights.array();
    }
}
