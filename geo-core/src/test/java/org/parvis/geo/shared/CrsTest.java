package org.parvis.geo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

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

    @Test
    void coordinatesOfAnotherSystemAreRefusedRatherThanPutBeyondThePole() {
        assertThatThrownBy(() -> new Crs("EPSG:32631").toWgs84(new Coordinate(500_000, 13_000_000)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("EPSG:32631");
    }

    @Test
    void wholeGeometriesAreTransformedWithTheirHolesAndHeights() throws ParseException {
        Geometry polygon = new WKTReader()
                .read("POLYGON Z((350000 6680000 1,360000 6680000 2,360000 6690000 3,350000 6680000 1),"
                        + "(357000 6682000 4,358000 6682000 5,358000 6683000 6,357000 6682000 4))");

        Geometry degrees = Crs.LAMBERT_93.toWgs84(polygon);

        assertThat(degrees.getCoordinates()).hasSameSizeAs(polygon.getCoordinates());
        assertThat(degrees.getCoordinates()[6].getZ()).isEqualTo(6);
        assertThat(Crs.LAMBERT_93.fromWgs84(degrees).equalsExact(polygon, 0.01)).isTrue();
        assertThat(polygon.getCoordinate().x).isEqualTo(350_000);
    }

    @Test
    void systemsHaveNamesForPeople() {
        assertThat(Crs.LAMBERT_93.name()).isEqualTo("RGF93 / Lambert-93");
        assertThat(new Crs("EPSG:3947").name()).isEqualTo("RGF93 / CC47");
        assertThat(Crs.WGS_84.isGeographic()).isTrue();
        assertThat(Crs.LAMBERT_93.isGeographic()).isFalse();
    }
}
