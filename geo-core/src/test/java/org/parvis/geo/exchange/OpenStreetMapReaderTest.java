package org.parvis.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.exchange.osm.OsmLimits;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.BackdropKind;

class OpenStreetMapReaderTest {
    private static final byte[] MONACO = monaco();
    private static final Path LE_MANS = Path.of("../../shared/data/le-mans/lemans.osm.pbf");
    private static final TownFrame FRAME = TownFrame.unknown("a town");

    @ParameterizedTest
    @ValueSource(doubles = {0.00001, 0.0001, 0.01, 0.2, 0.5, 0.77, 0.99, 0.99999})
    void refusesAFileThatWasCutOff(double share) {
        byte[] part = Arrays.copyOf(MONACO, (int) (MONACO.length * share));

        assertThatThrownBy(() -> read(part))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE))
                .hasMessageContaining("OpenStreetMap file cannot be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "PK\u0003\u0004 and so on", "<?xml version=\"1.0\"?><osm></osm>", "\0\0\0\0", "\0\0\0\u0001a"
            })
    void refusesAFileOfAnotherKind(String content) {
        assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE));
    }

    @Test
    void takesOrRefusesAFileWithWrongBytesButNeverFailsOtherwise() {
        Random random = new Random(20211104);
        int head = 4_096;
        for (int round = 0; round < 60; round++) {
            byte[] spoilt = MONACO.clone();
            // Half of the time in the headers, where a wrong length would hurt most.
            int range = round % 2 == 0 ? head : spoilt.length;
            spoilt[random.nextInt(range)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(read(spoilt).streets()).isNotNull();
            } catch (ParvisException refused) {
                assertThat(refused.code()).isIn(ErrorCode.UNREADABLE, ErrorCode.TOO_LARGE);
            }
        }
    }

    @Test
    void refusesABlockThatClaimsToUnpackToMoreThanMemoryHolds() throws IOException {
        Blob blob = Blob.newBuilder()
                .setRawSize(Integer.MAX_VALUE)
                .setZlibData(ByteString.copyFrom(new byte[] {1, 2, 3}))
                .build();

        assertThatThrownBy(() -> read(file("OSMHeader", blob)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("claims to unpack to 2147483647 bytes");
    }

    @Test
    void refusesACompressionItDoesNotKnowAndSaysWhatToDo() throws IOException {
        Blob blob = Blob.newBuilder()
                .setRawSize(10)
                .setZstdData(ByteString.copyFrom(new byte[10]))
                .build();

        assertThatThrownBy(() -> read(file("OSMHeader", blob)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("ZSTD_DATA")
                .hasMessageContaining("zlib");
    }

    @Test
    void refusesAFileOverALimit() {
        assertThatThrownBy(() -> read(MONACO, new OsmLimits(100_000, 32 << 20, 1_000_000, 1_000_000, 1_000_000)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("larger than 100000 bytes");
        assertThatThrownBy(() -> read(MONACO, new OsmLimits(1 << 20, 32 << 20, 25_422, 1_000_000, 1_000_000)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("more than 25422 nodes");
        assertThatThrownBy(() -> read(MONACO, new OsmLimits(1 << 20, 32 << 20, 25_423, 4_000, 1_000_000)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("more than 4000 ways and relations");
    }

    @Test
    void readsTheSameWhereMostOfItHasNoRoomInMemory() {
        TownDataset expected = read(MONACO);
        TownDataset town = read(MONACO, limits(1 << 20, 16 << 20));

        assertThat(town.territory()).isEqualTo(expected.territory());
        assertThat(town.quartiers()).isEqualTo(expected.quartiers());
        assertThat(town.streets()).isEqualTo(expected.streets());
        assertThat(town.places()).isEqualTo(expected.places());
        assertThat(town.furniture()).isEqualTo(expected.furniture());
        assertThat(town.routes()).isEqualTo(expected.routes());
        assertThat(town.backdrop()).isEqualTo(expected.backdrop());
        assertThat(town.report().issues()).isEqualTo(expected.report().issues());
    }

    @Test
    void refusesWhatHasRoomNeitherInMemoryNorInTheTemporaryFile() {
        assertThatThrownBy(() -> read(MONACO, limits(200_000, 16 << 20)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("MB of memory")
                .hasMessageContaining("-Xmx");
        assertThatThrownBy(() -> read(MONACO, limits(1 << 20, 100_000)))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE))
                .hasMessageContaining("MB of temporary files")
                .hasMessageContaining("cut out the town");
    }

    private static OsmLimits limits(long mostHeldBytes, long mostFileBytes) {
        return new OsmLimits(1 << 20, 32 << 20, 1_000_000, 1_000_000, 1_000_000, mostHeldBytes, mostFileBytes);
    }

    @Test
    void readsATownOfWhichNothingIsKnown() {
        assumeThat(Files.exists(LE_MANS)).as("shared/data/le-mans is there").isTrue();

        TownDataset town = new OpenStreetMapReader(FRAME).read(LE_MANS, ImportProgress.SILENT);

        assertThat(town.streets()).hasSizeGreaterThan(250);
        assertThat(town.furniture()).isNotEmpty();
        assertThat(town.territory().extent().getWidth()).isBetween(0.005, 0.02);
        assertThat(town.backdrop()).noneMatch(piece -> piece.kind() == BackdropKind.SEA);
        assertThat(town.territory().name().isEmpty()).isFalse();
    }

    @Test
    void refusesAPathWhereThereIsNoFile() {
        assertThatThrownBy(() -> new OpenStreetMapReader(FRAME).read(Path.of("no-such.osm.pbf"), ImportProgress.SILENT))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("no-such.osm.pbf");
    }

    private static TownDataset read(byte[] bytes) {
        return read(bytes, OsmLimits.DEFAULT);
    }

    private static TownDataset read(byte[] bytes, OsmLimits limits) {
        return new OpenStreetMapReader(limits, FRAME).read(new ByteArrayInputStream(bytes), ImportProgress.SILENT);
    }

    private static byte[] file(String type, Blob blob) throws IOException {
        BlobHeader header = BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.getSerializedSize())
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(header.getSerializedSize());
        header.writeTo(out);
        blob.writeTo(out);
        return bytes.toByteArray();
    }

    private static byte[] monaco() {
        try (InputStream stream =
                OpenStreetMapReaderTest.class.getResourceAsStream("/org/parvis/data/monaco/monaco-latest.osm.pbf")) {
            assertThat(stream).isNotNull();
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
