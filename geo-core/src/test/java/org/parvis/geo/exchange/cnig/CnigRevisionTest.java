package org.parvis.geo.exchange.cnig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.geo.exchange.cnig.CnigSketch.LINE;
import static org.parvis.geo.exchange.cnig.CnigSketch.NEXT;
import static org.parvis.geo.exchange.cnig.CnigSketch.street;
import static org.parvis.geo.exchange.cnig.CnigSketch.ways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** A street of Parvis that was exported, edited by somebody or not, and imported again. */
class CnigRevisionTest {
    private static final Attributes TAGS = new Attributes(Map.of("ref", "D 31", "devers", 2L));

    /** The street after a round trip in which somebody changed some cells. */
    private static Street after(Street street, Geometry geometry, Map<String, @Nullable Object> changes) {
        CnigWriting.Placed placed = ways(new CnigWriting("35238").rows(street)).get(0);
        CnigTable table = placed.table();
        List<@Nullable Object> values = new ArrayList<>(placed.row().values());
        changes.forEach((column, value) -> values.set(
                table.columns().stream().map(each -> each.name()).toList().indexOf(column), value));
        Street read = new CnigReading(table, "cnig-35238", "etalab-2.0", "")
                .street(table.columns(), values, geometry, (column, reason) -> {});
        return new CnigRevision(table).of(street, read);
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
        Map<String, @Nullable Object> emptied = new java.util.HashMap<>();
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

    @Test
    void whatWouldBeNoRowOfTheTableAnyMoreIsTakenAsItIsRead() {
        Street line = street(StreetClass.PATH, LINE);
        CnigWriting.Placed placed = ways(new CnigWriting("35238").rows(line)).get(0);
        Street read = new CnigReading(placed.table(), "a", "", "")
                .street(placed.table().columns(), placed.row().values(), NEXT, (column, reason) -> {});
        Street square = street(StreetClass.PEDESTRIAN, LINE.buffer(0.001));

        assertThat(new CnigRevision(placed.table()).of(square, read)).isEqualTo(read);
    }
}
