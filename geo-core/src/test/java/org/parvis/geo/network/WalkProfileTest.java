package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

class WalkProfileTest {
    @Test
    void anUnknownWalkerIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> WalkProfiles.STANDARD.of(new Walker("centaur")))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("centaur")
                .hasMessageContaining("adult");
    }

    @Test
    void gentleDescentsHastenAnAdultOnly() {
        assertThat(StreetPace.slopeFactor(-0.05, WalkProfiles.STANDARD.of(Walker.ADULT)))
                .isGreaterThan(1.19);
        assertThat(StreetPace.slopeFactor(-0.05, WalkProfiles.STANDARD.of(Walker.SENIOR)))
                .isEqualTo(1);
        assertThat(StreetPace.slopeFactor(0, WalkProfiles.STANDARD.of(Walker.ADULT)))
                .isEqualTo(1);
    }
}
