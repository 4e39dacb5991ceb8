package org.parvis.geo.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.text.Reading;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class HostileGeoJsonTest {
    private static final ExchangeLimits SMALL = new ExchangeLimits(1_000_000, 1, 1, 1, 20, 100, 5, 200, 50, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'Point','coordinates':[NaN,43.7]} | position 1 is (NaN, 43.7), which is no place",
                "{'type':'Point','coordinates':[1e999,43.7]} | (Infinity, 43.7)",
                "{'type':'Point','coordinates':[7.4]} | a position has a single number",
                "{'type':'Point','coordinates':['7.4','43.7']} | a text stands where a number was expected (line 1",
                "{'type':'Point','coordinates':[[7.4,43.7]]} | nested too deeply",
                "{'type':'Point','coordinates':{'x':1}} | the coordinates are no list",
                "{'type':'Point'} | the Point has no coordinates",
                "{'type':'LineString','coordinates':[7.4,43.7]} | a list of positions was expected",
                "{'type':'LineString','coordinates':[[7.4,43.7]]} | a line has a single position",
                "{'type':'LineString','coordinates':[[7.4,43.7],null]} | a null stands among lists of coordinates",
                "{'type':'Polygon','coordinates':[[7.4,43.7],[7.5,43.7]]} | not nested deeply enough",
                "{'type':'Polygon','coordinates':[[[7.4,43.7],[7.5,43.7]]]} | the outer ring of a polygon has 2 positions",
                "{'type':'Circle','coordinates':[7.4,43.7]} | there is no geometry of the type \"Circle\"",
                "{'coordinates':[7.4,43.7]} | the geometry has no type",
                "7 | the geometry is no object",
                "{'type':'GeometryCollection','geometries':7} | the geometries of the GeometryCollection are no list",
            })
    void aGeometryThatCannotBeReadCostsItsRowOnly(String geometry, String reason) {
        Reading reading = read("{'type':'FeatureCollection','features':["
                + "{'type':'Feature','geometry':" + geometry + ",'properties':{'a':1}},"
                + "{'type':'Feature','geometry':{'type':'Point','coordinates':[7.4,43.7]},'properties':{'a':2}}]}");

        assertThat(reading.rows()).extracting(row -> row.number()).containsExactly(2L);
        assertThat(reading.told()).singleElement().asString().startsWith("ERROR 1 geometry: ");
        assertThat(reading.told().get(0)).containsIgnoringCase(reason);
    }

    @Test
    void openRingsAreClosedAndTold() {
        Reading reading = read("{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1]]]}");

        assertThat(reading.geometry(0)).hasToString("POLYGON ((0 0, 1 0, 1 1, 0 0))");
        assertThat(reading.told()).singleElement().asString().startsWith("NOTE 1 geometry: The outer ring did not end");
    }

    @ParameterizedTest
    @CsvSource({"Point", "LineString", "Polygon", "MultiPolygon", "MultiPoint"})
    void emptyGeometriesAreNone(String type) {
        Reading reading = read("{'type':'Feature','geometry':{'type':'" + type + "','coordinates':[]}}");

        assertThat(reading.rows()).singleElement().matches(row -> row.geometry() == null);
        assertThat(reading.told()).singleElement().asString().contains("empty");
    }

    @Test
    void aPropertyTwiceIsToldAndTheLastCounts() {
        Reading reading = read("{'type':'Feature','geometry':null,'properties':{'a':1,'a':2,'b':NaN}}");

        assertThat(reading.value(0, "a")).isEqualTo(2L);
        assertThat(reading.told()).hasSize(2).allMatch(told -> told.startsWith("WARNING 1 "));
    }

    @Test
    void whatIsNoFeatureIsLeftOut() {
        Reading reading = read("{'type':'FeatureCollection','features':[null,3,{'a':1},'x',[1]]}");

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.told()).hasSize(5).allMatch(told -> told.startsWith("ERROR "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | is empty",
                "{'type':'FeatureCollection','features':[{'type':'Feature' | ends in the middle of its JSON at line 1",
                "{'type':'FeatureCollection','features':[}} | is no JSON at line 1, column 41",
                "{'type':'Topology','objects':{}} | its type is \"Topology\"",
                "{'a':1} | it has no type",
                "17 | its outermost value is no object",
            })
    void aFileThatCannotBeReadIsRefusedWithThePlace(String json, String message) {
        assertThatThrownBy(() -> open(json, SMALL))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining(message)
                .extracting(failure -> ((ParvisException) failure).code())
                .isEqualTo(ErrorCode.UNREADABLE);
    }

    @Test
    void everyLimitIsKept() {
        assertTooLarge("{'type':'Feature','properties':{'a':" + "[".repeat(100_000), "nested deeper than the 20");
        assertTooLarge(
                "{'type':'Feature','properties':{'a':'" + "x".repeat(201) + "'}}", "more than the 200 characters");
        assertTooLarge("{'type':'Feature','properties':{'a':1,'b':1,'c':1,'d':1,'e':1,'f':1}}", "5 columns");
        assertTooLarge("[" + "{'type':'Feature','geometry':null},".repeat(51) + "1]", "50 features");
        assertTooLarge(" ".repeat(1_000_001), "1000001 bytes");
        Reading vertices =
                Reading.of(open("{'type':'LineString','coordinates':[[0,0]" + ",[1,1]".repeat(100) + "]}", SMALL)
                        .layers()
                        .get(0));
        assertThat(vertices.told()).singleElement().asString().contains("more than the 100 positions");
        Reading nested = Reading.of(
                open("{'type':'Feature','geometry':null,'properties':{'a':[" + "1,".repeat(150) + "1]}}", SMALL)
                        .layers()
                        .get(0));
        assertThat(nested.told()).singleElement().asString().contains("more than the 200 characters");
    }

    @Test
    void numbersHaveAnEnd() {
        assertThatThrownBy(() -> read("{'type':'Feature','properties':{'a':" + "1".repeat(100_000) + "}}"))
                .hasMessageContaining("more than 1000 digits");
    }

    @Test
    void noBytesDoMoreThanBeRefused() {
        Random random = new Random(7);
        String[] pieces = {
            "{", "}", "[", "]", ",", ":", "'type'", "'Feature'", "'FeatureCollection'", "'features'", "'geometry'",
            "'coordinates'", "'Polygon'", "'crs'", "'properties'", "1", "1e400", "NaN", "null", "\n", "\u001E", "'"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder json = new StringBuilder("{'type':'Feature'");
            for (int n = random.nextInt(30); n > 0; n--) {
                json.append(pieces[random.nextInt(pieces.length)]);
            }
            try {
                read(json.toString());
            } catch (ParvisException refused) {
                assertThat(refused.code()).isIn(ErrorCode.UNREADABLE, ErrorCode.TOO_LARGE);
            }
        }
    }

    private static void assertTooLarge(String json, String message) {
        assertThatThrownBy(() -> open(json, SMALL))
                .hasMessageContaining(message)
                .extracting(failure -> ((ParvisException) failure).code())
                .isEqualTo(ErrorCode.TOO_LARGE);
    }

    private static Reading read(String json) {
        return Reading.of(open(json, ExchangeLimits.DEFAULT).layers().get(0));
    }

    private static LayerFile open(String json, ExchangeLimits limits) {
        return GeoJsonFormat.open(
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "f.geojson", ReadingChoices.NONE, limits);
    }
}
