package org.parvis.geo.exchange.cnig;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * What a row of the standard says of what Parvis has a field for. What its source said in the standard's own words is more
 * exact than what Parvis made of it, and stays as long as the field says the same as these words.
 */
final class CnigOwnValues {
    private final CnigTable table;
    private final CnigFacts now;
    private final Map<String, Object> said;
    private final CnigFacts before;

    /** By column; null where the row says nothing although the source did. */
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** @param table which the row is for */
    CnigOwnValues(CnigTable table, Street street) {
        this.table = table;
        this.now = CnigFacts.of(street);
        this.said = street.identity().attributes().values();
        this.before = CnigFacts.of(table, new CnigValues(said, (column, reason) -> {}));
        putSlope();
        putWidth();
        putStairs();
        putWords();
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    private void putSlope() {
        boolean same = now.streetClass() == before.streetClass()
                && Objects.equals(now.inclinePercent(), before.inclinePercent());
        Double slope = now.inclinePercent();
        boolean isStairs = now.streetClass() == StreetClass.STAIRS;
        put("pente", same, isStairs ? (Object) CnigWords.STAIRS_SLOPE : slope == null ? null : Math.round(slope));
    }

    private void putWidth() {
        Double width = now.widthMetres();
        String column = table == CnigTable.QUAI ? "largeurPassage" : "largeurUtile";
        boolean same = Objects.equals(width, before.widthMetres());
        put(column, same, width == null ? null : (Object) (Math.round(width * 100) / 100.0));
    }

    private void putStairs() {
        Integer steps = now.ofStairs(Stairs::stepCount);
        put(
                "nbMarches",
                Objects.equals(steps, before.ofStairs(Stairs::stepCount)),
                steps == null ? null : (Object) steps.longValue());
        Boolean rail = now.ofStairs(Stairs::handrail);
        // On which side it is, if it is there, nobody knows.
        put(
                "mainCourante",
                now.stairs() == null || Objects.equals(rail, before.ofStairs(Stairs::handrail)),
                Boolean.FALSE.equals(rail) ? "aucun" : null);
        Boolean ramp = now.ofStairs(Stairs::strollerRamp);
        put(
                "rampeInterne",
                Objects.equals(ramp, before.ofStairs(Stairs::strollerRamp)),
                Boolean.TRUE.equals(ramp) ? "poussette" : null);
    }

    private void putWords() {
        StreetClass streetClass = now.streetClass();
        boolean sameClass = streetClass == before.streetClass();
        put("typeTroncon", sameClass, CnigWords.section(streetClass));
        put("statutVoie", sameClass, CnigWords.street(streetClass));
        put("typeSol", now.surface() == before.surface(), CnigWords.surface(now.surface()));
        put("eclairage", now.lighting() == before.lighting(), CnigWords.lighting(now.lighting()));
        put("typePassage", now.passage() == before.passage(), CnigWords.passage(now.passage(), streetClass));
        put("couvert", now.covered() == before.covered(), CnigWords.cover(now.covered(), streetClass));
    }

    /** @param same whether the field says what the source's words say */
    private void put(String column, boolean same, @Nullable Object value) {
        boolean isSaid = said.containsKey(column) || said.containsKey(table.idColumn());
        values.put(column, same && isSaid ? said.get(column) : value);
    }
}
