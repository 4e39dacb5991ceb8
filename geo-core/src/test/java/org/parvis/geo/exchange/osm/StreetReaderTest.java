package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Street.Passage;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

class StreetReaderTest {
    private final OsmSketch sketch =
            new OsmSketch().node(1, 0, 0).node(2, 10, 0).node(3, 10, 10).node(4, 0, 10);

    @Test
    void readsEveryDetailOfStairs() {
        Street street = only("highway=steps step_count=12 handrail=yes ramp:stroller=yes ramp:wheelchair=no width=1.8"
                + " lit=yes surface=sett incline=up wheelchair=no bridge=yes layer=2 tactile_paving=yes");

        assertThat(street.streetClass()).isEqualTo(StreetClass.STAIRS);
        assertThat(street.stairs()).isEqualTo(new Stairs(12, true, false, true, false));
        assertThat(street.widthMetres()).isEqualTo(1.8);
        assertThat(street.lighting()).isEqualTo(Lighting.LIT);
        assertThat(street.surface()).isEqualTo(Surface.SETT);
        assertThat(street.inclinePercent()).isNull();
        assertThat(street.wheelchair()).isEqualTo(Access.NO);
        assertThat(street.passage()).isEqualTo(Passage.BRIDGE);
        assertThat(street.layer()).isEqualTo(2);
        assertThat(street.identity().attributes().values())
                .containsEntry("tactile_paving", "yes")
                .containsEntry("incline", "up")
                .doesNotContainKeys("width", "step_count", "lit", "surface", "layer");
        assertThat(sketch.issues).isEmpty();
    }

    @Test
    void reportsWhatItCannotUnderstandAndKeepsTheStreet() {
        Street street = only("highway=footway width=wide incline=up step_count=3 layer=99 surface=lava");

        assertThat(street.widthMetres()).isNull();
        assertThat(street.layer()).isZero();
        assertThat(street.identity().attributes().values())
                .containsAllEntriesOf(Map.of("width", "wide", "layer", "99", "surface", "lava"));
        assertThat(sketch.issues).hasSize(4).allMatch(issue -> issue.contains("way/1"));
    }

    @Test
    void walksAcrossASquareAndAroundARoundabout() {
        assertThat(only("highway=pedestrian area=yes", 1, 2, 3, 4, 1).isArea()).isTrue();
        assertThat(only("highway=residential", 1, 2, 3, 4, 1).isArea()).isFalse();
        assertThat(only("man_made=pier", 1, 2, 3, 4, 1).isArea()).isTrue();
        assertThat(only("man_made=pier area=no", 1, 2, 3, 4, 1).isArea()).isFalse();
    }

    @Test
    void readsLiftsCrossingsAndBarriersOnlyWhereAStreetRunsThroughThem() {
        sketch.node(5, 5, 0, "highway", "crossing", "crossing", "marked")
                .node(6, 6, 0, "barrier", "bollard")
                .node(7, 7, 0, "highway", "elevator", "wheelchair", "yes")
                .node(8, 8, 8, "barrier", "bollard")
                .way(1, "highway=footway", 1, 5, 6, 7, 2);

        List<Street> streets = streets();

        assertThat(streets)
                .extracting(Street::streetClass)
                .containsExactly(StreetClass.FOOTWAY, StreetClass.CROSSING, StreetClass.BARRIER, StreetClass.LIFT);
        assertThat(streets.get(3).wheelchair()).isEqualTo(Access.YES);
        assertThat(streets.get(2).identity().attributes().values()).containsEntry("barrier", "bollard");
    }

    @Test
    void keepsThePositionsOfSharedNodes() {
        sketch.node(10, 3.333, 7.777).way(1, "highway=footway", 1, 10).way(2, "highway=steps", 10, 3);

        List<Street> streets = streets();

        assertThat(streets.get(0).geometry().getCoordinates()[1])
                .isEqualTo(streets.get(1).geometry().getCoordinates()[0]);
        assertThat(streets.get(0).geometry().getCoordinates()[1].x).isEqualTo(0.0003333);
    }

    @Test
    void leavesOutWhatLiesOutside() {
        sketch.node(20, 5_000, 5_000).node(21, 5_010, 5_000).way(1, "highway=footway", 20, 21);

        assertThat(streets()).isEmpty();
    }

    private List<Street> streets() {
        List<Street> streets = new ArrayList<>();
        new StreetReader(sketch.building()).read(streets::add);
        return streets;
    }

    private Street only(String tags) {
        return only(tags, 1, 2);
    }

    private Street only(String tags, long... nodes) {
        sketch.way(1, tags, nodes);
        return streets().get(0);
    }
}
