package org.parvis.geo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class CrsTest {
    @Test
    void lambert93HasItsOriginAtThreeDegreesEastAndFortySixAndAHalfNorth() {
        // The projection's definition: false easting 700 km, false northing 6,600 km.
        Geometry origin = Crs.LAMBERT_93.fromWgs84(Geometries.point(3, 46.5));

        assertThat(origin.getCoordinate().x).isCloseTo(700_000, within(0.01));
        assertThat(origin.getCoordinate().y).isCloseTo(6_600_000, within(0.01));
    }

    @Test
    void thereAndBackIsTheSamePlaceWithinACentimetre() {
        Geometry nantes = Geometries.point(-1.5536, 47.2184);

        Geometry again = Crs.LAMBERT_93.toWgs84(Crs.LAMBERT_93.fromWgs84(nantes));

        assertThat(MetricPlane.around(nantes.getEnvelopeInternal())
                        .distanceMetres(nantes.getCoordinate(), again.getCoordinate()))
                .isLessThan(0.01);
        assertThat(again.getSRID()).isEqualTo(Geometries.SRID);
    }

    @Test
    void anUnknownCodeIsNamed() {
        assertThatThrownBy(() -> new Crs("EPSG:999999").fromWgs84(Geometries.point(3, 46.5)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("EPSG:999999");
        assertThatThrownBy(() -> new Crs("Lambert"))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("EPSG:2154");
    }
}
