package org.parvis.geo.exchange.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
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
    private static final int STRIP_BYTES = 279;

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
                Arguments.of("relief.tif", geoTiff(8, 2, 1)));
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

    @Test
    void partsOfAGeoTiffThatClaimManyTimesTheFileAreRefused() throws IOException {
        byte[] file = geoTiff(1, 1, 1);
        ByteBuffer entries = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 0; entry < entries.getShort(8); entry++) {
            if (entries.getShort(10 + 12 * entry) == STRIP_BYTES) {
                entries.putInt(10 + 12 * entry + 8, 11 * file.length);
            }
        }

        assertThatThrownBy(() -> open("relief.tif", file))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE))
                .hasMessageContaining("parts claim " + 11 * file.length + " bytes in all, of a file of " + file.length);
    }

    @Test
    void aFieldThatIsNotReadTakesNoMemory() throws IOException {
        // An ICC profile of four megabytes, which are not there.
        assertThat(open("relief.tif", withEntry(geoTiff(1, 1, 1), 34_675, 7, 4_000_000, 0))
                        .height(7.005, 43.995))
                .hasValue(100);
    }

    @Test
    void fieldsThatAllPointAtTheSameBytesAreRefused() throws IOException {
        byte[] file = Arrays.copyOf(geoTiff(1, 1, 1), 16_000_000);
        for (int time = 0; time < 3; time++) {
            file = withEntry(file, 324, 4, 4_000_000, 0);
        }
        byte[] thrice = file;

        assertThatThrownBy(() -> open("relief.tif", thrice))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("up to field 324");
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

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "8, 1, 1", "8, 2, 1", "1, 1, 3", "8, 3, 3", "8, 1, 3"})
    void readsGeoTiffWhateverItsPacking(int compression, int predictor, int format) throws IOException {
        Elevations elevations = open("relief.tif", geoTiff(compression, predictor, format));

        // The first cell's middle lies half a cell from the corner that the file is tied to.
        assertThat(elevations.height(7.005, 43.995).orElseThrow()).isCloseTo(100, within(1e-6));
        assertThat(elevations.height(7.015, 43.995).orElseThrow()).isCloseTo(101, within(1e-6));
        assertThat(elevations.height(7.005, 43.985).orElseThrow()).isCloseTo(110, within(1e-6));
        assertThat(elevations.height(7.035, 43.965)).isEmpty();
    }

    @Test
    void unpacksLzwAsItWasPacked() throws IOException {
        short[] expected = new short[300 * 200];
        Random random = new Random(4);
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_USHORT_GRAY);
        for (int index = 0; index < expected.length; index++) {
            expected[index] = (short) (index / 300 + random.nextInt(4));
        }
        image.getRaster().setDataElements(0, 0, 300, 200, expected);
        Path file = folder.resolve("lzw.tif");
        writeLzw(image, file);

        try (FileChannel channel = FileChannel.open(file)) {
            TiffDirectory directory = TiffDirectory.read(channel, GeoTiffReader.TAGS);
            int rows = (int) directory.whole(278).orElse(200);
            ByteBuffer found = ByteBuffer.allocate(2 * expected.length);
            for (int strip = 0; strip < directory.count(273); strip++) {
                int lines = Math.min(rows, 200 - strip * rows);
                byte[] packed = directory
                        .bytes(directory.whole(273, strip), (int) directory.whole(279, strip))
                        .array();
                found.put(TiffUnpacking.unpacked(packed, 5, 2 * 300 * lines));
            }
            short[] values = new short[expected.length];
            found.flip().order(directory.order()).asShortBuffer().get(values);
            assertThat(directory.whole(259, 0)).isEqualTo(5);
            assertThat(values).isEqualTo(expected);
        }
    }

    @Test
    void readsOrRefusesASpoiltGeoTiffButNeverFailsOtherwise() throws IOException {
        Random random = new Random(11);
        byte[] sound = geoTiff(8, 2, 1);
        for (int round = 0; round < 300; round++) {
            byte[] spoilt = sound.clone();
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(open("relief.tif", spoilt)).isNotNull();
            } catch (ParvisException refused) {
                assertThat(refused.code())
                        .isIn(
                                ErrorCode.UNREADABLE,
                                ErrorCode.TOO_LARGE,
                                ErrorCode.INVALID_VALUE,
                                ErrorCode.INVALID_GEOMETRY);
            }
        }
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

    private static void writeLzw(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType("LZW");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        writer.dispose();
    }

    /** Four by four heights of 100 + column + 10 × row, the last one unknown, from 7° east and 44° north. */
    private static byte[] geoTiff(int compression, int predictor, int format) throws IOException {
        int bytes = format == 3 ? 4 : 2;
        byte[] strip = packed(strip(bytes, predictor), compression);
        ByteBuffer file = ByteBuffer.allocate(512 + strip.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        int[][] entries = {
            {256, 3, 1, 4},
            {257, 3, 1, 4},
            {258, 3, 1, 8 * bytes},
            {259, 3, 1, compression},
            {273, 4, 1, 512},
            {277, 3, 1, 1},
            {278, 3, 1, 4},
            {279, 4, 1, strip.length},
            {317, 3, 1, predictor},
            {339, 3, 1, format},
            {33_550, 12, 3, 300},
            {33_922, 12, 6, 330},
            {34_735, 3, 8, 400},
            {42_113, 2, 6, 440}
        };
        file.putShort((short) entries.length);
        for (int[] entry : entries) {
            file.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        putPlace(file);
        file.position(512);
        file.put(strip);
        return file.array();
    }

    /** With one more entry in its directory, for which there is room. */
    private static byte[] withEntry(byte[] file, int tag, int type, int values, int at) {
        byte[] more = file.clone();
        ByteBuffer buffer = ByteBuffer.wrap(more).order(ByteOrder.LITTLE_ENDIAN);
        short entries = buffer.getShort(8);
        buffer.putShort(8, (short) (entries + 1)).position(10 + 12 * entries);
        buffer.putShort((short) tag).putShort((short) type).putInt(values).putInt(at);
        return more;
    }

    private static void putPlace(ByteBuffer file) {
        file.position(300);
        file.putDouble(0.01).putDouble(0.01).putDouble(0);
        file.position(330);
        file.putDouble(0).putDouble(0).putDouble(0).putDouble(7).putDouble(44).putDouble(0);
        file.position(400);
        for (int key : new int[] {1, 1, 0, 1, 2_048, 0, 1, 4_326}) {
            file.putShort((short) key);
        }
        file.position(440);
        file.put("32767\0".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] strip(int bytes, int predictor) {
        ByteBuffer strip = ByteBuffer.allocate(16 * bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < 4; row++) {
            ByteBuffer line = ByteBuffer.allocate(4 * bytes)
                    .order(predictor == 3 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int before = 0;
            for (int column = 0; column < 4; column++) {
                int height = row == 3 && column == 3 ? 32_767 : 100 + column + 10 * row;
                if (bytes == 4) {
                    line.putFloat(height);
                } else {
                    line.putShort((short) (predictor == 2 ? height - before : height));
                }
                before = height;
            }
            strip.put(predictor == 3 ? differences(line.array(), bytes) : line.array());
        }
        return strip.array();
    }

    private static byte[] differences(byte[] line, int bytes) {
        byte[] planes = new byte[line.length];
        int values = line.length / bytes;
        for (int index = 0; index < line.length; index++) {
            planes[index % bytes * values + index / bytes] = line[index];
        }
        for (int index = planes.length - 1; index > 0; index--) {
            planes[index] -= planes[index - 1];
        }
        return planes;
    }

    private static byte[] packed(byte[] strip, int compression) throws IOException {
        if (compression == 1) {
            return strip;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(strip);
        }
        return bytes.toByteArray();
    }
}
