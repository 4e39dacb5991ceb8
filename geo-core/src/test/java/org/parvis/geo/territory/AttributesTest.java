package org.parvis.geo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.ParvisException;

class AttributesTest {
    @Test
    void numbersAreTheSameWhicheverTypeTheyCameIn() {
        assertThat(new Attributes(Map.of("levels", 3))).isEqualTo(new Attributes(Map.of("levels", 3L)));
        assertThat(new Attributes(Map.of("levels", BigInteger.valueOf(3))))
                .isEqualTo(new Attributes(Map.of("levels", (short) 3)));
        assertThat(new Attributes(Map.of("height", 0.1f))).isEqualTo(new Attributes(Map.of("height", 0.1)));
        assertThat(new Attributes(Map.of("height", new BigDecimal("0.10"))).values())
                .containsExactly(Map.entry("height", 0.1));
    }

    @Test
    void aNumberTooLongForALongIsKeptWhole() {
        BigInteger longer = BigInteger.TWO.pow(64);

        assertThat(new Attributes(Map.of("inventory", longer)).values())
                .containsExactly(Map.entry("inventory", longer));
    }

    @Test
    void aNumberThatNoFormatCanCarryIsRefused() {
        assertThatThrownBy(() -> new Attributes(Map.of("height", Double.NaN)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new Attributes(Map.of("inventory", BigInteger.TWO.pow(5_000))))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("bits");
    }
}
