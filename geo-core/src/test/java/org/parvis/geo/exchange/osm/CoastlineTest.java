package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Geometries;

class CoastlineTest {
    @Test
    void liesOnTheRightOfACoastlineThatCrossesTheExtent() {
        // Northwards: the sea is in the east.
        OsmSketch sketch = new OsmSketch().node(1, 50, -900).node(2, 50, 900).way(1, "natural=coastline", 1, 2);

        Geometry sea = sea(sketch).orElseThrow();

        assertThat(holds(sea, 80, 50)).isTrue();
        assertThat(holds(sea, 20, 50)).isFalse();
        assertThat(sketch.issues).isEmpty();
    }

    @Test
    void goesOnInTheDirectionOfACoastlineThatEndsInside() {
        OsmSketch sketch =
                new OsmSketch().node(1, 40, 40).node(2, 52, 50).node(3, 60, 60).way(1, "natural=coastline", 1, 2, 3);

        Geometry sea = sea(sketch).orElseThrow();

        assertThat(holds(sea, 90, 80)).isTrue();
        assertThat(holds(sea, 80, 90)).isFalse();
        assertThat(holds(sea, 20, 10)).isTrue();
        assertThat(sketch.issues).hasSize(2).allMatch(issue -> issue.contains("The coastline ends"));
    }

    @Test
    void bridgesAShortGapBetweenTwoPieces() {
        OsmSketch sketch = new OsmSketch()
                .node(1, 50, -900)
                .node(2, 50, 45)
                .node(3, 50, 55)
                .node(4, 50, 900)
                .way(1, "natural=coastline", 1, 2)
                .way(2, "natural=coastline", 3, 4);

        Geometry sea = sea(sketch).orElseThrow();

        assertThat(holds(sea, 51, 50)).isTrue();
        assertThat(holds(sea, 49, 50)).isFalse();
        assertThat(sketch.issues).singleElement().asString().contains("bridged");
    }

    @Test
    void leavesOutIslands() {
        OsmSketch sketch = new OsmSketch()
                .node(1, 50, -900)
                .node(2, 50, 900)
                .node(3, 80, 80)
                .node(4, 90, 80)
                .node(5, 90, 90)
                .way(1, "natural=coastline", 1, 2)
                .way(2, "natural=coastline", 3, 4, 5, 3);

        Geometry sea = sea(sketch).orElseThrow();

        assertThat(holds(sea, 88, 84)).isFalse();
        assertThat(holds(sea, 75, 84)).isTrue();
    }

    @Test
    void isNotThereInland() {
        assertThat(sea(new OsmSketch().node(1, 50, 50).way(1, "highway=footway", 1, 1)))
                .isEmpty();
    }

    private static Optional<Geometry> sea(OsmSketch sketch) {
        return Coastline.of(sketch.building(0, 0, 100, 100)).sea();
    }

    private static boolean holds(Geometry sea, double x, double y) {
        return sea.contains(Geometries.point(x / 10_000, y / 10_000));
    }
}
