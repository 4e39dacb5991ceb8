package org.parvis.geo.exchange.cnig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.geo.exchange.cnig.CnigSketch.LINE;
import static org.parvis.geo.exchange.cnig.CnigSketch.NEXT;
import static org.parvis.geo.exchange.cnig.CnigSketch.street;
import static org.parvis.geo.exchange.cnig.CnigSketch.ways;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** A street of Parvis that was exported, edited by somebody or not, and imported again. */
class CnigRevisionTest {
    private static final Attributes TAGS = new Attributes(Map.of("ref", "D 31", "devers", 2L));

    private final List<String> doubts = new ArrayList<>();

    /** The street after a round trip in which somebody changed some cells. */
    private Street after(Street street, Geometry geometry, Map<String, @Nullable Object> changes) {
        CnigWriting.Placed placed = ways(new CnigWriting("35238").rows(street)).get(0);
        CnigTable table = placed.table();
        List<@Nullable Object> values = new ArrayList<>(placed.row().values());
        changes.forEach((column, value) -> values.set(
                table.columns().stream().map(each -> each.name()).toList().indexOf(column), value));
        Street read = new CnigReading(table, "cnig-35238", "etalab-2.0", "")
                .street(table.columns(), values, geometry, (column, reason) -> {});
        return new CnigRevision(table).of(street, read, (column, reason) -> doubts.add(column + ": " + reason));
    }

