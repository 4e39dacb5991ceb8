package org.parvis.geo.exchange.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.Reading;
import org.parvis.geo.exchange.text.RoundTrip;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class GpxTest {
    private static final String HEAD =
            "<?xml version='1.0'?><gpx version='1.1' xmlns='http://www.topografix.com/GPX/1/1'>";

    @TempDir
    private Path folder;

    @Test
    void waypointsRoutesAndTracksAreLayers() throws Exception {
        String text = HEAD + "<metadata><name>no waypoint</name></metadata>"
                + "<wpt lat='43.7' lon='7.4'><ele>12.5</ele><time>2026-03-01T10:00:00Z</time><name>Église &amp; parvis</name>"
                + "<desc><![CDATA[<b>fine</b>]]></desc><link href='http://a.example/'><text>a</text></link>"
                + "<extensions><x:kind xmlns:x='u'>church</x:kind></extensions></wpt>"
                + "<rte><name>R</name><number>3</number><rtept lat='43.7' lon='7.4'/><rtept lat='43.8' lon='7.5'/></rte>"
                + "<trk><name>T</name><trkseg><trkpt lat='43.7' lon='7.4'><ele>1</ele></trkpt><trkpt lat='43.8' lon='7.5'/>"
                + "</trkseg><trkseg><trkpt lat='1' lon='1'/></trkseg><trkseg><trkpt lat='43.7' lon='7.4'/>"
                + "<trkpt lat='x' lon='7.4'/><trkpt lat='43.8' lon='7.5'/></trkseg></trk></gpx>";
        Path path = Files.writeString(folder.resolve("f"), text);
        LayerFile file = Formats.open(new SourceFile(path, "a.gpx"), ReadingChoices.NONE, ExchangeLimits.DEFAULT);

        assertThat(file.format()).isEqualTo("gpx");
        assertThat(file.layers()).extracting(Layer::name).containsExactly("waypoints", "routes", "tracks");
        Reading points = Reading.of(file.layers().get(0));
        assertThat(points.types())
                .containsExactly("ele REAL", "time TIME", "name TEXT", "desc TEXT", "link TEXT", "kind TEXT");
        assertThat(points.value(0, "time")).isEqualTo(OffsetDateTime.parse("2026-03-01T10:00:00Z"));
        assertThat(points.value(0, "name")).isEqualTo("Église & parvis");
        assertThat(points.value(0, "desc")).isEqualTo("<b>fine</b>");
        assertThat(points.value(0, "link")).isEqualTo("http://a.example/");
        assertThat(points.geometry(0).getCoordinate().getZ()).isEqualTo(12.5);
        Reading routes = Reading.of(file.layers().get(1));
        assertThat(routes.value(0, "number")).isEqualTo(3L);
        assertThat(routes.geometry(0)).hasToString("LINESTRING (7.4 43.7, 7.5 43.8)");
        Reading tracks = Reading.of(file.layers().get(2));
        assertThat(tracks.geometry(0).getGeometryType()).isEqualTo("MultiLineString");
        assertThat(tracks.told()).hasSize(2);
    }

    @Test
    void whatHasNoPlaceCostsItsRowOnly() {
        Reading reading = Reading.of(open(HEAD + "<wpt lat='91' lon='7'/><wpt lon='7'/><wpt lat='43' lon='7'/></gpx>")
                .layers()
                .get(0));

        assertThat(reading.rows()).extracting(LayerRow::number).containsExactly(3L);
        assertThat(reading.told()).hasSize(2).allMatch(told -> told.startsWith("ERROR "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx><wpt lat='1' lon='1'><name>&a;</name></wpt></gpx> | document type",
                "<gpx><wpt lat='1' lon='1'><name>&a;</name></wpt></gpx> | cannot be read as XML at line 1",
                "<gpx><wpt lat='1' lon='1'> | cannot be read as XML at line 1",
                "<html></html> | its outermost element is html",
                "text | cannot be read as XML",
            })
    void brokenFilesAreRefusedWithThePlace(String text, String message) {
        assertThatThrownBy(() -> open(text))
                .hasMessageContaining(message)
                .extracting(failure -> ((ParvisException) failure).code())
                .isEqualTo(ErrorCode.UNREADABLE);
    }

    @Test
    void deepAndLongFilesAreRefused() {
        assertThatThrownBy(() -> open("<gpx>" + "<a>".repeat(100_000)))
                .hasMessageContaining("nested deeper than the 64")
                .extracting(failure -> ((ParvisException) failure).code())
                .isEqualTo(ErrorCode.TOO_LARGE);
        assertThatThrownBy(() -> open("<gpx><wpt lat='" + "1".repeat(7_000_000) + "'/></gpx>"))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void pointsAndLinesComeBack() throws Exception {
        List<LayerRow> points = RoundTrip.rows("POINT (7.123456789 43.7)", "POINT Z (7 43 12.5)", "POINT (0 0)");
        LayerFile file = open(new String(
                RoundTrip.write(new WritableGpx(), Crs.WGS_84, Set.of("Point", "LineString"), points),
                StandardCharsets.UTF_8));
        Reading reading = Reading.of(file.layers().get(0));
        assertThat(reading.names()).contains("ele");
        assertThat(reading.value(0, "remarque")).isEqualTo("=1+1");

        List<LayerRow> lines = RoundTrip.rows(
                "LINESTRING (7.123456789 43.7, 7.2 43.7)",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "LINESTRING (0 0, 1 1)");
        RoundTrip.assertSame(
                lines,
                Reading.of(open(new String(
                                RoundTrip.write(new WritableGpx(), Crs.WGS_84, Set.of("LineString", "Point"), lines),
                                StandardCharsets.UTF_8))
                        .layers()
                        .get(0)),
                1e-9);
    }

    @Test
    void anotherSystemIsRefused() {
        assertThatThrownBy(() -> new WritableGpx()
                        .writer(
                                new LayerSchema("a", List.of(), Set.of(), List.of()),
                                Crs.LAMBERT_93,
                                OutputStream.nullOutputStream()))
                .hasMessageContaining("GPX holds longitudes and latitudes alone");
    }

    private static LayerFile open(String text) {
        return GpxFormat.open(text.getBytes(StandardCharsets.UTF_8), "f.gpx", ExchangeLimits.DEFAULT);
    }

    /** Found by the fuzzer. */
    @Test
    void aRoutePointInATrackIsAPointOfNothing() {
        String gpx = "<gpx version='1.1' creator='x' xmlns='http://www.topografix.com/GPX/1/1'><trk><name>T</name>"
                + "<rtept lat='43.7' lon='7.4'/><trkseg><trkpt lat='43.73' lon='7.42'/><trkpt lat='43.74' lon='7.43'/>"
                + "</trkseg></trk></gpx>";
        Reading reading =
                Reading.of(GpxFormat.open(gpx.getBytes(StandardCharsets.UTF_8), "t.gpx", ExchangeLimits.DEFAULT)
                        .layers()
                        .get(0));
        assertThat(reading.geometry(0).getNumPoints()).isEqualTo(2);
    }
}
