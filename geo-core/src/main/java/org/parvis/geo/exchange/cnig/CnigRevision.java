package org.parvis.geo.exchange.cnig;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * What becomes of a street that is known already by a row that was made of it, in Parvis or before: what the row says other
 * than an export would say today is new; all else stays, for the standard has no place for names and rounds numbers.
 * Who the street is, what it is called and who may walk there stay in any case.
 */
final class CnigRevision {
    /** A centimetre, in degrees of latitude: positions went through a projection and back. */
    private static final double SAME_DEGREES = 1e-7;

    private final CnigTable table;

    CnigRevision(CnigTable table) {
        this.table = table;
    }

    /**
     * @param known as it is stored, whatever it has become since
     * @param read of a row of the table
     * @param doubts told the column, or {@code geometry}, and the reason where what the row says is not taken
     */
    Street of(Street known, Street read, BiConsumer<String, String> doubts) {
        Street exported = exported(known, read);
        CnigFacts now = CnigFacts.of(known);
        CnigFacts then = CnigFacts.of(exported);
        CnigFacts said = CnigFacts.of(read);
        StreetClass streetClass = newer(now.streetClass(), then.streetClass(), said.streetClass());
        boolean mayHaveStairs = streetClass == StreetClass.STAIRS || now.stairs() != null;
        return new Street(
                new Identity(known.id(), known.identity().source(), attributes(known, exported, read, doubts)),
                known.name(),
                geometry(known, read, doubts),
                streetClass,
                newer(now.surface(), then.surface(), said.surface()),
                newerIfAny(now.widthMetres(), then.widthMetres(), said.widthMetres()),
                newerIfAny(now.inclinePercent(), then.inclinePercent(), said.inclinePercent()),
                mayHaveStairs ? stairs(now.stairs(), then.stairs(), said.stairs()) : null,
                newer(now.lighting(), then.lighting(), said.lighting()),
                known.foot(),
                newer(now.wheelchair(), then.wheelchair(), said.wheelchair()),
                then.passage() == said.passage() ? known.layer() : read.layer(),
                newer(now.passage(), then.passage(), said.passage()),
                newer(now.covered(), then.covered(), said.covered()));
    }

    /** What would be read if the street was written into this table now and imported again. */
    private Street exported(Street known, Street read) {
        String commune = CnigIdentifier.parse(read.identity().source().externalId())
                .map(CnigIdentifier::commune)
                .filter(CnigWriting::isCommune)
                .orElse("00000");
        LayerRow row = new CnigWriting(commune).row(table, known);
        return new CnigReading(table, "export", "", "")
                .street(table.columns(), row.values(), known.geometry(), (column, reason) -> {});
    }

    /** A row has no room for an area, nor for a spot if it is of lines: of these it says nothing. */
    private static Geometry geometry(Street known, Street read, BiConsumer<String, String> doubts) {
        if (isSame(known.geometry(), read.geometry())) {
            return known.geometry();
        }
        if (isOfOtherShape(known, read)) {
            doubts.accept(
                    "geometry",
                    "In Parvis the street " + known.id() + " is by now "
                            + (known.isArea() ? "an area" : known.isSpot() ? "a point" : "a line")
                            + "; its geometry stays, and all else that the row says is taken.");
            return known.geometry();
        }
        return read.geometry();
    }

    private static <T> T newer(T now, T then, T said) {
        return then.equals(said) ? now : said;
    }

    private static <T> @Nullable T newerIfAny(@Nullable T now, @Nullable T then, @Nullable T said) {
        return Objects.equals(then, said) ? now : said;
    }

    private static @Nullable Stairs stairs(@Nullable Stairs now, @Nullable Stairs then, @Nullable Stairs said) {
        if (now == null || then == null || said == null) {
            return newerIfAny(now, then, said);
        }
        return new Stairs(
                newerIfAny(now.stepCount(), then.stepCount(), said.stepCount()),
                newerIfAny(now.handrail(), then.handrail(), said.handrail()),
                now.wheelchairRamp(),
                newer(now.strollerRamp(), then.strollerRamp(), said.strollerRamp()),
                newer(now.moving(), then.moving(), said.moving()));
    }

    private static boolean isOfOtherShape(Street known, Street read) {
        return known.geometry().getDimension() != read.geometry().getDimension();
    }

    private static boolean isSame(Geometry known, Geometry read) {
        return known.getGeometryType().equals(read.getGeometryType()) && known.equalsExact(read, SAME_DEGREES);
    }

    private Attributes attributes(Street known, Street exported, Street read, BiConsumer<String, String> doubts) {
        Map<String, Object> kept =
                new LinkedHashMap<>(known.identity().attributes().values());
        Map<String, Object> then = exported.identity().attributes().values();
        Map<String, Object> said = read.identity().attributes().values();
        Set<String> names = new LinkedHashSet<>(said.keySet());
        names.addAll(then.keySet());
        names.remove(table.idColumn());
        if (isOfOtherShape(known, read)) {
            names.removeAll(CnigTable.OF_LINES);
        }
        for (String name : names) {
            Object value = said.get(name);
            if (!isSame(then.get(name), value)) {
                kept.remove(name);
                if (value != null && kept.size() < Attributes.MOST) {
                    kept.put(name, value);
                } else if (value != null) {
                    doubts.accept(
                            name,
                            "The value is not kept: the street " + known.id() + " has " + Attributes.MOST
                                    + " attributes already, as many as there may be. Delete one of them and import again.");
                }
            }
        }
        return new Attributes(kept);
    }

    /** Programs that edit such files write 2 for 2.0 and 1 for true. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(plain(one), plain(other));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1.0 : 0.0;
        }
        return value instanceof Number number ? (Object) number.doubleValue() : value;
    }
}