    @ParameterizedTest
    @EnumSource(
            value = StreetClass.class,
            names = {"MOTORWAY", "PLANNED", "BARRIER"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatNobodyChangedStaysToTheLastLetter(StreetClass streetClass) {
        boolean isStairs = streetClass == StreetClass.STAIRS;
        Street street = street(
                streetClass,
                LINE,
                isStairs ? null : 3.4,
                isStairs ? new Stairs(12, true, true, true, true) : null,
                TAGS);
        Geometry there = Crs.LAMBERT_93.toWgs84(Crs.LAMBERT_93.fromWgs84(LINE));

        assertThat(after(street, there, Map.of())).isEqualTo(street);
    }

    @Test
    void onlyWhatWasChangedIsNew() {
        Street street = street(StreetClass.SERVICE_WAY, LINE, 3.4, null, TAGS);

        Street after = after(
                street,
                LINE,
                Map.of("largeurUtile", 0.9, "eclairage", "absence d'éclairage", "etatRevetement", "meuble"));

        assertThat(after.name()).isEqualTo(street.name());
        assertThat(after.streetClass()).isEqualTo(StreetClass.SERVICE_WAY);
        assertThat(after.surface()).isEqualTo(Surface.PAVING_STONES);
        assertThat(after.inclinePercent()).isEqualTo(3.4);
        assertThat(after.widthMetres()).isEqualTo(0.9);
        assertThat(after.lighting()).isEqualTo(Lighting.UNLIT);
        assertThat(after.identity().source()).isEqualTo(street.identity().source());
        assertThat(after.identity().attributes().values())
                .containsAllEntriesOf(TAGS.values())
                .containsEntry("etatRevetement", "meuble")
                .containsEntry("largeurUtile", 0.9)
                .doesNotContainKeys("idCirculation", "from", "typeSol");
    }

    @Test
    void anEmptiedCellIsAChangeToo() {
        Street street = street(StreetClass.PATH, LINE, 3.4, null, TAGS);
        Map<String, @Nullable Object> emptied = new HashMap<>();
        emptied.put("pente", null);
        emptied.put("devers", null);

        Street after = after(street, LINE, emptied);

        assertThat(after.inclinePercent()).isNull();
        assertThat(after.identity().attributes().values()).containsOnlyKeys("ref");
    }

    @Test
    void aNewStepCountLeavesTheRestOfTheStairs() {
        Stairs stairs = new Stairs(12, true, true, false, false);

        Street after = after(street(StreetClass.STAIRS, LINE, null, stairs, TAGS), LINE, Map.of("nbMarches", 13L));

        assertThat(after.stairs()).isEqualTo(new Stairs(13, true, true, false, false));
    }

    @Test
    void aLineThatWasMovedIsNew() {
        Geometry moved = Geometries.line(new Coordinate(-1.68, 48.11), new Coordinate(-1.68, 48.1111));

        assertThat(after(street(StreetClass.PATH, LINE), moved, Map.of()).geometry())
                .isEqualTo(moved);
    }

    /** A row as it was exported once, imported when the street had become something else. */
    private Street afterOldRow(Street then, Street now) {
        CnigWriting.Placed placed = ways(new CnigWriting("35238").rows(then)).get(0);
        Street read = new CnigReading(placed.table(), "cnig-35238", "etalab-2.0", "")
                .street(placed.table().columns(), placed.row().values(), then.geometry(), (column, reason) -> {});
        return new CnigRevision(placed.table()).of(now, read, (column, reason) -> doubts.add(column + ": " + reason));
    }

    private static Street closed(Street street) {
        return new Street(
                street.identity(),
                street.name(),
                street.geometry(),
                street.streetClass(),
                street.surface(),
                street.widthMetres(),
                street.inclinePercent(),
                street.stairs(),
                street.lighting(),
                Access.PRIVATE,
                street.wheelchair(),
                street.layer(),
                street.passage(),
                street.covered());
    }

    @Test
    void aStreetThatWasClosedSinceStaysClosedAndWhatItIs() {
        Street open = street(StreetClass.FOOTWAY, LINE, 3.4, null, TAGS);

        assertThat(afterOldRow(open, closed(open))).isEqualTo(closed(open));
    }

    @ParameterizedTest
    @CsvSource({"FOOTWAY, STAIRS", "STAIRS, FOOTWAY", "CROSSING, PLANNED", "PATH, MOTORWAY"})
    void aStreetThatWouldBeInAnotherTableByNowKeepsWhatNoTableSays(StreetClass before, StreetClass since) {
        Street then = street(before, LINE, null, null, TAGS);
        Stairs stairs = since == StreetClass.STAIRS ? new Stairs(12, true, true, true, false) : null;
        Street now = street(since, LINE, null, stairs, TAGS);

        Street after = afterOldRow(then, now);

        assertThat(after.id()).isEqualTo(now.id());
        assertThat(after.identity().source()).isEqualTo(now.identity().source());
        assertThat(after.identity().attributes().values()).containsAllEntriesOf(TAGS.values());
        assertThat(after.name()).isEqualTo(now.name());
        assertThat(after.layer()).isEqualTo(now.layer());
        assertThat(after.surface()).isEqualTo(now.surface());
        assertThat(after.streetClass()).isIn(before, since);
        assertThat(after.streetClass() == StreetClass.STAIRS || after.stairs() == null)
                .isTrue();
        assertThat(doubts).isEmpty();
    }

    @Test
    void aStreetThatBecameASquareStaysOneAndThatIsTold() {
        Street square = street(StreetClass.PEDESTRIAN, LINE.buffer(0.001), null, null, TAGS);

        Street after = afterOldRow(street(StreetClass.PATH, NEXT, null, null, TAGS), square);

        assertThat(after.id()).isEqualTo(square.id());
        assertThat(after.identity().source()).isEqualTo(square.identity().source());
        assertThat(after.identity().attributes().values())
                .containsAllEntriesOf(TAGS.values())
                .doesNotContainKeys("from", "to", "longueur");
        assertThat(after.name()).isEqualTo(square.name());
        assertThat(after.geometry()).isEqualTo(square.geometry());
        assertThat(doubts)
                .singleElement()
                .asString()
                .startsWith("geometry: ")
                .contains(square.id().toString())
                .contains("an area");
    }

    @Test
    void aValueForWhichAStreetHasNoRoomIsTold() {
        Map<String, Object> many = new HashMap<>();
        for (int number = 0; number < Attributes.MOST; number++) {
            many.put("tag" + number, "x");
        }
        Street street = street(StreetClass.PATH, LINE, null, null, new Attributes(many));

        Street after = after(street, LINE, Map.of("etatRevetement", "meuble"));

        assertThat(after.identity().attributes().values()).isEqualTo(many);
        assertThat(doubts)
                .singleElement()
                .asString()
                .startsWith("etatRevetement: ")
                .contains("200 attributes");
    }
}
