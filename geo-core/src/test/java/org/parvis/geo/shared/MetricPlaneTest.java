package org.parvis.geo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

class MetricPlaneTest {
    private final MetricPlane monaco = new MetricPlane(7.42, 43.735);

    @Test
    void lengthsAgreeWithTheGeodesicWithinOnePerMille() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Coordinate from = near(random);
            Coordinate to = near(random);
            double geodesic = Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x).s12;

            assertThat(monaco.distanceMetres(from, to)).isCloseTo(geodesic, within(geodesic * 0.001));
        }
    }

    @Test
    void thereAndBackIsTheSamePlace() {
        Geometry line = Geometries.line(new Coordinate(7.41, 43.73), new Coordinate(7.43, 43.74));

        Geometry again = monaco.toDegrees(monaco.toMetres(line));

        assertThat(again.equalsExact(line, 1e-12)).isTrue();
        assertThat(again.getSRID()).isEqualTo(Geometries.SRID);
    }

    @Test
    void theGivenGeometryStaysAsItWas() {
        Geometry point = Geometries.point(7.41, 43.73);

        monaco.toMetres(point);

        assertThat(point.getCoordinate()).isEqualTo(new Coordinate(7.41, 43.73));
    }

    @Test
    void thePolesAreRefused() {
        assertThatThrownBy(() -> new MetricPlane(0, 89)).isInstanceOf(ParvisException.class);
    }

    /** Within five kilometres of the origin. */
    private static Coordinate near(Random random) {
        return new Coordinate(7.42 + random.nextDouble(-0.05, 0.05), 43.735 + random.nextDouble(-0.03, 0.03));
    }
}
