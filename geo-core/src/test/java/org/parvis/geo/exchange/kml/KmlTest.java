package org.parvis.geo.exchange.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.Reading;
import org.parvis.geo.exchange.text.RoundTrip;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class KmlTest {
    private static final String HEAD = "<?xml version='1.0'?><kml xmlns='http://www.opengis.net/kml/2.2'"
            + " xmlns:gx='http://www.google.com/kml/ext/2.2'><Document><name>Doc</name>";
    private static final String TAIL = "</Document></kml>";
    private static final String POINT = "<Point><coordinates>7.4,43.7,12.5</coordinates></Point>";

    @TempDir
    private Path folder;

    @Test
    void foldersAreLayers() {
        LayerFile file =
                open(HEAD + "<Folder><name>Arts</name><Placemark id='p1'><name>A</name>" + POINT + "</Placemark>"
                        + "<Folder><name>Arts</name><Placemark>" + POINT + "</Placemark></Folder></Folder>"
                        + "<Folder><name>empty</name></Folder><Placemark><name>B</name></Placemark>" + TAIL);

        assertThat(file.layers()).extracting(Layer::name).containsExactly("Doc", "Arts", "Arts 2");
        Reading arts = Reading.of(file.layers().get(1));
        assertThat(arts.value(0, "name")).isEqualTo("A");
        assertThat(arts.rows().get(0).key()).isEqualTo("p1");
        assertThat(arts.geometry(0).getCoordinate().getZ()).isEqualTo(12.5);
        assertThat(Reading.of(file.layers().get(0)).rows()).singleElement().matches(row -> row.geometry() == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<LineString><coordinates>7.4,43.7 7.5,43.8</coordinates></LineString> | LINESTRING (7.4 43.7, 7.5 43.8)",
                "<LineString><coordinates> 7.4, 43.7, 0   7.5, 43.8, 0 </coordinates></LineString> | LINESTRING (7.4 43.7, 7.5 43.8)",
                "<Polygon><innerBoundaryIs><LinearRing><coordinates>1,1 2,1 2,2 1,1</coordinates></LinearRing></innerBoundaryIs>"
                        + "<outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing></outerBoundaryIs>"
                        + "</Polygon> | POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))",
                "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><MultiGeometry><Point><coordinates>3,4"
                        + "</coordinates></Point></MultiGeometry></MultiGeometry> | MULTIPOINT ((1 2), (3 4))",
                "<gx:Track><when>2026-03-01T10:00:00Z</when><gx:coord>7.4 43.7 1</gx:coord><gx:coord>7.5 43.8 2</gx:coord>"
                        + "</gx:Track> | LINESTRING (7.4 43.7, 7.5 43.8)",
            })
    void everyGeometryIsRead(String kml, String expected) {
        assertThat(read(kml).geometry(0)).hasToString(expected);
    }

    @Test
    void dataHasTypesAndDescriptionsAreText() {
        Reading reading =
                read("<description><![CDATA[<p>Caf&eacute;<br/>&amp; th&#233;</p><script>x()</script>]]></description>"
                        + "<TimeStamp><when>2026-03-01</when></TimeStamp><ExtendedData><Data name='n'><displayName>N</displayName>"
                        + "<value>12</value></Data><SchemaData schemaUrl='#s'><SimpleData name='code'>12</SimpleData></SchemaData>"
                        + "<Data name='name'><value>x</value></Data></ExtendedData>" + POINT);

        assertThat(reading.types())
                .containsExactly("description TEXT", "time DATE", "n WHOLE", "code TEXT", "name (data) TEXT");
        assertThat(reading.value(0, "description")).isEqualTo("Café\n& thé");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Point><coordinates>7.4</coordinates></Point> | a longitude and no latitude",
                "<Point><coordinates>a,b</coordinates></Point> | \"a\" is no number",
                "<Point><coordinates>NaN,1</coordinates></Point> | no place",
                "<LineString><coordinates>1,2</coordinates></LineString> | single position",
            })
    void brokenGeometriesCostTheirRow(String kml, String reason) {
        Reading reading = read(kml);

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.told())
                .singleElement()
                .asString()
                .startsWith("ERROR 1 geometry")
                .contains(reason);
    }

    @Test
    void linksAreToldAndNotFollowed() {
        LayerFile file =
                open(HEAD + "<NetworkLink><Link><href>http://127.0.0.1:1/x.kml</href></Link></NetworkLink>" + TAIL);

        assertThat(file.issues()).singleElement().satisfies(issue -> assertThat(issue.reason())
                .contains("http://127.0.0.1:1/x.kml", "not fetched"));
    }

    @Test
    void archivesHoldADocument() throws IOException {
        Path path = folder.resolve("f");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (String name : List.of("files/a.kml", "doc.kml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((HEAD + "<Placemark><name>" + name + "</name>" + POINT + "</Placemark>" + TAIL)
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        try (LayerFile file =
                Formats.open(new SourceFile(path, "a.kmz"), ReadingChoices.NONE, ExchangeLimits.DEFAULT)) {
            assertThat(file.format()).isEqualTo("kml");
            assertThat(Reading.of(file.layers().get(0)).value(0, "name")).isEqualTo("doc.kml");
        }
    }

    @Test
    void documentTypesAreRefused() {
        assertThatThrownBy(() -> open("<!DOCTYPE kml SYSTEM 'file:///etc/passwd'><kml/>"))
                .hasMessageContaining("document type")
                .extracting(failure -> ((ParvisException) failure).code())
                .isEqualTo(ErrorCode.UNREADABLE);
    }

    @Test
    void whatIsWrittenComesBack() throws Exception {
        List<LayerRow> rows = RoundTrip.rows(
                "POINT (7.123456789 43.7)",
                "LINESTRING (7.1 43.7, 7.2 43.7, 7.3 43.8)",
                "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0), (0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.2))",
                "",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))");

        byte[] bytes = RoundTrip.write(new WritableKml(), Crs.WGS_84, Set.of("Point"), rows);

        Reading reading = Reading.of(
                KmlFormat.open(bytes, "f.kml", ExchangeLimits.DEFAULT).layers().get(0));
        RoundTrip.assertSame(rows, reading, 1e-9);
        assertThat(reading.layer().name()).isEqualTo("rues");
    }

    private static Reading read(String inPlacemark) {
        return Reading.of(open(HEAD + "<Schema id='s'><SimpleField type='string' name='code'/></Schema><Placemark>"
                        + inPlacemark + "</Placemark>" + TAIL)
                .layers()
                .get(0));
    }

    private static LayerFile open(String text) {
        return KmlFormat.open(text.getBytes(StandardCharsets.UTF_8), "f.kml", ExchangeLimits.DEFAULT);
    }
}
