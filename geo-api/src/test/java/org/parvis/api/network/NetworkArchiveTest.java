package org.parvis.api.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.InMemoryFeatureStore;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Walker;

/** What a start finds of the network that an earlier one kept. */
class NetworkArchiveTest {
    private static final Coordinate FROM = new Coordinate(7.42, 43.73);
    private static final Coordinate CORNER = new Coordinate(7.43, 43.73);
    private static final Coordinate TO = new Coordinate(7.43, 43.74);

    @TempDir
    Path folder;

    private final InMemoryFeatureStore<Street> streets = new InMemoryFeatureStore<>();
    private Path file;

    @BeforeEach
    void aStreet() {
        file = folder.resolve("home").resolve("network");
        streets.create(TownNetworkTest.street(1, FROM, CORNER, TO));
    }

    private TownNetwork start() throws InterruptedException, ExecutionException {
        TownNetwork town = TownNetworkTest.town(streets, NetworkArchive.in(file));
        town.refresh();
        town.awaitComplete();
        return town;
    }

    private static double seconds(TownNetwork town) {
        return town.current().router().walk(FROM, TO, Walker.ADULT).seconds();
    }

    @Test
    void theSecondStartReadsWhatTheFirstKept() throws InterruptedException, ExecutionException {
        TownNetwork first = start();
        TownNetwork second = start();
        assertThat(first.isFromFile()).isFalse();
        assertThat(second.isFromFile()).isTrue();
        assertThat(seconds(second)).isEqualTo(seconds(first));
    }

    @Test
    void anEditReplacesWhatWasKept() throws InterruptedException, ExecutionException {
        TownNetwork first = start();
        double round = seconds(first);
        streets.create(TownNetworkTest.street(2, FROM, TO));
        assertThat(start().isFromFile()).isFalse();
        TownNetwork third = start();
        assertThat(third.isFromFile()).isTrue();
        assertThat(seconds(third)).isLessThan(round);
        streets.delete(new UUID(0, 2), 0);
        third.followEdits();
        third.awaitComplete();
        assertThat(third.isFromFile()).isFalse();
        assertThat(seconds(third)).isEqualTo(round);
        assertThat(start().isFromFile()).isTrue();
    }

    @Test
    void whatIsBrokenIsBuiltAgain() throws IOException, InterruptedException, ExecutionException {
        double round = seconds(start());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        TownNetwork second = start();
        assertThat(second.isFromFile()).isFalse();
        assertThat(seconds(second)).isEqualTo(round);
        assertThat(start().isFromFile()).isTrue();
    }

    @Test
    void whereNothingCanBeKeptItWorksAllTheSame() throws IOException, InterruptedException, ExecutionException {
        Files.writeString(folder.resolve("home"), "no folder");
        TownNetwork town = start();
        assertThat(seconds(town)).isPositive();
        assertThat(start().isFromFile()).isFalse();
    }

    @Test
    void everyDatabaseHasAFileOfItsOwn() {
        Path embedded = NetworkArchiveConfiguration.usual(folder, "none");
        Path postgis = NetworkArchiveConfiguration.usual(folder, "jdbc:postgresql://127.0.0.1/a?password=secret");
        assertThat(embedded)
                .isEqualTo(NetworkArchiveConfiguration.usual(folder, ""))
                .isNotEqualTo(postgis);
        assertThat(List.of(embedded.getParent(), postgis.getParent())).containsOnly(folder);
        assertThat(postgis).isNotEqualTo(NetworkArchiveConfiguration.usual(folder, "jdbc:postgresql://127.0.0.1/b"));
        assertThat(postgis.toString()).doesNotContain("secret");
    }
}
