package org.parvis.api.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Walker;

/** What a town reads of its streets when some of them are edited. */
class FollowedEditsTest {
    private static final Coordinate FROM = new Coordinate(7.42, 43.73);
    private static final Coordinate CORNER = new Coordinate(7.43, 43.73);
    private static final Coordinate TO = new Coordinate(7.43, 43.74);
    private static final Coordinate BESIDE = new Coordinate(7.428, 43.732);

    private final CountingStreets streets = new CountingStreets();
    private final TownNetwork town = TownNetworkTest.town(streets, NetworkArchive.OFF);

    private static double seconds(TownNetwork town) {
        return town.current().router().walk(FROM, TO, Walker.ADULT).seconds();
    }

    private static Street shortCut() {
        return TownNetworkTest.street(2, FROM, TO);
    }

    @Test
    void anEditReadsWhatWasEdited() {
        streets.putAll(List.of(TownNetworkTest.street(1, FROM, CORNER, TO), TownNetworkTest.street(3, CORNER, BESIDE)));
        town.refresh();
        double round = seconds(town);
        assertThat(streets.allReads()).isOne();

        streets.create(shortCut());
        town.followEdits();
        double straight = seconds(town);
        assertThat(straight).isLessThan(round);

        streets.replace(TownNetworkTest.street(2, FROM, BESIDE, TO), 0);
        town.followEdits();
        assertThat(seconds(town)).isBetween(straight, round);

        streets.delete(new UUID(0, 2), 1);
        town.followEdits();
        assertThat(seconds(town)).isEqualTo(round);
        assertThat(streets.allReads()).isOne();
        assertThat(streets.singleReads()).isEqualTo(3);
    }

    @Test
    void twoEditsInARowAreReadTogether() {
        streets.create(TownNetworkTest.street(1, FROM, CORNER, TO));
        town.refresh();
        double round = seconds(town);

        streets.create(shortCut());
        streets.delete(new UUID(0, 1), 0);
        town.followEdits();

        assertThat(seconds(town)).isLessThan(round);
        assertThat(streets.singleReads()).isEqualTo(2);
        assertThat(streets.allReads()).isOne();
    }

    @Test
    void anImportReadsAllAndTheNextEditDoesNot() {
        streets.create(TownNetworkTest.street(1, FROM, CORNER, TO));
        town.refresh();
        double round = seconds(town);

        streets.create(shortCut());
        streets.putAll(List.of(TownNetworkTest.street(3, CORNER, BESIDE)));
        town.followEdits();
        assertThat(seconds(town)).isLessThan(round);
        assertThat(streets.allReads()).isEqualTo(2);

        streets.delete(new UUID(0, 2), 0);
        town.followEdits();
        assertThat(seconds(town)).isEqualTo(round);
        assertThat(streets.allReads()).isEqualTo(2);
        assertThat(streets.singleReads()).isOne();
    }

    @Test
    void aStartFromTheFileReadsTheStreetsBehindAndAnEditNoMoreThanItself(@TempDir Path folder)
            throws InterruptedException, ExecutionException {
        streets.create(TownNetworkTest.street(1, FROM, CORNER, TO));
        NetworkArchive archive = NetworkArchive.in(folder.resolve("network"));
        TownNetwork first = TownNetworkTest.town(streets, archive);
        first.refresh();
        first.awaitComplete();
        double round = seconds(first);

        TownNetwork second = TownNetworkTest.town(streets, archive);
        second.refresh();
        second.awaitComplete();
        assertThat(second.isFromFile()).isTrue();
        assertThat(streets.allReads()).isEqualTo(2);

        streets.create(shortCut());
        second.followEdits();
        assertThat(seconds(second)).isLessThan(round);
        assertThat(streets.allReads()).isEqualTo(2);
        assertThat(streets.singleReads()).isOne();
        // Or it would write into the folder while that is deleted.
        second.awaitComplete();
    }

    @Test
    void manyEditsOneAfterTheOtherStayRight() {
        List<Street> own = new ArrayList<>(List.of(TownNetworkTest.street(1, FROM, CORNER, TO)));
        streets.putAll(own);
        town.refresh();
        double round = seconds(town);
        streets.create(shortCut());
        for (int i = 0; i < 50; i++) {
            Coordinate away = new Coordinate(7.425 + i * 1e-5, 43.736);
            streets.replace(TownNetworkTest.street(2, FROM, away, TO), i);
            town.followEdits();
            assertThat(seconds(town)).isLessThan(round);
        }
        assertThat(streets.allReads()).isOne();
    }
}
