package org.parvis.geo.exchange.cnig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.geo.exchange.cnig.CnigSketch.LINE;
import static org.parvis.geo.exchange.cnig.CnigSketch.NEXT;
import static org.parvis.geo.exchange.cnig.CnigSketch.row;
import static org.parvis.geo.exchange.cnig.CnigSketch.street;
import static org.parvis.geo.exchange.cnig.CnigSketch.value;
import static org.parvis.geo.exchange.cnig.CnigSketch.ways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

class CnigStreetsTest {
    private final List<String> doubts = new ArrayList<>();

    private Street read(CnigTable table, Map<String, Object> said) {
        return new CnigReading(table, "rennes-pave", "etalab-2.0", "Rennes")
                .street(
                        table.columns(),
                        row(table, said),
                        LINE,
                        (column, reason) -> doubts.add(column + ": " + reason));
    }

    @Test
    void readsWhatAFootwayIsLike() {
        Street street = read(
                CnigTable.CIRCULATION,
                Map.of(
                        "idCirculation", "35238:CIR:12:LOC",
                        "typeTroncon", "trottoir",
                        "typeSol", "Asphalte, enrobé",
                        "pente", -4L,
                        "largeurUtile", 9_999.0,
                        "eclairage", "éclairage insuffisant",
                        "typePassage", "aérien",
                        "etatRevetement", "secouant",
                        "couvert", "extérieur couvert"));

        assertThat(street.streetClass()).isEqualTo(StreetClass.FOOTWAY);
        assertThat(street.surface()).isEqualTo(Surface.ASPHALT);
        assertThat(street.inclinePercent()).isEqualTo(-4);
        assertThat(street.widthMetres()).isEqualTo(1.8);
        assertThat(street.lighting()).isEqualTo(Lighting.LIT);
        assertThat(street.wheelchair()).isEqualTo(Access.LIMITED);
        assertThat(street.passage()).isEqualTo(Street.Passage.BRIDGE);
        assertThat(street.layer()).isEqualTo(1);
        assertThat(street.covered()).isTrue();
        assertThat(street.identity().source().externalId()).isEqualTo("35238:CIR:12:LOC");
        assertThat(street.identity().attributes().values()).containsEntry("eclairage", "éclairage insuffisant");
        assertThat(doubts).isEmpty();
    }

    @Test
    void takesASlopeOf8888ForStairs() {
        Street street =
                read(CnigTable.CIRCULATION, Map.of("idCirculation", "a", "typeTroncon", "rue", "pente", 8_888L));

        assertThat(street.streetClass()).isEqualTo(StreetClass.STAIRS);
        assertThat(street.inclinePercent()).isNull();
    }

    @Test
    void whatMakesNoSenseIsToldAndKeptAndTheRestIsTaken() {
        Map<String, Object> said = Map.of(
                "idEscalier", "35238:ESC:1:LOC", "pente", 250L, "largeurUtile", 0.0, "nbMarches", -3L, "giron", 0.3);

        Street street = read(CnigTable.ESCALIER, said);

        assertThat(street.inclinePercent()).isNull();
        assertThat(street.widthMetres()).isNull();
        assertThat(street.stairs()).isEqualTo(new Stairs(null, null, false, false, false));
        assertThat(street.identity().attributes().values()).containsAllEntriesOf(said);
        assertThat(doubts)
                .hasSize(3)
                .anyMatch(doubt -> doubt.startsWith("pente: \"250\""))
                .anyMatch(doubt -> doubt.startsWith("largeurUtile: \"0.0\""))
                .anyMatch(doubt -> doubt.startsWith("nbMarches: \"-3\""));
    }

    @Test
    void aRowWithoutItsIdentifierIsRefused() {
        assertThatThrownBy(() -> read(CnigTable.RAMPE, Map.of("pente", 3L)))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining("idRampe");
    }

