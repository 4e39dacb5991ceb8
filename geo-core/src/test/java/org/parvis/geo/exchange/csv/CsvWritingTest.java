package org.parvis.geo.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.text.Reading;
import org.parvis.geo.exchange.text.RoundTrip;
import org.parvis.geo.shared.Crs;

class CsvWritingTest {
    private final WritableCsv format = new WritableCsv();

    @Test
    void linesAndAreasComeBack() throws Exception {
        List<LayerRow> rows = RoundTrip.rows(
                "LINESTRING (7.123456789 43.7, 7.2 43.7)",
                "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0), (0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.2))",
                "",
                "MULTIPOINT ((0 0), (1 1))");

        RoundTrip.assertSame(
                rows, read(RoundTrip.write(format, Crs.WGS_84, Set.of("LineString", "Polygon"), rows)), 1e-8);
    }

    @Test
    void pointsHaveLongitudeAndLatitude() throws Exception {
        List<LayerRow> rows = RoundTrip.rows("POINT (7.123456789 43.7)", "POINT (-0.00001 43)", "", "");

        byte[] bytes = RoundTrip.write(format, Crs.WGS_84, Set.of("Point"), rows);

        RoundTrip.assertSame(rows, read(bytes), 1e-8);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("lon,lat,name,insee,\"largeur; \"\"m\"\"\",étages,")
                .contains("\r\n-0.00001,43,\"'-5\",\"35238\",-0.125,-12,false,", "\"'=1+1\"", "\"''=HYPERLINK");
    }

    @Test
    void anotherSystemStandsBeforeEachGeometry() throws Exception {
        List<LayerRow> rows = RoundTrip.rows("POINT (352123.4567 6789123.1)", "", "", "");

        Reading reading = read(RoundTrip.write(format, Crs.LAMBERT_93, Set.of("Point"), rows));

        RoundTrip.assertSame(rows, reading, 1e-3);
        assertThat(reading.layer().crs().crs()).isEqualTo(Crs.LAMBERT_93);
    }

    private static Reading read(byte[] bytes) {
        return Reading.of(CsvFormat.open(bytes, "f.csv", ReadingChoices.NONE, ExchangeLimits.DEFAULT)
                .layers()
                .get(0));
    }
}
