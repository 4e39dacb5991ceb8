package org.parvis.geo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometriesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT EMPTY",
                "POINT (181 0)",
                "POINT (0 -91)",
                "POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))",
                "LINESTRING (3 3, 3 3)"
            })
    void whatCannotBeStoredIsRefused(String wkt) {
        assertThatThrownBy(() -> Geometries.requireStorable(read(wkt), "geometry"))
                .isInstanceOfSatisfying(ParvisException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_GEOMETRY);
                    assertThat(refusal.field()).isEqualTo("geometry");
                });
    }

    @Test
    void heightIsLeftOutAndTheReferenceSystemIsStated() throws ParseException {
        Geometry stored = Geometries.requireStorable(read("LINESTRING Z (7.41 43.73 12, 7.42 43.74 15)"), "geometry");

        assertThat(stored.getCoordinates()[0].getZ()).isNaN();
        assertThat(stored.getSRID()).isEqualTo(Geometries.SRID);
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
