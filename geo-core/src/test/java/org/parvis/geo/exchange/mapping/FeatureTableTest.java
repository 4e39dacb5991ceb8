package org.parvis.geo.exchange.mapping;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.geo.exchange.BundledTown;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.network.StreetSketch;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Street;

/** What goes out as a table comes back as it was. */
class FeatureTableTest {
    private static final Crs WGS_84 = new Crs("EPSG:4326");

    private static TownDataset town;

    @BeforeAll
    static void read() {
        town = BundledTown.monaco().read(ImportProgress.SILENT);
    }

    private static List<Feature> thereAndBack(TargetCollection collection, List<? extends Feature> features) {
        FeatureTable.Survey survey = new FeatureTable.Survey(collection);
        features.forEach(survey::look);
        FeatureTable table = survey.table();
        LayerSchema schema = table.schema();
        HandMadeLayer exported = HandMadeLayer.of(schema);
        LayerMapping mapping = MappingProposals.propose(exported, List.of(), collection, "again.zip")
                .mapping();
        FeatureAssembly assembly = new FeatureAssembly(schema.name(), schema.columns(), WGS_84, mapping);
        List<RowIssue> issues = new ArrayList<>();
        List<Feature> back = new ArrayList<>();
        for (Feature feature : features) {
            LayerRow row = table.row(feature, back.size() + 1, WGS_84);
            assembly.feature(row, issues::add).ifPresent(back::add);
        }
        assertThat(issues).isEmpty();
        return back;
    }

    /** One after the other, so that a difference can be read. */
    private static void expectSame(List<? extends Feature> back, List<? extends Feature> before) {
        assertThat(back).hasSize(before.size());
        for (int index = 0; index < back.size(); index++) {
            assertThat((Object) back.get(index)).isEqualTo(before.get(index));
        }
    }

    @Test
    void streetsAndFurnitureComeBackAsTheyWere() {
        expectSame(thereAndBack(TargetCollection.STREETS, town.streets()), town.streets());
        expectSame(thereAndBack(TargetCollection.FURNITURE, town.furniture()), town.furniture());
    }

    @Test
    void allElseComesBackToo() {
        expectSame(thereAndBack(TargetCollection.PLACES, town.places()), town.places());
        expectSame(thereAndBack(TargetCollection.ROUTES, town.routes()), town.routes());
        List<Quartier> closed =
                town.quartiers().stream().filter(Quartier::boundaryComplete).toList();
        expectSame(thereAndBack(TargetCollection.QUARTIERS, closed), closed);
    }

    @Test
    void aBoundaryThatDoesNotCloseComesBackAsItsLines() {
        List<Feature> back = thereAndBack(TargetCollection.QUARTIERS, town.quartiers());
        assertThat(back)
                .extracting(Sheets::values)
                .isEqualTo(town.quartiers().stream().map(Sheets::values).toList());
        for (int index = 0; index < back.size(); index++) {
            // Several lines of which there is one come back as that one.
            assertThat(back.get(index).geometry().getCoordinates())
                    .isEqualTo(town.quartiers().get(index).geometry().getCoordinates());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyFeatureComesBackAsItWas(TargetCollection collection) {
        for (long seed = 1; seed <= 20; seed++) {
            RandomFeatures random = new RandomFeatures(seed);
            List<Feature> features =
                    Stream.generate(() -> random.of(collection)).limit(20).toList();
            expectSame(thereAndBack(collection, features), features);
        }
    }

    @Test
    void anAttributeThatIsCalledLikeAFieldKeepsItsValue() {
        Street street = town.streets().get(0);
        Identity identity = new Identity(
                street.id(),
                street.identity().source(),
                new Attributes(Map.of("surface", "tarmac", "LARG", 3L, "attributes.LARG", "4 m")));
        Street told = StreetSketch.renamed(street, identity, street.name());
        Feature back = thereAndBack(TargetCollection.STREETS, List.of(told)).get(0);
        assertThat(back.identity().attributes().values())
                .containsEntry("surface", "tarmac")
                .containsEntry("LARG", 3L)
                .containsEntry("attributes.LARG", "4 m");
    }

    @Test
    void lambert93GoesOutAndComesBackToTheCentimetre() {
        FeatureTable.Survey survey = new FeatureTable.Survey(TargetCollection.STREETS);
        town.streets().forEach(survey::look);
        FeatureTable table = survey.table();
        for (Street street : town.streets().subList(0, 200)) {
            LayerRow row = table.row(street, 1, Crs.LAMBERT_93);
            assertThat(Crs.LAMBERT_93.toWgs84(requireNonNull(row.geometry())).equalsExact(street.geometry(), 1e-7))
                    .isTrue();
        }
    }
}
