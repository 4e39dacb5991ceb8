package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.territory.Access;

class FootAccessTest {
    @ParameterizedTest
    @CsvSource({
        "highway=residential, YES",
        "highway=service access=private, PRIVATE",
        "highway=service access=private foot=yes, YES",
        "highway=service access=no foot=permissive, YES",
        "highway=footway access=customers, PRIVATE",
        "highway=footway access=destination, LIMITED",
        "highway=motorway, NO",
        "highway=motorway access=yes, NO",
        "highway=trunk, NO",
        "highway=trunk foot=yes, YES",
        "highway=trunk sidewalk=both, YES",
        "highway=primary motorroad=yes foot=yes, NO",
        "highway=primary foot=use_sidepath, NO",
        "highway=primary sidewalk=both, YES",
        "highway=primary sidewalk=separate, LIMITED",
        "highway=secondary tunnel=yes, LIMITED",
        "highway=secondary tunnel=yes sidewalk=right, YES",
        "highway=footway tunnel=yes, YES",
        "highway=cycleway, LIMITED",
        "highway=cycleway foot=designated, YES",
        "highway=busway, NO",
        "highway=construction foot=yes, NO",
        "man_made=pier, YES",
        "highway=steps access=nonsense, YES"
    })
    void resolvesWhoMayWalk(String tags, Access foot) {
        Tags read = OsmSketch.tags(tags.split("[= ]", -1));

        assertThat(FootAccess.of(read, StreetClasses.of(read).orElseThrow())).isEqualTo(foot);
    }

    @ParameterizedTest
    @CsvSource({
        "barrier=bollard, YES, UNKNOWN",
        "barrier=gate access=private, PRIVATE, UNKNOWN",
        "barrier=gate access=private foot=yes, YES, UNKNOWN",
        "barrier=stile, YES, NO",
        "barrier=cycle_barrier wheelchair=yes, YES, YES",
        "barrier=kerb kerb=lowered, YES, YES",
        "barrier=kerb kerb=raised, YES, NO",
        "barrier=fence, NO, NO"
    })
    void resolvesWhoGetsPastABarrier(String tags, Access foot, Access wheelchair) {
        Tags read = OsmSketch.tags(tags.split("[= ]", -1));

        assertThat(FootAccess.pastBarrier(read)).isEqualTo(foot);
        assertThat(FootAccess.wheelchairPastBarrier(read)).isEqualTo(wheelchair);
    }
}
