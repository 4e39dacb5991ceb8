package org.parvis.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class GeometryJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(
                    new GeoJsonModule(new Limits(1_000_000, 64, 1_000_000, 1_000, 10_000, 100, Duration.ofSeconds(5))))
            .build();

    private static Geometry geometry(String wkt) throws ParseException {
        return new WKTReader(Geometries.FACTORY).read(wkt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (7.4201234 43.7301234)",
                "MULTIPOINT ((7 43), (8 44))",
                "LINESTRING (7 43, 8 44, 9 43)",
                "MULTILINESTRING ((7 43, 8 44), (1 1, 2 2))",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))",
                "POINT EMPTY",
                "LINESTRING EMPTY",
                "POLYGON EMPTY",
                "MULTIPOLYGON EMPTY",
                "GEOMETRYCOLLECTION EMPTY"
            })
    void aGeometryIsReadAsItWasWritten(String wkt) throws ParseException {
        Geometry geometry = geometry(wkt);

        Geometry read = MAPPER.readValue(MAPPER.writeValueAsString(geometry), Geometry.class);

        assertThat(read.getGeometryType()).isEqualTo(geometry.getGeometryType());
        assertThat(read.equalsExact(geometry)).as(read.toText()).isTrue();
        assertThat(read.getFactory()).isSameAs(Geometries.FACTORY);
    }

    @Test
    void ringsAreTurnedTheWayRfc7946Asks() throws ParseException {
        Geometry clockwise = geometry("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))");

        String json = MAPPER.writeValueAsString(clockwise);

        assertThat(json)
                .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[[[0.0,0.0],[10.0,0.0],[10.0,10.0],[0.0,10.0],"
                        + "[0.0,0.0]],[[2.0,2.0],[2.0,4.0],[4.0,4.0],[4.0,2.0],[2.0,2.0]]]}");
    }

    @Test
    void coordinatesKeepEveryDigit() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Coordinate position = new Coordinate(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
            String json = MAPPER.writeValueAsString(Geometries.point(position.x, position.y));
            assertThat(MAPPER.readValue(json, Geometry.class).getCoordinate()).isEqualTo(position);
        }
    }

    @Test
    void membersMayComeInAnyOrderAndHeightsAreLeftOut() {
        Geometry read = MAPPER.readValue(
                "{\"bbox\":[0,0,1,1],\"coordinates\":[[7,43,12.5],[8,44,13]],\"type\":\"LineString\"}", Geometry.class);

        assertThat(read.toText()).isEqualTo("LINESTRING (7 43, 8 44)");
        assertThat(read.getCoordinate().getZ()).isNaN();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"coordinates":[7,43]}                                                   | no "type"
            {"type":"Point"}                                                         | has "coordinates"
            {"type":"Point","coordinates":7}                                         | coordinates has to be a list
            {"type":"Point","coordinates":["7","43"]}                                | coordinates[0] has to be a list
            {"type":"Point","coordinates":[7]}                                       | two numbers
            {"type":"Point","coordinates":[7,"43"]}                                  | two numbers
            {"type":"Point","coordinates":[7,43,"a"]}                                | numbers only
            {"type":"Point","coordinates":[[7,43]]}                                  | needs to be a position
            {"type":"Point","coordinates":[1e999,0]}                                 | not on Earth
            {"type":"LineString","coordinates":[[7,43]]}                             | a line needs two
            {"type":"LineString","coordinates":[7,43]}                               | a list of positions
            {"type":"LineString","coordinates":[[7,43],[8,144]]}                     | latitude 144.0
            {"type":"Polygon","coordinates":[[7,43],[8,44],[9,45],[7,43]]}           | coordinates[0] is a position
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}                   | a ring needs four
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}             | coordinates[0] does not close
            {"type":"MultiPolygon","coordinates":[[[[[[0]]]]]]}                      | nested deeper
            {"type":"Circle","coordinates":[7,43]}                                   | no geometry type "Circle"
            {"type":"Point","coordinates":[7,43],"radius":5}                         | no member "radius"
            {"type":"GeometryCollection"}                                            | has "geometries"
            {"type":"GeometryCollection","geometries":[5]}                           | an object
            {"type":"Point","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::2154"}},"coordinates":[7,43]} | EPSG:4326
            [7,43]                                                                   | an object
            """)
    void aWrongGeometryIsRefusedWithItsPlace(String json, String hint) {
        assertThatThrownBy(() -> MAPPER.readValue(json, Geometry.class)).hasMessageContaining(hint);
    }

    @Test
    void tooManyPositionsAreRefusedAcrossAllParts() {
        String line = "{\"type\":\"LineString\",\"coordinates\":[" + "[1,1],".repeat(599) + "[2,2]]}";

        assertThat(MAPPER.readValue(line, Geometry.class).getNumPoints()).isEqualTo(600);
        assertThatThrownBy(() -> MAPPER.readValue(
                        "{\"type\":\"GeometryCollection\",\"geometries\":[" + line + "," + line + "]}", Geometry.class))
                .hasMessageContaining("at most 1000 positions");
    }

    @Test
    void collectionsInCollectionsAreBounded() {
        String nested = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(40);

        assertThatThrownBy(() -> MAPPER.readValue(nested, Geometry.class)).hasMessageContaining("deep");
    }

    @Test
    void mangledGeometriesNeverFailOtherwiseThanWithAReason() throws ParseException {
        Random random = new Random(11);
        String json = MAPPER.writeValueAsString(
                geometry("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))"));
        for (int i = 0; i < 5_000; i++) {
            StringBuilder mangled = new StringBuilder(json);
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                mangled.setCharAt(random.nextInt(mangled.length()), "[]{},:\"01e-. ".charAt(random.nextInt(13)));
            }
            try {
                MAPPER.readValue(mangled.toString(), Geometry.class);
            } catch (JacksonException | ParvisException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}
