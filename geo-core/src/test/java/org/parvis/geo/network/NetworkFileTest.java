package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.geo.network.StreetSketch.of;
import static org.parvis.geo.network.StreetSketch.street;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.TestTown;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

class NetworkFileTest {
    private static final String STREETS = "streets, revision 7";
    private static final int ENTRY = 56;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void nameFile() {
        path = folder.resolve("network");
    }

    /** A square, a bridge, stairs, a lift, a barrier, a crossing, a street that is a mess, names in several languages. */
    private static List<Street> village() {
        Street road = of(StreetClass.LOCAL_STREET, "LINESTRING(0 0, 50 0, 100 0)")
                .name("Rue Émile 🌊")
                .width(4)
                .incline(3.5)
                .draw();
        return List.of(
                StreetSketch.renamed(
                        road,
                        road.identity(),
                        new LocalizedText(Map.of("fr", "Rue du Port", "en", "Port Street", "zh-Hant", "港街"))),
                of(StreetClass.PEDESTRIAN, "POLYGON((100 0, 160 0, 160 60, 100 60, 100 0))")
                        .name("Place")
                        .draw(),
                street("LINESTRING(160 60, 200 60, 200 60)"),
                of(StreetClass.FOOTWAY, "LINESTRING(50 -50, 50 0, 50 50)")
                        .layer(1)
                        .draw(),
                of(StreetClass.FOOTWAY, "LINESTRING(50 50, 100 60)").draw(),
                of(StreetClass.STAIRS, "LINESTRING(0 0, 0 50)")
                        .stairs(new Stairs(23, true, false, true, false))
                        .draw(),
                of(StreetClass.STAIRS, "LINESTRING(0 50, 50 50)")
                        .stairs(new Stairs(null, null, true, false, false))
                        .attribute("incline", "up")
                        .draw(),
                of(StreetClass.LIFT, "POINT(0 50)").draw(),
                of(StreetClass.BARRIER, "POINT(0 50)")
                        .attribute("barrier", "gate")
                        .draw(),
                of(StreetClass.CROSSING, "POINT(50 0)")
                        .attribute("crossing", "signals")
                        .draw());
    }

    private WalkNetwork readBack(WalkNetwork network) throws IOException {
        new NetworkFile(path).write(network, STREETS);
        return read().orElseThrow();
    }

    private Optional<WalkNetwork> read() {
        return new NetworkFile(path).read(STREETS, WalkProfiles.STANDARD);
    }

    private void readSections() throws IOException {
        new SectionFile(NetworkFile.VERSION, STREETS).read(path);
    }

    private static void assertSame(WalkNetwork read, WalkNetwork written) {
        assertThat(read.statistics()).isEqualTo(written.statistics());
        assertThat(read.plane()).isEqualTo(written.plane());
        assertThat(read.units()).isEqualTo(written.units());
        assertThat(read.arrays()).usingRecursiveComparison().isEqualTo(written.arrays());
        assertThat(read.spots()).usingRecursiveComparison().isEqualTo(written.spots());
        assertThat(read.hierarchy()).usingRecursiveComparison().isEqualTo(written.hierarchy());
        for (int piece = 0; piece < written.pieces(); piece++) {
            assertThat(read.street(piece)).isEqualTo(written.street(piece));
            assertThat(List.copyOf(read.street(piece).name().byLanguage().keySet()))
                    .isEqualTo(List.copyOf(
                            written.street(piece).name().byLanguage().keySet()));
        }
        for (WalkProfile profile : written.profiles().all()) {
            assertThat(read.weights(profile.walker()))
                    .usingRecursiveComparison()
                    .ignoringFields("network", "hierarchyWeights")
                    .isEqualTo(written.weights(profile.walker()));
        }
    }

    @Test
    void aVillageComesBackAsItWas() throws IOException {
        WalkNetwork written = NetworkBuilder.build(village());
        assertThat(written.statistics().problems()).isNotEmpty();
        assertSame(readBack(written), written);
    }

    @Test
    void evenNothingComesBack() throws IOException {
        WalkNetwork written = NetworkBuilder.build(List.of());
        assertSame(readBack(written), written);
    }

    @Test
    void aTownAnswersAsTheOneThatWasWritten() throws IOException {
        WalkNetwork written = NetworkBuilder.build(TestTown.MONACO.streets());
        WalkNetwork read = readBack(written);
        assertSame(read, written);
        NetworkWalkRouter before = new NetworkWalkRouter(written);
        NetworkWalkRouter after = new NetworkWalkRouter(read);
        Random random = new Random(5);
        List<Coordinate> points = random.doubles(40)
                .mapToObj(share -> new Coordinate(7.409 + share * 0.03, 43.725 + random.nextDouble() * 0.026))
                .toList();
        for (WalkProfile profile : written.profiles().all()) {
            assertThat(after.times(points, profile.walker()).seconds())
                    .isEqualTo(before.times(points, profile.walker()).seconds());
            for (int i = 0; i + 1 < points.size(); i++) {
                Coordinate point = points.get(i);
                assertThat(read.snap(point, profile.walker(), 250))
                        .isEqualTo(written.snap(point, profile.walker(), 250));
                assertThat(answer(after, point, points.get(i + 1), profile))
                        .isEqualTo(answer(before, point, points.get(i + 1), profile));
            }
        }
    }

