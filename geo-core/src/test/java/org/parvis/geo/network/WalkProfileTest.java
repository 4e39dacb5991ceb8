package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.geo.territory.Walker;

class WalkProfileTest {
    @ParameterizedTest
    @EnumSource(Walker.class)
    void everyWalkerHasAProfileOfItsOwn(Walker walker) {
        assertThat(WalkProfile.of(walker).walker()).isEqualTo(walker);
    }

    @Test
    void gentleDescentsHastenAnAdultOnly() {
        assertThat(StreetPace.slopeFactor(-0.05, WalkProfile.of(Walker.ADULT))).isGreaterThan(1.19);
        assertThat(StreetPace.slopeFactor(-0.05, WalkProfile.of(Walker.SENIOR))).isEqualTo(1);
        assertThat(StreetPace.slopeFactor(0, WalkProfile.of(Walker.ADULT))).isEqualTo(1);
    }
}