    @Test
    void namesOfColumnsAreTheStandardsWhateverTheirCase() {
        List<Column> columns =
                List.of(new Column("IDCIRCULATION", ColumnType.TEXT), new Column("largeurutile", ColumnType.TEXT));

        Street street = new CnigReading(CnigTable.CIRCULATION, "a", "", "")
                .street(columns, List.of("35238:CIR:1:LOC", "1,20"), LINE, (column, reason) -> doubts.add(reason));

        assertThat(street.widthMetres()).isEqualTo(1.2);
        assertThat(street.identity().attributes().values().keySet()).containsExactly("idCirculation", "largeurUtile");
    }

    @Test
    void givesBackWhatItReadAsItCame() {
        Map<String, Object> escalier = Map.of(
                "idEscalier",
                "35238:ESC:7:LOC",
                "pente",
                31L,
                "from",
                "35238:NOD:1:LOC",
                "nbMarches",
                12L,
                "mainCourante",
                "à droite",
                "regularite",
                "irrégulier",
                "largeurUtile",
                9_999.0);
        Street street = read(CnigTable.ESCALIER, escalier);

        List<CnigWriting.Placed> placed = ways(new CnigWriting("35238").rows(street));

        assertThat(placed).hasSize(1);
        assertThat(placed.get(0).table()).isEqualTo(CnigTable.ESCALIER);
        for (Column column : CnigTable.ESCALIER.columns()) {
            if (!List.of("to", "longueur").contains(column.name())) {
                assertThat(value(placed.get(0), column.name()))
                        .as(column.name())
                        .isEqualTo(escalier.get(column.name()));
            }
        }
        assertThat(value(placed.get(0), "longueur")).isEqualTo(111L);
        assertThat(value(placed.get(0), "to")).asString().matches("35238:NOD:[0-9a-f]{16}:LOC");
    }

    @Test
    void whatWasEditedSinceSaysMoreThanItsSourceDid() {
        Map<String, Object> said =
                new HashMap<>(Map.of("idCirculation", "35238:CIR:12:LOC", "typeTroncon", "trottoir"));
        said.putAll(Map.of("typeSol", "béton", "largeurUtile", 1.5, "pente", 2L, "devers", 1L));
        Street read = read(CnigTable.CIRCULATION, said);
        Street edited = new Street(
                read.identity(),
                read.name(),
                read.geometry(),
                StreetClass.PEDESTRIAN,
                read.surface(),
                null,
                3.4,
                null,
                read.lighting(),
                read.foot(),
                read.wheelchair(),
                0,
                read.passage(),
                true);

        CnigWriting.Placed placed = ways(new CnigWriting("35238").rows(edited)).get(0);

        assertThat(value(placed, "typeTroncon")).isEqualTo("rue");
        assertThat(value(placed, "statutVoie")).isEqualTo("rue piétonne - aire piétonne - sente piétonne");
        assertThat(value(placed, "typeSol")).isEqualTo("béton");
        assertThat(value(placed, "largeurUtile")).isNull();
        assertThat(value(placed, "pente")).isEqualTo(3L);
        assertThat(value(placed, "devers")).isEqualTo(1L);
        assertThat(value(placed, "couvert")).isEqualTo("extérieur couvert");
    }

    @Test
    void streetsThatMeetShareANodeWhoseNameFollowsFromItsPosition() {
        CnigWriting writing = new CnigWriting("35238");

        List<CnigWriting.Placed> all = new ArrayList<>(writing.rows(street(StreetClass.PEDESTRIAN, LINE)));
        all.addAll(writing.rows(street(StreetClass.PEDESTRIAN, NEXT)));

        List<CnigWriting.Placed> ways = ways(all);
        Object shared = value(ways.get(0), "to");
        assertThat(shared).isEqualTo(value(ways.get(1), "from"));
        assertThat(ways(new CnigWriting("35238").rows(street(StreetClass.PEDESTRIAN, NEXT))).stream()
                        .map(way -> value(way, "from")))
                .containsExactly(shared);
        assertThat(all).hasSize(5);
        assertThat(all.stream()
                        .filter(placed -> placed.table() == CnigTable.NOEUD_CHEMINEMENT)
                        .map(placed -> value(placed, "idNoeud")))
                .doesNotHaveDuplicates()
                .contains(shared, value(ways.get(0), "from"), value(ways.get(1), "to"));
        assertThat(value(ways.get(0), "idCirculation")).asString().matches("35238:CIR:[0-9a-f-]{36}:LOC");
        assertThat(value(ways.get(0), "typePassage")).isEqualTo("aérien");
        assertThat(value(ways.get(0), "largeurUtile")).isEqualTo(1.23);
    }

