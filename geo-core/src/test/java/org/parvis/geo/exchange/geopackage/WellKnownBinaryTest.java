package org.parvis.geo.exchange.geopackage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WellKnownBinaryTest {
    @Test
    void pointsAndEmptyPartsCountAmongTheVerticesThatAreTaken() {
        ByteBuffer points =
                ByteBuffer.allocate(9 + 4 * 21).put((byte) 0).putInt(4).putInt(4);
        ByteBuffer lines =
                ByteBuffer.allocate(9 + 4 * 9).put((byte) 0).putInt(5).putInt(4);
        ByteBuffer rings =
                ByteBuffer.allocate(9 + 4 * 4).put((byte) 0).putInt(3).putInt(4);
        for (int part = 0; part < 4; part++) {
            points.put((byte) 0).putInt(1).putDouble(part).putDouble(part);
            lines.put((byte) 0).putInt(2).putInt(0);
            rings.putInt(0);
        }
        for (ByteBuffer parts : List.of(points, lines, rings)) {
            assertThatThrownBy(() -> WellKnownBinary.parse(parts.rewind(), 3, 64))
                    .isInstanceOf(BadGeometryException.class)
                    .hasMessageContaining("more than the 3 ");
        }
        assertThatCode(() -> WellKnownBinary.parse(points.rewind(), 4, 64)).doesNotThrowAnyException();
    }
}
