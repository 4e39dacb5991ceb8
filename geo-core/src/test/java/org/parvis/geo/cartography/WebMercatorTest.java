package org.parvis.geo.cartography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WebMercatorTest {
    private static final double HALF_EQUATOR_METRES = Math.PI * 6_378_137.0;

    /** The worked example of Guidance Note 7-2 for method 1024. */
    @Test
    void agreesWithTheWorkedExampleOfTheGuidanceNote() {
        double longitude = -(100 + 20 / 60.0);
        double latitude = 24 + 22 / 60.0 + 54.433 / 3600;

        double easting = (2 * WebMercator.x(longitude) - 1) * HALF_EQUATOR_METRES;
        double northing = (1 - 2 * WebMercator.y(latitude)) * HALF_EQUATOR_METRES;

        assertThat(easting).isEqualTo(-11_169_055.58, within(0.01));
        assertThat(northing).isEqualTo(2_800_000.00, within(0.01));
    }

    @Test
    void comesBackToTheSameLatitude() {
        for (double latitude = -85; latitude <= 85; latitude += 5) {
            assertThat(WebMercator.latitude(WebMercator.y(latitude))).isEqualTo(latitude, within(1e-9));
        }
    }

    @Test
    void aPixelIsSmallerOnTheGroundTheFurtherNorth() {
        assertThat(WebMercator.metresPerPixel(0, 0.5)).isEqualTo(156_543.03, within(0.01));
        assertThat(WebMercator.metresPerPixel(16, WebMercator.y(43.73))).isEqualTo(1.726, within(0.001));
    }
}