    private static String answer(NetworkWalkRouter router, Coordinate from, Coordinate to, WalkProfile profile) {
        try {
            Walk walk = router.walk(from, to, profile.walker());
            return walk.seconds() + " " + walk.geometry() + " " + walk.stretches() + " " + walk.unknowns() + " "
                    + Directions.describe(List.of(walk), List.of(LocalizedText.of("X")), Language.FRENCH);
        } catch (ParvisException refused) {
            return refused.getMessage();
        }
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        new NetworkFile(path).write(NetworkBuilder.build(village()), STREETS);
        byte[] bytes = Files.readAllBytes(path);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (int at = 0; at < bytes.length; at++) {
                file.write(ByteBuffer.wrap(new byte[] {(byte) (bytes[at] ^ 1 << at % 8)}), at);
                assertThatThrownBy(this::readSections).as("byte " + at).isInstanceOf(BrokenFileException.class);
                file.write(ByteBuffer.wrap(bytes, at, 1), at);
            }
        }
        assertThat(read()).isPresent();
    }

    @Test
    void everyOtherLengthIsNoticed() throws IOException {
        new NetworkFile(path).write(NetworkBuilder.build(village()), STREETS);
        Files.write(path, new byte[] {0}, StandardOpenOption.APPEND);
        assertThatThrownBy(this::readSections).isInstanceOf(BrokenFileException.class);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (long length = file.size() - 2; length >= 0; length--) {
                file.truncate(length);
                assertThatThrownBy(this::readSections).as(length + " bytes").isInstanceOf(BrokenFileException.class);
            }
        }
        assertThat(read()).isEmpty();
    }

    @Test
    void aLengthThatLiesIsRefusedEvenWithItsChecksumRight() throws IOException {
        new NetworkFile(path).write(NetworkBuilder.build(village()), STREETS);
        byte[] right = Files.readAllBytes(path);
        for (long lie : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1, 1L << 61, Integer.MAX_VALUE, 1_000_000}) {
            for (int section = 0;
                    section
                            < ByteBuffer.wrap(right)
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .getInt(12);
                    section++) {
                ByteBuffer forged = ByteBuffer.wrap(right.clone()).order(ByteOrder.LITTLE_ENDIAN);
                forged.putLong(ENTRY + 36 * section + 28, lie);
                CRC32C sum = new CRC32C();
                sum.update(forged.array(), 0, right.length - 4);
                Files.write(
                        path,
                        forged.putInt(right.length - 4, (int) sum.getValue()).array());
                assertThatThrownBy(this::readSections).hasMessageContaining("section");
            }
        }
    }

    @Test
    void numbersThatLeadNowhereAreRefusedEvenWithTheirChecksumRight() throws IOException {
        new NetworkFile(path).write(NetworkBuilder.build(village()), STREETS);
        SectionFile form = new SectionFile(NetworkFile.VERSION, STREETS);
        Sections right = form.read(path);
        // Wherever streets stand on the map and how many vertices they had, any number will do.
        List<String> free =
                List.of("node.longitude", "node.latitude", "vertex.longitude", "vertex.latitude", "street.vertices");
        for (var section : right.arrays().entrySet()) {
            if (section.getValue() instanceof int[] ints && ints.length > 0 && !free.contains(section.getKey())) {
                for (int wrong : new int[] {-2, Integer.MAX_VALUE, Integer.MIN_VALUE + 1}) {
                    int kept = ints[ints.length / 2];
                    ints[ints.length / 2] = wrong;
                    try (FileChannel file =
                            FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                        form.write(file, right);
                    }
                    assertThat(read()).as(section.getKey() + " " + wrong).isEmpty();
                    ints[ints.length / 2] = kept;
                }
            }
        }
    }

    @Test
    void otherStreetsAnotherVersionAndOtherFilesAreNotTaken() throws IOException {
        NetworkFile file = new NetworkFile(path);
        assertThat(read()).isEmpty();
        file.write(NetworkBuilder.build(village()), STREETS);
        assertThat(file.read("streets, revision 8", WalkProfiles.STANDARD)).isEmpty();
        assertThatThrownBy(() -> new SectionFile(NetworkFile.VERSION + 1, STREETS).read(path))
                .hasMessageContaining("version");
        Files.writeString(path, "Something else. ".repeat(100));
        assertThat(read()).isEmpty();
        Files.delete(path);
        Files.createDirectory(path);
        assertThat(read()).isEmpty();
    }

    @Test
    void writingReplacesALinkAndLeavesNothingBeside() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "precious");
        Files.createSymbolicLink(path, other);
        WalkNetwork village = NetworkBuilder.build(village());
        assertSame(readBack(village), village);
        assertThat(other).hasContent("precious");
        assertThat(Files.isSymbolicLink(path)).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(path, other);
        }
        NetworkFile nowhere = new NetworkFile(folder.resolve("missing").resolve("network"));
        assertThatThrownBy(() -> nowhere.write(village, STREETS)).isInstanceOf(IOException.class);
    }
}
