package org.parvis.geo.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.geo.exchange.layer.Sureness;

class MappingProposalsTest {
    private static final String LINE = "LINESTRING (7.42 43.73, 7.421 43.731)";
    private static final String POINT = "POINT (7.42 43.73)";

    private static MappingProposal propose(HandMadeLayer layer, @Nullable TargetCollection wanted, String file) {
        return MappingProposals.propose(layer, layer.all(), wanted, file);
    }

    @Test
    void aTownsStreetLayerIsKnownByNamesAndContent() {
        HandMadeLayer layer = new HandMadeLayer("TRONCONS", "GID:WHOLE", "NOM_VOIE", "LARGEUR:REAL", "REVET", "TYPE")
                .row(LINE, 1L, "Rue A", 4.5, "enrobé", "escalier")
                .row(LINE, 2L, "Rue B", 3.0, "pavés", "rue")
                .row(LINE, 3L, "Rue C", 2.0, "béton", "chemin");
        MappingProposal proposal = propose(layer, null, "Voirie Métropole 2024.zip");
        assertThat(proposal.mapping().target()).isEqualTo(TargetCollection.STREETS);
        assertThat(proposal.sureness()).isEqualTo(Sureness.LIKELY);
        assertThat(proposal.mapping().columns())
                .isEqualTo(Map.of(
                        "name", "NOM_VOIE", "widthMetres", "LARGEUR", "surface", "REVET", "streetClass", "TYPE"));
        assertThat(proposal.mapping().keyColumn()).isEqualTo("GID");
        assertThat(proposal.mapping().dataset()).isEqualTo("voirie-metropole-2024");
    }

    @Test
    void anAgendaIsKnownByItsDates() {
        HandMadeLayer layer = new HandMadeLayer("layer", "titre", "date_debut:DATE", "date_fin:DATE", "organisateur")
                .row(POINT, "Fête", LocalDate.of(2026, 6, 21), LocalDate.of(2026, 6, 21), "Ville");
        MappingProposal proposal = propose(layer, null, "export.csv");
        assertThat(proposal.mapping().target()).isEqualTo(TargetCollection.EVENTS);
        assertThat(proposal.mapping().columns())
                .isEqualTo(
                        Map.of("name", "titre", "begin", "date_debut", "end", "date_fin", "organiser", "organisateur"));
    }

    @Test
    void benchesAreFurnitureByTheWordsInAColumn() {
        HandMadeLayer layer = new HandMadeLayer("objets", "OBJ_CAT", "ETAT")
                .row(POINT, "banc", "bon")
                .row(POINT, "corbeille", "usé")
                .row(POINT, "banc", "bon");
        MappingProposal proposal = propose(layer, TargetCollection.FURNITURE, "objets.shp");
        assertThat(proposal.sureness()).isEqualTo(Sureness.CERTAIN);
        assertThat(proposal.mapping().columns()).containsEntry("kind", "OBJ_CAT");
        assertThat(proposal.fields())
                .allSatisfy(field -> assertThat(field.why()).isNotBlank());
    }

    @Test
    void aKeyIsInEveryRowAndDifferent() {
        HandMadeLayer layer = new HandMadeLayer("lieux", "code", "id:WHOLE", "nom")
                .row(POINT, "A", 1L, "Un")
                .row(POINT, "B", 1L, "Deux");
        assertThat(propose(layer, null, "lieux.geojson").mapping().keyColumn()).isEqualTo("code");
    }

    @Test
    void aCutNameOfAShapefileIsKnown() {
        HandMadeLayer layer = new HandMadeLayer("streets", "streetClas", "inclinePer:REAL", "widthMetre:REAL")
                .row(LINE, "stairs", 3.0, 2.0);
        assertThat(propose(layer, TargetCollection.STREETS, "s.zip").mapping().columns())
                .isEqualTo(Map.of(
                        "streetClass", "streetClas", "inclinePercent", "inclinePer", "widthMetres", "widthMetre"));
    }

    @Test
    void openStreetMapKeepsItsLicence() {
        HandMadeLayer layer = new HandMadeLayer("lines", "osm_id", "name", "highway").row(LINE, "1", "A", "footway");
        LayerMapping mapping = propose(layer, null, "export.gpkg").mapping();
        assertThat(mapping.licence()).isEqualTo("ODbL-1.0");
        assertThat(mapping.keyColumn()).isEqualTo("osm_id");
        assertThat(mapping.columns()).containsEntry("streetClass", "highway");
    }

    @Test
    void noDatasetIsCalledLikeOurOwn() {
        assertThat(DatasetName.of("parvis.zip", "x")).isEqualTo("import-parvis");
        assertThat(DatasetName.of("….csv", "Étangs & Co")).isEqualTo("etangs-co");
    }
}