    @Test
    void aNodeHasOneNameHoweverManyNamesItsStreetsGiveIt() {
        CnigWriting writing = new CnigWriting("35238");
        Attributes moved = new Attributes(Map.of("from", "35238:NOD:1:LOC", "to", "35238:NOD:1:LOC"));
        Attributes other = new Attributes(Map.of("from", "35238:NOD:2:LOC", "to", "35238:ENT:9:LOC"));

        List<CnigWriting.Placed> all = new ArrayList<>(writing.rows(street(StreetClass.PATH, LINE, null, null, moved)));
        all.addAll(writing.rows(street(StreetClass.PATH, NEXT, null, null, other)));

        List<Object> nodes = all.stream()
                .filter(placed -> placed.table() == CnigTable.NOEUD_CHEMINEMENT)
                .map(placed -> (Object) placed.row().key())
                .toList();
        assertThat(nodes).hasSize(3).doesNotHaveDuplicates().contains("35238:NOD:1:LOC");
        assertThat(ways(all)).allSatisfy(way -> assertThat(nodes).contains(value(way, "from"), value(way, "to")));
    }

    @Test
    void aStreetWithGapsIsARowForEachLine() {
        Geometry gaps = Geometries.FACTORY.createMultiLineString(new LineString[] {
            (LineString) LINE, Geometries.line(new Coordinate(-1.6, 48), new Coordinate(-1.6, 48.1))
        });
        Street street = street(StreetClass.PATH, gaps);

        List<CnigWriting.Placed> ways = ways(new CnigWriting("2A004").rows(street));

        assertThat(ways.stream().map(way -> value(way, "idCirculation")))
                .containsExactly("2A004:CIR:" + street.id() + ":LOC", "2A004:CIR:" + street.id() + "-2:LOC");
    }

