package org.parvis.geo.exchange.cnig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

class CnigStreetsTest {
    private static final Geometry LINE = Geometries.line(new Coordinate(-1.68, 48.11), new Coordinate(-1.68, 48.111));

    private final CnigReading reading = new CnigReading("rennes-pave", "etalab-2.0", "Rennes");

    @Test
    void readsWhatAFootwayIsLike() {
        Street street = read(
                CnigTable.CIRCULATION,
                Map.of(
                        "idCirculation", "35238:CIR:12:LOC",
                        "typeTroncon", "trottoir",
                        "typeSol", "asphalte, enrobé",
                        "pente", -4L,
                        "largeurUtile", 9_999.0,
                        "eclairage", "éclairage insuffisant",
                        "typePassage", "aérien",
                        "couvert", "extérieur couvert"));

        assertThat(street.streetClass()).isEqualTo(StreetClass.FOOTWAY);
        assertThat(street.surface()).isEqualTo(Surface.ASPHALT);
        assertThat(street.inclinePercent()).isEqualTo(-4);
        assertThat(street.widthMetres()).isEqualTo(1.8);
        assertThat(street.lighting()).isEqualTo(Lighting.LIT);
        assertThat(street.passage()).isEqualTo(Street.Passage.BRIDGE);
        assertThat(street.covered()).isTrue();
        assertThat(street.identity().source().externalId()).isEqualTo("35238:CIR:12:LOC");
        assertThat(street.identity().attributes().values()).containsEntry("eclairage", "éclairage insuffisant");
    }

    @Test
    void takesASlopeOf8888ForStairs() {
        Street street =
                read(CnigTable.CIRCULATION, Map.of("idCirculation", "a", "typeTroncon", "rue", "pente", 8_888L));

        assertThat(street.streetClass()).isEqualTo(StreetClass.STAIRS);
        assertThat(street.inclinePercent()).isNull();
    }

    @Test
    void givesBackWhatItReadAsItCame() {
        Map<String, Object> escalier = Map.of(
                "idEscalier",
                "35238:ESC:7:LOC",
                "pente",
                8_888L,
                "nbMarches",
                12L,
                "mainCourante",
                "à droite",
                "regularite",
                "irrégulier",
                "largeurUtile",
                9_999.0);
        Street street = read(CnigTable.ESCALIER, escalier);

        List<CnigWriting.Placed> placed = new CnigWriting("35238").rows(street);

        assertThat(placed).hasSize(1);
        assertThat(placed.get(0).table()).isEqualTo(CnigTable.ESCALIER);
        escalier.forEach((column, value) ->
                assertThat(value(placed.get(0), column)).as(column).isEqualTo(value));
        assertThat(value(placed.get(0), "longueur")).isEqualTo(111L);
    }

    @Test
    void givesStreetsThatMeetOneNode() {
        CnigWriting writing = new CnigWriting("35238");
        Geometry next = Geometries.line(new Coordinate(-1.68, 48.111), new Coordinate(-1.67, 48.111));

        CnigWriting.Placed first =
                writing.rows(street(StreetClass.PEDESTRIAN, LINE)).get(0);
        CnigWriting.Placed second =
                writing.rows(street(StreetClass.PEDESTRIAN, next)).get(0);

        assertThat(value(first, "to")).isEqualTo(value(second, "from")).isEqualTo("35238:NOD:2:LOC");
        assertThat(writing.nodeRows()).hasSize(3);
        assertThat(value(first, "idCirculation")).asString().matches("35238:CIR:[0-9a-f-]{36}:LOC");
        assertThat(value(first, "statutVoie")).isEqualTo("rue piétonne - aire piétonne - sente piétonne");
        assertThat(value(first, "eclairage")).isEqualTo("NC");
    }

    @Test
    void knowsAllTablesAndTheNameOfTheFile() {
        assertThat(CnigTable.values()).hasSize(15);
        assertThat(CnigTable.named("Noeud_Cheminement")).contains(CnigTable.NOEUD_CHEMINEMENT);
        assertThat(CnigTable.CIRCULATION.columns()).hasSize(17);
        assertThat(CnigWriting.fileName("35238", LocalDate.of(2026, 11, 8)))
                .isEqualTo("35238_accessibilite_voirie_20261108.gpkg");
        assertThatThrownBy(() -> CnigWriting.fileName("../35238", LocalDate.of(2026, 11, 8)))
                .isInstanceOf(ParvisException.class);
    }

    private Street read(CnigTable table, Map<String, Object> said) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(said.get(column.name()));
        }
        return reading.street(table, table.columns(), values, LINE).orElseThrow();
    }

    private static @Nullable Object value(CnigWriting.Placed placed, String column) {
        List<Column> columns = placed.table().columns();
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return placed.row().values().get(index);
            }
        }
        throw new IllegalArgumentException("There is no column " + column);
    }

    private static Street street(StreetClass streetClass, Geometry line) {
        return new Street(
                Identity.imported(new Source("openstreetmap", "way/" + line.hashCode(), "", ""), Attributes.NONE),
                LocalizedText.EMPTY,
                line,
                streetClass,
                Surface.UNKNOWN,
                null,
                null,
                null,
                Lighting.UNKNOWN,
                Access.YES,
                Access.UNKNOWN,
                0,
                Street.Passage.GROUND,
                false);
    }
}
