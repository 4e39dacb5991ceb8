package org.parvis.geo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parvis.geo.network.StreetSketch.at;
import static org.parvis.geo.network.StreetSketch.street;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** A town, an island 120 m off its quay and another 2 km away, each too small to be taken for a town. */
class IslandWalksTest {
    private static final NetworkWalkRouter TOWN = new NetworkWalkRouter(NetworkBuilder.build(List.of(
            street("LINESTRING(-5000 0, 5000 0)"),
            street("LINESTRING(0 120, 100 120)"),
            street("LINESTRING(0 2000, 100 2000, 100 2100)"))));

    private static double metres(Coordinate from, Coordinate to) {
        return TOWN.walk(from, to, Walker.ADULT).lengthMetres();
    }

    @Test
    void aWalkBetweenTwoPointsOfAnIslandStaysThere() {
        assertThat(metres(at(10, 121), at(90, 119))).isCloseTo(80, within(0.5));
        assertThat(metres(at(10, 2001), at(99, 2050))).isCloseTo(140, within(0.5));
    }

    @Test
    void aWalkFromAnIslandNearTheQuayBeginsOnTheQuay() {
        assertThat(metres(at(10, 121), at(500, 1))).isCloseTo(490, within(0.5));
    }

    @Test
    void aWalkFromAPointNearerToTheQuayThanTheIslandStaysOnTheQuay() {
        assertThat(metres(at(10, 70), at(90, 70))).isCloseTo(80, within(0.5));
        assertThat(TOWN.walk(at(10, 70), at(90, 70), Walker.ADULT)
                        .stretches()
                        .get(0)
                        .street()
                        .id())
                .isEqualTo(TOWN.walk(at(10, 0), at(90, 0), Walker.ADULT)
                        .stretches()
                        .get(0)
                        .street()
                        .id());
    }

    @Test
    void noWayLeadsToAFarIsland() {
        assertThatThrownBy(() -> metres(at(0, 0), at(90, 2000)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("not joined");
    }

    @Test
    void aFarIslandHasAReachOfItsOwn() {
        Reach reach = TOWN.reach(at(50, 2001), 30, Walker.ADULT, Deadline.NONE);
        assertThat(reach.streetMetres()).isCloseTo(200, within(0.5));
    }
}
