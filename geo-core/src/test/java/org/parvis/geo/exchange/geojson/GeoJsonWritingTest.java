package org.parvis.geo.exchange.geojson;

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

class GeoJsonWritingTest {
    private final WritableGeoJson format = new WritableGeoJson();

    @Test
    void whatIsWrittenComesBack() throws Exception {
        List<LayerRow> rows = RoundTrip.rows(
                "POINT (7.123456789123 43.7)",
                "LINESTRING (7.1 43.7, 7.2 43.7, 7.3 43.8)",
                "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0), (0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.2))",
                "",
                "MULTIPOLYGON (((0 0, 0 1, 1 1, 1 0, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "MULTIPOINT ((0 0), (1 1))");

        byte[] bytes = RoundTrip.write(format, Crs.WGS_84, Set.of("Point"), rows);

        Reading reading = read(bytes);
        RoundTrip.assertSame(rows, reading, 1e-9);
        assertThat(reading.rows()).extracting(row -> row.key()).contains("r1", "r7");
        assertThat(reading.layer().name()).isEqualTo("rues");
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"attribution\":\"© OpenStreetMap contributors\"", "[7.123456789,43.7]")
                .doesNotContain("\"crs\"");
    }

    @Test
    void anotherSystemIsNamedAsOthersRead() throws Exception {
        List<LayerRow> rows = RoundTrip.rows("POINT Z (352123.456789 6789123.1 12.5)", "", "", "");

        Reading reading = read(RoundTrip.write(format, Crs.LAMBERT_93, Set.of("Point"), rows));

        RoundTrip.assertSame(rows, reading, 1e-4);
        assertThat(reading.layer().crs().crs()).isEqualTo(Crs.LAMBERT_93);
        assertThat(reading.geometry(0).getCoordinate().getZ()).isEqualTo(12.5);
    }

    private static Reading read(byte[] bytes) {
        return Reading.of(GeoJsonFormat.open(bytes, "f", ReadingChoices.NONE, ExchangeLimits.DEFAULT)
                .layers()
                .get(0));
    }
}
