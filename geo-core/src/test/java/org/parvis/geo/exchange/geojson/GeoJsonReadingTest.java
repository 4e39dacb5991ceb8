package org.parvis.geo.exchange.geojson;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.text.Reading;
import org.parvis.geo.shared.Crs;

class GeoJsonReadingTest {
    private static final String POINT = "{'type':'Point','coordinates':[7.4,43.7]}";

    @TempDir
    private Path folder;

    @Test
    void columnsAreAllThatAnyFeatureHasAndAsWideAsTheirValues() {
        Reading reading = read(collection(
                "{'type':'Feature','geometry':" + POINT
                        + ",'properties':{'a':1,'b':'x','c':true,'d':1,'e':'2026-03-01'}}",
                "{'type':'Feature','properties':{'b':2.50,'a':2.5,'e':'2026-03-02','f':{'k':[1,'é',1.10]},'g':null},'geometry':null}",
                "{'type':'Feature','properties':{'d':123456789012345678901234567890},'geometry':null}"));

        assertThat(reading.types()).containsExactly("a REAL", "b TEXT", "c TRUTH", "d WHOLE", "e DATE", "f TEXT");
        assertThat(reading.value(0, "a")).isEqualTo(1.0);
        assertThat(reading.value(1, "b")).isEqualTo("2.50");
        assertThat(reading.value(0, "d")).isEqualTo(1L);
        assertThat(reading.value(2, "d")).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(reading.value(0, "e")).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(reading.value(1, "f")).isEqualTo("{\"k\":[1,\"é\",1.10]}");
        assertThat(reading.layer().rows()).hasValue(3);
        assertThat(reading.issues()).isEmpty();
    }

    @Test
    void datesThatCannotBeWrittenBackAsTheyAreStayText() {
        Reading reading = read(
                collection(
                        "{'type':'Feature','properties':{'a':'2026-03-01T10:00','b':'2026-03-01T10:00:00+01:00','c':'2026-02-30'},'geometry':null}"));

        assertThat(reading.types()).containsExactly("a TEXT", "b TIME", "c TEXT");
    }

    @Test
    void idsAreKeys() {
        Reading reading = read(collection(
                "{'type':'Feature','id':'way/1','geometry':" + POINT + ",'properties':{}}",
                "{'type':'Feature','id':17,'geometry':" + POINT + ",'properties':null}",
                "{'type':'Feature','id':[1],'geometry':" + POINT + "}"));

        assertThat(reading.rows()).extracting(row -> row.key()).containsExactly("way/1", "17", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Feature','geometry':{'type':'Point','coordinates':[7.4,43.7]},'properties':{}}",
                "{'geometry':{'coordinates':[7.4,43.7],'type':'Point'},'type':'Feature'}",
                "{'type':'Point','coordinates':[7.4,43.7]}",
                "{'coordinates':[7.4,43.7],'type':'Point'}",
                "[{'type':'Feature','geometry':{'type':'Point','coordinates':[7.4,43.7]}}]",
                "{'type':'FeatureCollection','features':[{'type':'Point','coordinates':[7.4,43.7]}]}",
                "\uFEFF{'features':[{'geometry':{'type':'Point','coordinates':[7.4,43.7]}}],'type':'FeatureCollection'}",
                "\u001E{'type':'Feature','geometry':{'type':'Point','coordinates':[7.4,43.7]}}\n",
            })
    void everyOutermostObjectGivesRows(String json) throws Exception {
        Path path = Files.writeString(folder.resolve("f"), json.replace('\'', '"'));
        LayerFile file = Formats.open(new SourceFile(path, "places.json"), ReadingChoices.NONE, ExchangeLimits.DEFAULT);

        assertThat(file.format()).isEqualTo("geojson");
        Reading reading = Reading.of(file.layers().get(0));
        assertThat(reading.geometry(0)).hasToString("POINT (7.4 43.7)");
        assertThat(reading.layer().name()).isEqualTo("places");
    }

