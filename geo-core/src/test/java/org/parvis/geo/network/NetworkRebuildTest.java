package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.geo.network.StreetSketch.street;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Walker;

class NetworkRebuildTest {
    private static List<Street> lattice(int size) {
        List<Street> streets = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            StringBuilder along = new StringBuilder();
            StringBuilder up = new StringBuilder();
            for (int column = 0; column < size; column++) {
                along.append(column == 0 ? "" : ", ")
                        .append(column * 50)
                        .append(" ")
                        .append(row * 50);
                up.append(column == 0 ? "" : ", ").append(row * 50).append(" ").append(column * 50);
            }
            streets.add(street("LINESTRING(" + along + ")"));
            streets.add(street("LINESTRING(" + up + ")"));
        }
        return streets;
    }

    @Test
    void anEditedNetworkIsTheSameAsOneBuiltAnewButForItsNumbers() {
        List<Street> streets = lattice(12);
        WalkNetwork before = NetworkBuilder.build(streets);
        streets.add(street("LINESTRING(0 0, 25 30, 50 50)"));
        WalkNetwork anew = NetworkBuilder.build(streets);
        WalkNetwork edited = NetworkBuilder.build(WalkableStreets.of(streets), WalkProfiles.STANDARD, before);
        assertThat(edited.statistics()).isEqualTo(anew.statistics());
        assertThat(arcs(edited)).isEqualTo(arcs(anew));
        assertThat(edited.hierarchy().nodes()).isEqualTo(anew.nodes());
    }

    /** Every arc by where it leads from and to, with what it takes. */
    private static Map<String, Integer> arcs(WalkNetwork network) {
        Map<String, Integer> arcs = new HashMap<>();
        WalkWeights weights = network.weights(Walker.ADULT);
        for (int arc = 0; arc < network.arcs(); arc++) {
            String ends = place(network, network.source(arc)) + " " + place(network, network.target(arc));
            arcs.merge(ends, weights.seconds(arc), Math::min);
        }
        return arcs;
    }

    private static String place(WalkNetwork network, int node) {
        return network.nodeLongitude(node) + "," + network.nodeLatitude(node);
    }

    @Test
    void positionsWithNineDecimalsComeBackToTheLastBit() {
        Random random = new Random(3);
        PositionUnits units = PositionUnits.around(7.42, 43.73, 0.5);
        for (int i = 0; i < 10_000; i++) {
            double longitude = Math.round((7.42 + random.nextDouble() - 0.5) * 1e9) / 1e9;
            double latitude = Math.round((43.73 + random.nextDouble() - 0.5) * 1e9) / 1e9;
            assertThat(units.longitude(units.ofLongitude(longitude))).isEqualTo(longitude);
            assertThat(units.latitude(units.ofLatitude(latitude))).isEqualTo(latitude);
        }
        PositionUnits world = PositionUnits.around(0, 0, 180);
        assertThat(world.longitude(world.ofLongitude(-179.9999999))).isEqualTo(-179.9999999);
    }

    @Test
    void numbersAreSortedByWayOfTheirPlaces() {
        long[] values = {5, -3, Long.MAX_VALUE, 5, Long.MIN_VALUE, 0};
        assertThat(SortedIndex.of(values)).containsExactly(4, 1, 5, 0, 3, 2);
        assertThat(SortedIndex.of(new long[0])).isEmpty();
    }
}
