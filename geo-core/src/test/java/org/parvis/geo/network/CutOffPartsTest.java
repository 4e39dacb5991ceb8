package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.geo.exchange.OpenStreetMapReader;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

class CutOffPartsTest {
    private static final Path LE_MANS = Path.of("../../shared/data/le-mans/lemans.osm.pbf");

    @Test
    void findsNothingWhereAllHangsTogether() {
        assertThat(parts(street("LINESTRING(0 0, 1000 0)"), street("LINESTRING(1000 0, 1000 1000)")))
                .isEmpty();
    }

    @Test
    void saysWhichStreetIsMissedAndByHowMuch() {
        // The stub of the town ends three metres before the middle of a street that has no vertex there.
        List<CutOffPart> parts = parts(
                street("LINESTRING(0 0, 500 0, 1000 0)"),
                street("LINESTRING(500 0, 500 100)"),
                street("LINESTRING(400 103, 600 103)"));

        assertThat(parts).hasSize(1);
        CutOffPart part = parts.get(0);
        assertThat(part.streets()).isEqualTo(1);
        assertThat(part.lengthMetres()).isCloseTo(200, within(1.0));
        assertThat(part.missedByMetres()).isCloseTo(3, within(0.05));
        assertThat(part.at().getX()).isCloseTo(7.426206, within(1e-6));
        assertThat(part.at().getY()).isCloseTo(43.730927, within(1e-6));
        assertThat(part.reason())
                .isEqualTo("1 street, 200 m long in all, is joined with no other; a local street without a name misses"
                        + " a local street without a name by 3.00 m.");
    }

    @Test
    void saysWhenNothingIsNear() {
        List<CutOffPart> parts = parts(street("LINESTRING(0 0, 1000 0)"), street("LINESTRING(0 5000, 100 5000)"));

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.missed()).isEmpty();
            assertThat(part.reason()).endsWith("no street of the town is within 50 m.");
        });
    }

    @Test
    void countsThePartsOfLeMans() {
        assumeThat(Files.exists(LE_MANS)).as("shared/data/le-mans is there").isTrue();
        WalkNetwork network =
                NetworkBuilder.build(new OpenStreetMapReader(TownFrame.unknown("Le Mans")).readStreets(LE_MANS));

        List<CutOffPart> parts = CutOffParts.of(network, Walker.ADULT);

        assertThat(parts)
                .hasSize(network.weights(Walker.ADULT).components() - 1)
                .hasSize(16);
        assertThat(parts).isSortedAccordingTo((a, b) -> Double.compare(b.lengthMetres(), a.lengthMetres()));
        assertThat(parts)
                .anySatisfy(part -> assertThat(part.reason()).contains("\"Quai Louis Blanc\" misses a local street"));
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.lines().distance(part.at())).isLessThan(1e-9));
    }

    private static List<CutOffPart> parts(Street... streets) {
        return CutOffParts.of(NetworkBuilder.build(List.of(streets)), Walker.ADULT);
    }

    private static Street street(String line) {
        return StreetSketch.of(StreetClass.LOCAL_STREET, line).draw();
    }
}
