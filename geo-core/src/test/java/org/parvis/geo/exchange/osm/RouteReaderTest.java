package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.geo.territory.Route;

class RouteReaderTest {
    private final OsmSketch sketch = new OsmSketch()
            .node(1, 0, 0)
            .node(2, 10, 0)
            .node(3, 20, 0)
            .node(4, 30, 0, "tourism", "information", "name", "Last board")
            .node(5, 11, 1, "tourism", "information", "name", "First board")
            .node(6, 12, 1, "information", "guidepost");

    @Test
    void turnsWaysSoThatTheyFollowEachOther() {
        sketch.way(1, "", 2, 1)
                .way(2, "", 2, 3)
                .way(3, "", 4, 3)
                .relation(
                        9, "type=route route=foot name=Walk", "way/1", "way/2", "way/3", "node/4", "node/5", "node/6");

        Route route = only();

        assertThat(route.geometry().toText()).isEqualTo("LINESTRING (0 0, 0.001 0, 0.002 0, 0.003 0)");
        assertThat(route.lengthMetres()).isCloseTo(333.96, within(0.05));
        assertThat(route.stops())
                .extracting(stop -> stop.name().local().orElse(""))
                .containsExactly("First board", "Last board");
        assertThat(sketch.issues).isEmpty();
    }

    @Test
    void keepsAndReportsAGap() {
        sketch.way(1, "", 1, 2)
                .way(3, "", 3, 4)
                .relation(9, "type=route route=hiking name=Walk distance=5", "way/1", "way/2", "way/3");

        assertThat(only().geometry().toText()).isEqualTo("MULTILINESTRING ((0 0, 0.001 0), (0.002 0, 0.003 0))");
        assertThat(sketch.issues)
                .hasSize(3)
                .anyMatch(issue -> issue.contains("1 ways of this walk are not in the file"))
                .anyMatch(issue -> issue.contains("111 m"))
                .anyMatch(issue -> issue.contains("5000 m long"));
    }

    @Test
    void leavesAlternativesOut() {
        sketch.way(1, "", 1, 2).way(2, "", 2, 5).relation(9, "type=route route=walking", "way/1", "way/2 alternative");

        assertThat(only().geometry().toText()).isEqualTo("LINESTRING (0 0, 0.001 0)");
    }

    private Route only() {
        List<Route> routes = new ArrayList<>();
        new RouteReader(sketch.building(), node -> null).read(routes::add);
        return routes.get(0);
    }
}