    @Test
    void linesAreReadOneByOneAndABrokenOneIsLeftOut() {
        Reading reading = read("{'type':'Feature','geometry':" + POINT + ",'properties':{'a':1}}\n\n"
                + "{'type':'Feature','geometry':{'type':'Poi\n"
                + "{'type':'Feature','geometry':" + POINT + ",'properties':{'a':3}} 4\r\n");

        assertThat(reading.rows()).extracting(row -> row.number()).containsExactly(1L, 3L);
        assertThat(reading.told()).hasSize(2);
        assertThat(reading.told().get(0)).startsWith("ERROR 2 : The record at line 3 ends in the middle of its JSON");
        assertThat(reading.told().get(1)).contains("WARNING 3 ", "line 4");
    }

    @Test
    void aSequenceOfTextsWithRecordSeparatorsMaySpanLines() {
        Reading reading = read("\u001E{'type':'Feature',\n'geometry':" + POINT
                + "}\n\u001E{'type':'Feature',\n'geometry':" + POINT + ",'properties':{'a':'b'}}\n");

        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.issues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::2154, EPSG:2154",
        "urn:ogc:def:crs:EPSG:6.9:3948, EPSG:3948",
        "EPSG:2154, EPSG:2154",
        "epsg:4326, EPSG:4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326",
        "OGC:CRS84, EPSG:4326",
        "http://www.opengis.net/def/crs/EPSG/0/27572, EPSG:27572",
    })
    void theOldMemberForTheReferenceSystemCountsWhereverItStands(String name, String code) {
        String member = "'crs':{'type':'name','properties':{'name':'" + name + "'}}";
        String feature = "{'type':'Feature','geometry':{'type':'Point','coordinates':[352000,6789000]}}";

        for (String json : List.of(
                "{'type':'FeatureCollection'," + member + ",'features':[" + feature + "]}",
                "{'type':'FeatureCollection','features':[" + feature + "]," + member + "}",
                "{'type':'Point','coordinates':[352000,6789000]," + member + "}")) {
            CrsFinding finding = read(json).layer().crs();
            assertThat(finding.crs()).isEqualTo(new Crs(code));
            assertThat(finding.sureness()).isEqualTo(Sureness.CERTAIN);
            assertThat(finding.why()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'crs':null,", "'crs':{'type':'link','properties':{'href':'http://a.example/x'}},", ""})
    void whatIsNotSaidIsAskedAndNotGuessed(String member) {
        CrsFinding finding = read("{" + member
                        + "'type':'FeatureCollection','features':[{'type':'Point','coordinates':[352000,6789000]}]}")
                .layer()
                .crs();

        assertThat(finding.crs()).isNull();
        assertThat(finding.sureness()).isEqualTo(Sureness.UNSURE);
        assertThat(finding.candidates()).first().isEqualTo(Crs.LAMBERT_93);
    }

    @Test
    void degreesThatLookExchangedAreDoubted() {
        CrsFinding finding = read("{'type':'LineString','coordinates':[[48.1,-1.6],[48.2,-1.7]]}")
                .layer()
                .crs();

        assertThat(finding.sureness()).isEqualTo(Sureness.UNSURE);
        assertThat(finding.why()).contains("look exchanged");
    }

    @Test
    void heightsAreKeptAndMeasuresAreNot() {
        LayerFile file =
                open("{'type':'LineString','coordinates':[[7.4,43.7,12.5,1],[7.5,43.7,null]]}".replace(",null", ""));

        Geometry line = Reading.of(file.layers().get(0)).geometry(0);
        assertThat(line.getCoordinates()[0].getZ()).isEqualTo(12.5);
        assertThat(line.getCoordinates()[1].getZ()).isNaN();
        assertThat(file.issues()).singleElement().satisfies(issue -> assertThat(issue.reason())
                .contains("more than three numbers"));
    }

    @Test
    void latinLettersOfWindowsAreRead() {
        byte[] bytes = collection("{'type':'Feature','geometry':null,'properties':{'nom':'Allée'}}")
                .replace('\'', '"')
                .getBytes(Charset.forName("windows-1252"));
        Reading reading = Reading.of(GeoJsonFormat.open(bytes, "f", ReadingChoices.NONE, ExchangeLimits.DEFAULT)
                .layers()
                .get(0));

        assertThat(reading.value(0, "nom")).isEqualTo("Allée");
        CharsetFinding charset = requireNonNull(reading.layer().charset());
        assertThat(charset.charset()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void collectionsOfOneKindBecomeOneGeometry() {
        Reading reading = read(collection(
                "{'type':'GeometryCollection','geometries':[" + POINT + "," + POINT + "]}",
                "{'type':'GeometryCollection','geometries':[" + POINT + "]}",
                "{'type':'GeometryCollection','geometries':[" + POINT
                        + ",{'type':'LineString','coordinates':[[0,0],[1,1]]}]}"));

        assertThat(reading.rows())
                .extracting(row -> row.geometry() == null ? "" : row.geometry().getGeometryType())
                .containsExactly("MultiPoint", "Point", "GeometryCollection");
        assertThat(reading.told()).singleElement().asString().startsWith("WARNING 3 geometry: ");
    }

    @Test
    void theFixturesOfOthersAreRead() throws Exception {
        Path data = Reading.data("hostile/geojson-fixtures/data").path();
        try (Stream<Path> files = Files.walk(data).filter(Files::isRegularFile)) {
            assertThat(files.toList()).hasSizeGreaterThan(10).allSatisfy(path -> {
                SourceFile source = new SourceFile(path, path.getFileName().toString());
                Reading reading = Reading.of(Formats.open(source, ReadingChoices.NONE, ExchangeLimits.DEFAULT)
                        .layers()
                        .get(0));
                assertThat(reading.rows()).isNotEmpty().allMatch(row -> row.geometry() != null);
                assertThat(reading.geometry(0).getCoordinate().getZ())
                        .matches(z -> Double.isNaN(z) != path.toString().contains("xyz"));
            });
        }
    }

    @Test
    void realTownsAreRead() {
        Reading rennes = real("rennes-streets/rennes.geojson");
        assertThat(rennes.rows())
                .filteredOn(row -> row.geometry() != null
                        && row.geometry().getGeometryType().equals("LineString"))
                .hasSizeGreaterThanOrEqualTo(3065);
        assertThat(rennes.told()).isEmpty();

        Reading quartiers = real("nantes-quartiers/244400404_quartiers-communes-nantes-metropole.geojson");
        assertThat(quartiers.rows())
                .hasSize(45)
                .filteredOn(row -> row.geometry() == null)
                .hasSize(1);
        assertThat(real("nantes-quartiers/244400404_communes-nantes-metropole.geojson")
                        .rows())
                .hasSize(24);

        Reading walks = real("schema-randonnee/exemple-valide.json");
        assertThat(walks.rows()).hasSize(8);
        assertThat(walks.layer().name()).isEqualTo("itineraires_rando");
        assertThat(walks.value(0, "pratique")).isEqualTo("pédestre");
        assertThat(walks.layer().crs().sureness()).isEqualTo(Sureness.CERTAIN);
    }

    private static Reading real(String path) {
        return Reading.of(Formats.open(Reading.data(path), ReadingChoices.NONE, ExchangeLimits.DEFAULT)
                .layers()
                .get(0));
    }

    private static String collection(String... features) {
        return "{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}";
    }

    private static Reading read(String json) {
        return Reading.of(open(json).layers().get(0));
    }

    private static LayerFile open(String json) {
        return GeoJsonFormat.open(
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                "places.geojson",
                ReadingChoices.NONE,
                ExchangeLimits.DEFAULT);
    }
}
