package org.parvis.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

/** One town, read of two encodings of the same data. */
final class SameTown {
    private SameTown() {}

    static void assertThatLeMansIsTheSame(TownDataset one, TownDataset other) {
        assertThat(one.streets()).hasSize(265).isEqualTo(other.streets());
        assertThat(one.places()).isEqualTo(other.places());
        assertThat(one.furniture()).isEqualTo(other.furniture());
        assertThat(one.quartiers()).isEqualTo(other.quartiers());
        assertThat(one.backdrop()).isEqualTo(other.backdrop());
        assertThat(one.territory()).isEqualTo(other.territory());
        assertThat(one.report().issues()).isEqualTo(other.report().issues());
    }

    /** What is in the tests' own few lines, in whatever encoding. */
    static void assertThatItIsTheLane(TownDataset town) {
        assertThat(town.streets()).hasSize(2);
        assertThat(town.streets().get(0).name().local()).contains("Ruelle & Co");
        assertThat(town.streets().get(0).geometry().getCoordinates()[1].x).isEqualTo(0.2012345);
        assertThat(town.territory().extent().getMaxY()).isEqualTo(48.01);
    }
}
