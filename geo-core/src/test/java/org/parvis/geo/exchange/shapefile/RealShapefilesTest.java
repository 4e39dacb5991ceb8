package org.parvis.geo.exchange.shapefile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;

/** Shapefiles of French towns. What is expected of them is what ogrinfo of GDAL 3.6 says. */
class RealShapefilesTest {
    private static final Path DATA = Path.of("../../shared/data");
    private static final Path NANTES = DATA.resolve("nantes-quartiers/derived_l93_latin1");
    private static final Path PLAN = DATA.resolve("shapefiles/30014_PLU_20171013");

    @TempDir
    private Path folder;

    @Test
    void theQuartiersOfNantes() throws IOException {
        try (LayerFile file = open(NANTES)) {
            Layer layer = file.layers().get(0);
            assertThat(file.issues()).isEmpty();
            assertThat(layer.name()).isEqualTo("quartiers");
            assertThat(layer.crs().crs()).isEqualTo(Crs.LAMBERT_93);
            assertThat(layer.crs().sureness()).isEqualTo(Sureness.CERTAIN);
            assertThat(layer.charset()).isNotNull();
            assertThat(requireNonNull(layer.charset()).charset()).isEqualTo(StandardCharsets.ISO_8859_1);

            List<RowIssue> issues = new ArrayList<>();
            List<LayerRow> rows = rows(layer, issues);

            assertThat(issues).isEmpty();
            assertThat(rows).hasSize(45);
            assertThat(rows).filteredOn(row -> row.geometry() == null).hasSize(1);
            assertThat(rows).filteredOn(row -> row.geometry() == null).allSatisfy(row -> assertThat(row.values())
                    .contains("Bourg"));
            assertThat(box(rows).getMinX()).isCloseTo(347_553.167509, within(1e-6));
            assertThat(box(rows).getMaxY()).isCloseTo(6_700_238.159862, within(1e-6));
            assertThat(rows).allSatisfy(row -> assertThat(
                            row.geometry() == null || row.geometry().isValid())
                    .isTrue());
            assertThat(rows)
                    .flatExtracting(LayerRow::values)
                    .anySatisfy(value -> assertThat(value).asString().contains("é"));
        }
    }

    @Test
    void aZoningPlanOfSixLayers() throws IOException {
        try (LayerFile file = open(PLAN)) {
            Map<String, Long> counts = file.layers().stream().collect(Collectors.toMap(Layer::name, layer ->
                    (long) rows(layer, new ArrayList<>()).size()));

            assertThat(counts)
                    .containsOnly(
                            Map.entry("30014_INFO_PCT_20171013", 6L),
                            Map.entry("30014_INFO_SURF_20171013", 18L),
                            Map.entry("30014_PRESCRIPTION_LIN_20171013", 15L),
                            Map.entry("30014_PRESCRIPTION_PCT_20171013", 93L),
                            Map.entry("30014_PRESCRIPTION_SURF_20171013", 77L),
                            Map.entry("30014_ZONE_URBA_20171013", 90L));
            assertThat(file.layers()).allSatisfy(layer -> {
                assertThat(layer.crs().crs()).isEqualTo(Crs.LAMBERT_93);
                assertThat(layer.charset()).isNotNull();
                assertThat(requireNonNull(layer.charset()).charset()).isEqualTo(Charset.forName("windows-1252"));
                assertThat(layer.charset().why()).contains("1252");
            });
        }
    }

    @Test
    void zonesOfAPlanHaveTheirTextsAndOutlines() throws IOException {
        try (LayerFile file = open(PLAN)) {
            Layer zones = file.layers().stream()
                    .filter(layer -> layer.name().contains("ZONE_URBA"))
                    .findFirst()
                    .orElseThrow();
            List<RowIssue> issues = new ArrayList<>();
            List<LayerRow> rows = rows(zones, issues);

            assertThat(issues).isEmpty();
            assertThat(zones.columns()).contains(new Column("LIBELLE", ColumnType.TEXT));
            Envelope box = box(rows);
            assertThat(box.getMinX()).isCloseTo(807_331.037617, within(1e-6));
            assertThat(box.getMaxY()).isCloseTo(6_325_556.064992, within(1e-6));
            assertThat(rows)
                    .flatExtracting(LayerRow::values)
                    .anySatisfy(value -> assertThat(value).asString().contains("é"));
        }
    }

    private LayerFile open(Path files) throws IOException {
        assumeThat(Files.exists(files)).as(files + " is there").isTrue();
        Path zip = folder.resolve("given");
        try (OutputStream stream = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(stream);
                Stream<Path> all = Files.list(files)) {
            for (Path path : all.sorted().toList()) {
                packed.putNextEntry(new ZipEntry("data/" + path.getFileName()));
                Files.copy(path, packed);
            }
        }
        SourceFile source = new SourceFile(zip, "given.zip");
        assertThat(new ShapefileFormat().recognises(source)).isTrue();
        return new ShapefileFormat().open(source, ReadingChoices.NONE, ExchangeLimits.DEFAULT);
    }

    private static List<LayerRow> rows(Layer layer, List<RowIssue> issues) {
        List<LayerRow> rows = new ArrayList<>();
        layer.read(rows::add, issues::add, Deadline.NONE);
        return rows;
    }

    private static Envelope box(List<LayerRow> rows) {
        Envelope box = new Envelope();
        for (LayerRow row : rows) {
            if (row.geometry() != null) {
                box.expandToInclude(row.geometry().getEnvelopeInternal());
            }
        }
        return box;
    }
}
