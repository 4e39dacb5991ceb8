package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class OutlinesTest {
    private final OsmSketch sketch = square(new OsmSketch(), 1, 0, 10);

    @Test
    void joinsTheRimOfAnAreaFromWaysDrawnEitherWayRound() {
        sketch.way(1, "", 1, 2, 3).way(2, "", 1, 4, 3).relation(9, "type=multipolygon", "way/1 outer", "way/2 outer");

        assertThat(area(9)).hasValueSatisfying(area -> assertThat(area.toText())
                .isEqualTo("POLYGON ((0 0, 0.001 0, 0.001 0.001, 0 0.001, 0 0))"));
    }

    @Test
    void cutsAnInnerRimOutOfTheAreaAroundIt() {
        square(sketch, 11, 2, 4)
                .way(1, "", 1, 2, 3, 4, 1)
                .way(2, "", 11, 12, 13, 14, 11)
                .relation(9, "type=multipolygon", "way/1 outer", "way/2 inner");

        assertThat(area(9).orElseThrow().getArea())
                .isCloseTo((100 - 4) * 1e-8, org.assertj.core.data.Offset.offset(1e-15));
    }

    @Test
    void reportsAnAreaOfWhichAWayIsMissing() {
        sketch.way(1, "", 1, 2, 3).relation(9, "type=multipolygon", "way/1 outer", "way/2 outer");

        assertThat(area(9)).isEmpty();
        assertThat(sketch.issues).singleElement().asString().contains("relation/9", "does not close", "1 of its ways");
    }

    @Test
    void repairsARimThatTouchesItself() {
        // A spike of no area at one corner.
        sketch.node(5, 15, 15).way(1, "", 1, 2, 3, 5, 3, 4, 1);

        assertThat(area(sketch.way(1)).orElseThrow().isValid()).isTrue();
        assertThat(sketch.issues).singleElement().asString().contains("way/1", "repaired");
    }

    @Test
    void leavesOutARimOfWhichNobodyCanSayWhatItEncloses() {
        // A bow tie: its two halves cancel each other.
        sketch.way(1, "", 1, 2, 4, 3, 1);

        assertThat(area(sketch.way(1))).isEmpty();
        assertThat(sketch.issues).singleElement().asString().startsWith("error way/1");
    }

    @Test
    void keepsWhatIsKnownOfAWayWithMissingNodes() {
        sketch.way(1, "highway=footway", 1, 2, 99, 3, 4);

        Optional<Geometry> line = new Outlines(sketch.data(), sketch).line(sketch.way(1));

        assertThat(line.orElseThrow().toText()).isEqualTo("MULTILINESTRING ((0 0, 0.001 0), (0.001 0.001, 0 0.001))");
        assertThat(sketch.issues).singleElement().asString().contains("1 of its 5 nodes");
    }

    @Test
    void reportsAWayWithoutLength() {
        sketch.node(6, 0, 0).way(1, "highway=footway", 1, 6);

        assertThat(new Outlines(sketch.data(), sketch).line(sketch.way(1))).isEmpty();
        assertThat(sketch.issues).singleElement().asString().startsWith("error way/1");
    }

    private Optional<Geometry> area(long relation) {
        return area(sketch.relation(relation));
    }

    private Optional<Geometry> area(OsmElement element) {
        return new Outlines(sketch.data(), sketch).area(element);
    }

    /** Four nodes with ids from {@code first}, counter-clockwise from the lower left. */
    private static OsmSketch square(OsmSketch sketch, long first, double least, double most) {
        return sketch.node(first, least, least)
                .node(first + 1, most, least)
                .node(first + 2, most, most)
                .node(first + 3, least, most);
    }
}
