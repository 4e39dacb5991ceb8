package org.parvis.geo.cartography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class TileAddressTest {
    @ParameterizedTest
    @CsvSource({"-1,0,0", "21,0,0", "0,1,0", "0,0,1", "3,8,0", "3,0,8", "5,-1,3", "5,3,-1"})
    void thereIsNoTileOutsideTheWorld(int zoom, int x, int y) {
        assertThatThrownBy(() -> new TileAddress(zoom, x, y))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void theRocherLiesOnItsTile() {
        assertThat(TileAddress.at(7.4246, 43.7314, 15)).isEqualTo(new TileAddress(15, 17059, 11949));
        assertThat(TileAddress.at(180, -90, 2)).isEqualTo(new TileAddress(2, 3, 3));
    }
}
