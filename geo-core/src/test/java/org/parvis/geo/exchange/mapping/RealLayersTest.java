package org.parvis.geo.exchange.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;

/** What towns publish, proposed without a word from a person, and then read that way. */
class RealLayersTest {
    private static final Path DATA = Path.of("../../shared/data");
    private static final Crs WGS_84 = new Crs("EPSG:4326");

    /** What became of a layer. */
    private record Taken(MappingProposal proposal, List<Feature> features, List<RowIssue> issues) {}

    @TempDir
    private static Path folder;

    /** The files of a folder as the zip a portal hands out, those whose names begin so. */
    private static Path zipped(Path files, String beginning) throws IOException {
        Path zip = folder.resolve(beginning + ".zip");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> all = Files.list(files)) {
            for (Path each : all.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .toList()) {
                stream.putNextEntry(new ZipEntry(each.getFileName().toString()));
                Files.copy(each, stream);
            }
        }
        return zip;
    }

    private static Taken take(String path, @Nullable TargetCollection wanted, int sample) throws IOException {
        Path file = DATA.resolve(path);
        boolean required = "true".equals(System.getenv("PARVIS_DATA_REQUIRED"));
        assumeTrue(
                required || (Files.exists(file) || Files.exists(DATA.resolve(path + ".shp"))),
                "no " + path + " beside the repository");
        if (!path.endsWith("json")) {
            Path files = Files.isDirectory(file) ? file : requireNonNull(file.getParent());
            file = zipped(
                    files,
                    Files.isDirectory(file) ? "quartiers" : file.getFileName().toString());
        }
        SourceFile source = new SourceFile(file, file.getFileName().toString());
        try (LayerFile open = Formats.open(source, ReadingChoices.NONE, ExchangeLimits.DEFAULT)) {
            Layer layer = open.layers().get(0);
            List<RowIssue> issues = new ArrayList<>();
            List<LayerRow> rows = new ArrayList<>();
            layer.read(rows::add, issues::add, Deadline.NONE);
            MappingProposal proposal = MappingProposals.propose(
                    layer, rows.subList(0, Math.min(sample, rows.size())), wanted, source.name());
            Crs crs = layer.crs().crs() == null ? WGS_84 : layer.crs().crs();
            FeatureAssembly assembly = new FeatureAssembly(layer.name(), layer.columns(), crs, proposal.mapping());
            List<Feature> features = new ArrayList<>();
            for (LayerRow row : rows) {
                assembly.feature(row, issues::add).ifPresent(features::add);
            }
            return new Taken(proposal, features, issues);
        }
    }

    private static Taken take(String path) throws IOException {
        return take(path, null, 200);
    }

    @Test
    void theQuartiersOfNantesAsGeoJsonAndAsShapefile() throws IOException {
        for (String path : List.of(
                "nantes-quartiers/244400404_quartiers-communes-nantes-metropole.geojson",
                "nantes-quartiers/derived_l93_latin1")) {
            Taken taken = take(path);
            LayerMapping mapping = taken.proposal().mapping();
            assertThat(mapping.target()).isEqualTo(TargetCollection.QUARTIERS);
            assertThat(taken.proposal().sureness()).isEqualTo(Sureness.LIKELY);
            assertThat(mapping.columns()).isEqualTo(Map.of("name", "nom"));
            assertThat(mapping.keyColumn()).isEqualTo("idobj");
            assertThat(taken.features()).hasSize(44);
            // "Bourg" of Saint-Herblain has no geometry.
            assertThat(taken.issues()).singleElement().satisfies(issue -> assertThat(issue.row())
                    .isEqualTo(28));
        }
    }

    @Test
    void theZonesOfATownPlanAreAreasWithLabels() throws IOException {
        Taken taken = take("shapefiles/30014_PLU_20171013/30014_ZONE_URBA_20171013");
        assertThat(taken.proposal().mapping().target()).isEqualTo(TargetCollection.QUARTIERS);
        assertThat(taken.proposal().mapping().columns()).isEqualTo(Map.of("name", "LIBELLE"));
        assertThat(taken.proposal().mapping().keyColumn()).isNull();
        assertThat(taken.features()).hasSize(90);
        assertThat(taken.issues()).isEmpty();
    }

    @Test
    void whatNoColumnTellsIsSaidToBeUnsure() throws IOException {
        for (String part : List.of("PRESCRIPTION_LIN", "PRESCRIPTION_PCT")) {
            Taken taken = take("shapefiles/30014_PLU_20171013/30014_" + part + "_20171013");
            assertThat(taken.proposal().sureness()).isEqualTo(Sureness.UNSURE);
            assertThat(taken.proposal().mapping().columns()).containsEntry("name", "LIBELLE");
            assertThat(taken.issues()).isEmpty();
        }
    }

    @Test
    void walkingRoutesOfTheFrenchSchema() throws IOException {
        Taken taken = take("schema-randonnee/exemple-valide.json");
        LayerMapping mapping = taken.proposal().mapping();
        assertThat(mapping.target()).isEqualTo(TargetCollection.ROUTES);
        assertThat(mapping.columns())
                .containsEntry("name", "nom_itineraire")
                .containsEntry("loop", "type_itineraire")
                .containsEntry("lengthMetres", "longueur")
                .doesNotContainValue("duree");
        assertThat(mapping.keyColumn()).isEqualTo("id_local");
        assertThat(taken.features()).hasSize(8);
    }

    @Test
    void openStreetMapsWordsAreKnownInRennes() throws IOException {
        Taken taken = take("rennes-streets/rennes.geojson", TargetCollection.STREETS, 10_000);
        assertThat(taken.proposal().mapping().columns())
                .containsEntry("streetClass", "highway")
                .containsEntry("name.br", "name:br")
                .containsEntry("surface", "surface")
                .containsEntry("layer", "layer");
        assertThat(taken.features()).hasSizeGreaterThan(7_000);
    }
}