    @Test
    void whatTheStandardHasNoTableForIsLeftOut() {
        Geometry point = Geometries.point(-1.68, 48.11);

        assertThat(CnigWriting.table(street(StreetClass.MOTORWAY, LINE))).isEmpty();
        assertThat(CnigWriting.table(street(StreetClass.BARRIER, point))).isEmpty();
        assertThat(CnigWriting.table(street(StreetClass.PEDESTRIAN, LINE.buffer(0.01))))
                .isEmpty();
        assertThat(CnigWriting.table(street(StreetClass.CROSSING, point))).isEmpty();
        assertThat(CnigWriting.table(street(StreetClass.LIFT, point))).contains(CnigTable.ASCENSEUR);
        assertThat(CnigWriting.table(street(StreetClass.LIFT, LINE))).contains(CnigTable.CIRCULATION);
        assertThat(new CnigWriting("35238").rows(street(StreetClass.MOTORWAY, LINE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StreetClass.class)
    void whatIsWrittenIsReadAsTheSameAgain(StreetClass streetClass) {
        Stairs stairs = streetClass == StreetClass.STAIRS ? new Stairs(7, false, false, true, false) : null;
        Street street = street(streetClass, LINE, 3.0, stairs, Attributes.NONE);
        for (CnigWriting.Placed placed : ways(new CnigWriting("35238").rows(street))) {
            Street again = new CnigReading(placed.table(), "a", "", "")
                    .street(
                            placed.table().columns(),
                            placed.row().values(),
                            LINE,
                            (column, reason) -> doubts.add(reason));

            assertThat(again.id()).isEqualTo(street.id());
            assertThat(again.stairs()).isEqualTo(stairs);
            List<StreetClass> coarse = List.of(
                    StreetClass.MAIN_ROAD,
                    StreetClass.SECONDARY_ROAD,
                    StreetClass.SERVICE_WAY,
                    StreetClass.PIER,
                    StreetClass.TRACK);
            if (!coarse.contains(streetClass)) {
                assertThat(again.streetClass()).isEqualTo(streetClass);
            }
            assertThat(ways(new CnigWriting("35238").rows(again)).get(0).row().values())
                    .isEqualTo(placed.row().values());
        }
        assertThat(doubts).isEmpty();
    }

    @Test
    void knowsAllTablesAndTheNameOfTheFile() {
        assertThat(CnigTable.values()).hasSize(15);
        assertThat(CnigTable.named("Noeud_Cheminement")).contains(CnigTable.NOEUD_CHEMINEMENT);
        assertThat(CnigTable.named("circulation", List.of("fid", "IDCIRCULATION")))
                .contains(CnigTable.CIRCULATION);
        assertThat(CnigTable.named("circulation", List.of("fid", "vehicles"))).isEmpty();
        assertThat(CnigTable.CIRCULATION.columns()).hasSize(17);
        assertThat(Arrays.stream(CnigTable.values()).map(CnigTable::classCode)).doesNotHaveDuplicates();
        assertThat(CnigWriting.fileName("35238", LocalDate.of(2026, 11, 8)))
                .isEqualTo("35238_accessibilite_voirie_20261108.gpkg");
        assertThat(CnigWriting.fileName("243500139", LocalDate.of(2026, 11, 8))).startsWith("243500139_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../35238", "AAAAA", "3523", "1234567890", ""})
    void whatIsNoCodeOfACommuneIsRefused(String code) {
        assertThatThrownBy(() -> CnigWriting.fileName(code, LocalDate.of(2026, 11, 8)))
                .isInstanceOf(ParvisException.class);
        assertThatThrownBy(() -> new CnigWriting(code)).isInstanceOf(ParvisException.class);
    }

    @ParameterizedTest
    @CsvSource({"35238, 2154", "2A004, 2154", "97105, 5490", "97209, 5490", "97302, 2972", "97411, 2975", "97608, 4471"
    })
    void eachCommuneHasTheReferenceSystemThatIsTheLawThere(String insee, int system) {
        assertThat(CnigExport.system(insee).number()).isEqualTo(system);
        assertThat(CnigExport.system(insee).isGeographic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98613", "98735", "98818"})
    void aCommuneOfWhichTheSystemIsNotKnownIsRefused(String insee) {
        assertThatThrownBy(() -> CnigExport.system(insee))
                .isInstanceOf(ParvisException.class)
                .hasMessageContaining(insee)
                .hasMessageContaining("971 to 978");
    }

    @ParameterizedTest
    @CsvSource({"CROSSING, traversée piétonne", "STAIRS, escalier", "MOVING_WALKWAY, tapis roulant"})
    void whatBecameOfAWayIsSaidInTheWordsOfItsTable(StreetClass since, String word) {
        Street read =
                read(CnigTable.CIRCULATION, Map.of("idCirculation", "35238:CIR:12:LOC", "typeTroncon", "trottoir"));
        Street edited = new Street(
                read.identity(),
                read.name(),
                read.geometry(),
                since,
                read.surface(),
                null,
                null,
                null,
                read.lighting(),
                read.foot(),
                read.wheelchair(),
                0,
                read.passage(),
                false);

        CnigWriting.Placed placed = ways(new CnigWriting("35238").rows(edited)).get(0);

        assertThat(placed.table()).isEqualTo(CnigTable.CIRCULATION);
        assertThat(value(placed, "typeTroncon")).isEqualTo(word);
    }
}
