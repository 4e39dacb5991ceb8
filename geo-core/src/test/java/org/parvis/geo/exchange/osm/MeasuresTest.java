package org.parvis.geo.exchange.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2|2", "1.5 m|1.5", "1,5|1.5", "50 cm|0.5", "12ft|3.6576", "6'|1.8288", "6'6\"|1.9812", "800mm|0.8"
            })
    void readsLengthsWithTheirUnits(String text, double metres) {
        assertThat(Measures.metres(text).orElseThrow()).isCloseTo(metres, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "", "-2", "2-3", "1e9", "NaN", "2 miles", "9999999999999"})
    void leavesOtherLengthsAlone(String text) {
        assertThat(Measures.metres(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6%,6", "-12.5 %,-12.5", "45°,100", "-10°,-17.632698"})
    void readsSlopesInPercentAndDegrees(String text, double percent) {
        assertThat(Measures.inclinePercent(text).orElseThrow()).isCloseTo(percent, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "steep", "6", "80°", ""})
    void leavesSlopesWithoutANumberOrUnitAlone(String text) {
        assertThat(Measures.inclinePercent(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"N,0", "nne,22.5", "west,270", "310,310", "360,0", "-90,270", "45°,45"})
    void readsDirectionsInDegreesAndCompassPoints(String text, double degrees) {
        assertThat(Measures.directionDegrees(text)).hasValue(degrees);
    }

    @Test
    void leavesOtherDirectionsAlone() {
        assertThat(Measures.directionDegrees("forward")).isEmpty();
        assertThat(Measures.directionDegrees("0-90")).isEmpty();
        assertThat(Measures.directionDegrees("720")).isEmpty();
    }
}
