package org.parvis.geo.exchange.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class GeoTiffTest {
    @TempDir
    private Path folder;

    @Test
    void partsOfAGeoTiffThatClaimManyTimesTheFileAreRefused() throws IOException {
        byte[] file = GeoTiffSketch.file(1, 1, 1);
        GeoTiffSketch.setStripBytes(file, 11 * file.length);

        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE))
                .hasMessageContaining("parts claim " + 11 * file.length + " bytes in all, of a file of " + file.length);
    }

    @Test
    void aFieldThatIsNotReadTakesNoMemory() throws IOException {
        // An ICC profile of four megabytes, which are not there.
        assertThat(open(GeoTiffSketch.withEntry(GeoTiffSketch.file(1, 1, 1), 34_675, 7, 4_000_000, 0))
                        .height(7.005, 43.995))
                .hasValue(100);
    }

    @Test
    void fieldsThatAllPointAtTheSameBytesAreRefused() throws IOException {
        byte[] file = Arrays.copyOf(GeoTiffSketch.file(1, 1, 1), 16_000_000);
        for (int time = 0; time < 3; time++) {
            file = GeoTiffSketch.withEntry(file, 324, 4, 4_000_000, 0);
        }
        byte[] thrice = file;

        assertThatThrownBy(() -> open(thrice))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("up to field 324");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "8, 1, 1", "8, 2, 1", "1, 1, 3", "8, 3, 3", "8, 1, 3"})
    void readsGeoTiffWhateverItsPacking(int compression, int predictor, int format) throws IOException {
        Elevations elevations = open(GeoTiffSketch.file(compression, predictor, format));

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
                found.put(TiffUnpacking.unpacked("a strip", packed, 5, 2 * 300 * lines, 2 * 300 * lines));
            }
            short[] values = new short[expected.length];
            found.flip().order(directory.order()).asShortBuffer().get(values);
            assertThat(directory.whole(259, 0)).isEqualTo(5);
            assertThat(values).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 31", "1, 1, 1", "8, 1, 20", "8, 2, 5"})
    void aPartThatEndsTooEarlyIsNamedAndIsNoSeaLevel(int compression, int predictor, int keptBytes) throws IOException {
        byte[] file = GeoTiffSketch.file(compression, predictor, 1);
        GeoTiffSketch.setStripBytes(file, keptBytes);

        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE))
                .hasMessageContaining("part 1 of its 1 ends after")
                .hasMessageContaining("of its 32 bytes");
    }

    @Test
    void anLzwPartThatEndsTooEarlyIsRefused() throws IOException {
        Path file = folder.resolve("lzw.tif");
        writeLzw(new BufferedImage(300, 200, BufferedImage.TYPE_USHORT_GRAY), file);
        try (FileChannel channel = FileChannel.open(file)) {
            TiffDirectory directory = TiffDirectory.read(channel, GeoTiffReader.TAGS);
            byte[] packed = directory
                    .bytes(directory.whole(273, 0), (int) directory.whole(GeoTiffSketch.STRIP_BYTES, 0))
                    .array();

            assertThatThrownBy(() -> TiffUnpacking.unpacked(
                            "part 1 of its 25", Arrays.copyOf(packed, packed.length / 2), 5, 4_800, 4_800))
                    .hasMessageContaining("part 1 of its 25 ends after");
        }
    }

    @Test
    void aTileMayEndBelowTheLastRow() throws IOException {
        byte[] file = GeoTiffSketch.file(1, 1, 1);
        // Four by sixteen heights, of which the file has four by four.
        byte[] tiled = GeoTiffSketch.withEntry(GeoTiffSketch.withEntry(file, 322, 3, 1, 4), 323, 3, 1, 16);
        ByteBuffer entries = ByteBuffer.wrap(tiled).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 0; entry < entries.getShort(8); entry++) {
            int at = 10 + 12 * entry;
            int tag = entries.getShort(at);
            entries.putShort(at, (short) (tag == 273 ? 324 : tag == GeoTiffSketch.STRIP_BYTES ? 325 : tag));
        }

        assertThat(open(tiled).height(7.005, 43.975).orElseThrow()).isCloseTo(120, within(1e-6));
    }

    @Test
    void aTileThatIsNotWrittenLeavesItsNeighboursAsTheyAre() throws IOException {
        byte[] tiled = GeoTiffSketch.file(1, 1, 1);
        int[][] entries = {{322, 3, 1, 2}, {323, 3, 1, 4}, {324, 4, 2, 460}, {325, 4, 2, 468}};
        for (int[] entry : entries) {
            tiled = GeoTiffSketch.withEntry(tiled, entry[0], entry[1], entry[2], entry[3]);
        }
        // Two tiles of two by four heights, of which the second one has no bytes.
        ByteBuffer.wrap(tiled)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(460, 512)
                .putInt(464, 0)
                .putInt(468, 16)
                .putInt(472, 0);
        Elevations elevations = open(tiled);

        assertThat(elevations.height(7.005, 43.995).orElseThrow()).isCloseTo(100, within(1e-6));
        assertThat(elevations.height(7.015, 43.965).orElseThrow()).isCloseTo(113, within(1e-6));
        assertThat(elevations.height(7.035, 43.995)).isEmpty();
    }

    @Test
    void readsOrRefusesASpoiltGeoTiffButNeverFailsOtherwise() throws IOException {
        Random random = new Random(11);
        byte[] sound = GeoTiffSketch.file(8, 2, 1);
        for (int round = 0; round < 300; round++) {
            byte[] spoilt = sound.clone();
            spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(open(spoilt)).isNotNull();
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

    private Elevations open(byte[] content) throws IOException {
        Path path = folder.resolve("upload");
        Files.write(path, content);
        return ElevationFormat.open(new SourceFile(path, "relief.tif"), null, ExchangeLimits.DEFAULT, Deadline.NONE)
                .elevations();
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
}
