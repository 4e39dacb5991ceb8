package org.parvis.geo.exchange.csv;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.text.Reading;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class CsvReadingTest {
    private static final ExchangeLimits SMALL = new ExchangeLimits(1_000_000, 1, 1, 1, 5, 100, 5, 200, 50, 1);

    @Test
    void typesAreThoseOfAllValues() {
        Reading reading = read("code;nombre;mesure;ouvert;depuis;vu;texte\n"
                + "01004;3;2,5;oui;01/03/2026;2026-03-01 10:00;a\n"
                + "35238;-12;3;NON;2026-03-02;01/03/2026 10:05;\n"
                + "75056;;;;;;\"b;\n\"\"c\"\"\"\n");

        assertThat(reading.types())
                .containsExactly(
                        "code TEXT",
                        "nombre WHOLE",
                        "mesure REAL",
                        "ouvert TRUTH",
                        "depuis DATE",
                        "vu TIME",
                        "texte TEXT");
        assertThat(reading.rows().get(0).values())
                .isEqualTo(Arrays.asList(
                        "01004", 3L, 2.5, true, LocalDate.of(2026, 3, 1), LocalDateTime.of(2026, 3, 1, 10, 0), "a"));
        assertThat(reading.value(1, "mesure")).isEqualTo(3.0);
        assertThat(reading.value(2, "texte")).isEqualTo("b;\n\"c\"");
        assertThat(reading.value(2, "nombre")).isNull();
        assertThat(reading.rows()).allMatch(row -> row.geometry() == null);
        assertThat(reading.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom,lon,lat\n\"a, b\",7.4,43.7\n",
                "nom;lon;lat\na, b;7,4;43,7\n",
                "nom\tlon\tlat\na, b\t7.4\t43.7\n",
                "nom|lon|lat\r\na, b|7.4|43.7\r\n",
                "\uFEFFnom;X;Y\na, b;7.4;43.7",
                "sep=;\nnom;lng;lat\na, b;7.4;43.7",
                "nom;Latitude;Longitude\na, b;43.7;7.4\n",
                "nom;geo_point_2d\na, b;43.7, 7.4\n",
                "nom;lonlat\na, b;7.4, 43.7\n",
                "nom;geom\na, b;POINT (7.4 43.7)\n",
                "nom;coord_x_wgs84;coord_y_wgs84\na, b;7.4;43.7\n",
                "nom;u;v\na, b;7.4;43.7\n",
            })
    void positionsAreFoundByNameOrContent(String table) {
        Reading reading = read(table);

        assertThat(reading.geometry(0)).hasToString("POINT (7.4 43.7)");
        assertThat(reading.names()).containsExactly("nom");
        assertThat(reading.value(0, "nom")).isEqualTo("a, b");
        assertThat(reading.layer().crs().crs()).isEqualTo(Crs.WGS_84);
        assertThat(reading.layer().crs().sureness()).isIn(Sureness.LIKELY, Sureness.UNSURE);
    }

    @ParameterizedTest
    @CsvSource({
        "x_l93, y_l93, 352000, 6789000, EPSG:2154, LIKELY",
        "X_CC48, Y_CC48, 1352000, 7223000, EPSG:3948, LIKELY",
        "x, y, 352000, 6789000, , UNSURE",
    })
    void metresAreNotTakenForDegrees(String east, String north, String x, String y, String code, Sureness sureness) {
        CrsFinding crs = read("nom," + east + "," + north + "\na," + x + "," + y + "\n")
                .layer()
                .crs();

        assertThat(crs.crs()).isEqualTo(code == null ? null : new Crs(code));
        assertThat(crs.sureness()).isEqualTo(sureness);
        if (code == null) {
            assertThat(crs.candidates()).contains(Crs.LAMBERT_93);
        }
    }

    @Test
    void theSystemBeforeAGeometryCounts() {
        Reading reading = read("g,n\n\"SRID=2154;LINESTRING(352000 6789000, 352001 6789001)\",1\n");

        assertThat(reading.layer().crs().crs()).isEqualTo(Crs.LAMBERT_93);
        assertThat(reading.layer().crs().sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(reading.geometry(0).getGeometryType()).isEqualTo("LineString");
    }

    @Test
    void whatAPersonSaysCounts() {
        ReadingChoices choices = new ReadingChoices(Crs.LAMBERT_93, Charset.forName("windows-1252"), "b", "a", null);
        byte[] table = "a;b;nom\n6789000;352000;Allée\n".getBytes(Charset.forName("windows-1252"));
        Reading reading = Reading.of(CsvFormat.open(table, "t.csv", choices, ExchangeLimits.DEFAULT)
                .layers()
                .get(0));

        assertThat(reading.geometry(0)).hasToString("POINT (352000 6789000)");
        assertThat(reading.layer().crs()).isEqualTo(CrsFinding.certain(Crs.LAMBERT_93, "it was chosen"));
        assertThat(reading.value(0, "nom")).isEqualTo("Allée");
        assertThatThrownBy(() -> CsvFormat.open(
                        table, "t.csv", new ReadingChoices(null, null, "z", "a", null), ExchangeLimits.DEFAULT))
                .hasMessage("There is no column \"z\"; the table has a, b, nom.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, LIKELY", "windows-1252, LIKELY", "UTF-16, CERTAIN"})
    void lettersAreReadInEveryCharset(Charset charset, Sureness sureness) {
        Reading reading = Reading.of(CsvFormat.open(
                        "nom;n\nAllée;1\n".getBytes(charset), "t.csv", ReadingChoices.NONE, ExchangeLimits.DEFAULT)
                .layers()
                .get(0));

        assertThat(reading.value(0, "nom")).isEqualTo("Allée");
        assertThat(requireNonNull(reading.layer().charset()).sureness()).isEqualTo(sureness);
    }

    @Test
    void raggedRowsAndBrokenPositionsAreTold() {
        Reading reading = read("nom;lon;lat\na;7.4;43.7\nb;7.4\nc;7.4;43.7;d\ne;n/c;43.7\nf;;\ng;7.4;43.7;;\n");

        assertThat(reading.rows()).extracting(row -> row.number()).containsExactly(1L, 5L, 6L);
        assertThat(reading.told())
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("WARNING 2 : The row has 2 values for 3 columns"),
                        told -> assertThat(told).startsWith("ERROR 2 lon, lat: The position cannot be read"),
                        told -> assertThat(told).startsWith("ERROR 3 : The row has 4 values for 3 columns"),
                        told -> assertThat(told)
                                .startsWith("ERROR 4 lon, lat: ")
                                .contains("\"n/c\" is no number"));
    }

    @Test
    void textInQuotesStaysTextWhereNumbersHaveNone() {
        assertThat(read("a,b\n\"1\",1\n\"2\",2\n").types()).containsExactly("a TEXT", "b WHOLE");
        assertThat(read("\"a\",\"b\"\n\"1\",\"2,5\"\n").types()).containsExactly("a WHOLE", "b REAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (NaN 1) | no place",
                "POLYGON ((0 0, 1 1 | cannot be read",
                "POINT (x y) | cannot be read",
                "'POINT (7.42 43, 8 44)' | cannot be read",
            })
    void brokenGeometriesCostTheirRow(String geometry, String reason) {
        Reading reading = read("g;n\n" + geometry + ";1\nPOINT (1 2);2\nPOINT (1 2);3\n");

        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.told())
                .singleElement()
                .asString()
                .startsWith("ERROR 1 g: ")
                .contains(reason);
    }

    @Test
    void everyLimitIsKept() {
        String deep = "GEOMETRYCOLLECTION (".repeat(9);
        assertThat(read("g;n\n" + deep + ";1\n", SMALL).told().get(0)).contains("nested deeper than the 5");
        assertThat(read("g;n\n" + "GEOMETRYCOLLECTION(".repeat(40_000) + ";1\n", ExchangeLimits.DEFAULT)
                        .told())
                .hasSize(1);
        assertRefused("a;b;c;d;e;f\n1;1;1;1;1;1\n", ErrorCode.TOO_LARGE, "columns");
        assertRefused("a;b\n" + "1;1\n".repeat(51), ErrorCode.TOO_LARGE, "50 rows");
        assertRefused("a;b\n1;" + "x".repeat(300) + "\n", ErrorCode.TOO_LARGE, "line 2");
        assertRefused("a;b\n1;2\n3;\"x\n", ErrorCode.UNREADABLE, "opened in line 3 is never closed");
        assertRefused("", ErrorCode.UNREADABLE, "has no rows");
    }

    @Test
    void realTablesAreRead() {
        Reading names = real("rennes-streets/rennes_toponymes.csv");
        assertThat(names.names()).startsWith("column 1", "column 2");
        assertThat(names.value(0, "column 6")).isEqualTo("Allée Adèle de Bretagne");
        assertThat(names.value(0, "column 1")).isEqualTo(35238L);
        assertThat(names.rows()).hasSizeGreaterThan(1000).allMatch(row -> row.geometry() == null);

        assertThat(real("heidelberg/green_streets_hd.csv").types())
                .containsExactly("osm_id WHOLE", "ungreen_index REAL");
        assertThat(real("heidelberg/noise_data_hd.csv").types()).containsExactly("column 1 WHOLE", "column 2 WHOLE");
    }

    private static Reading real(String path) {
        return Reading.of(Formats.open(Reading.data(path), ReadingChoices.NONE, ExchangeLimits.DEFAULT)
                .layers()
                .get(0));
    }

    private static void assertRefused(String table, ErrorCode code, String message) {
        assertThatThrownBy(() -> read(table, SMALL))
                .hasMessageContaining(message)
                .extracting(failure -> ((ParvisException) failure).code())
                .isEqualTo(code);
    }

    private static Reading read(String table) {
        return read(table, ExchangeLimits.DEFAULT);
    }

    private static Reading read(String table, ExchangeLimits limits) {
        LayerFile file = CsvFormat.open(table.getBytes(StandardCharsets.UTF_8), "t.csv", ReadingChoices.NONE, limits);
        assertThat(file.layers()).hasSize(List.of(file).size());
        return Reading.of(file.layers().get(0));
    }
}
