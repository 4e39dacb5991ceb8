package org.parvis.geo.exchange.cnig;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * What a row of the standard says of a street, in Parvis' words: every field of a {@link Street} that the standard has
 * something to say about. Numbers are as in a {@link Street}.
 */
record CnigFacts(
        StreetClass streetClass,
        Surface surface,
        @Nullable Double widthMetres,
        @Nullable Double inclinePercent,
        @Nullable Stairs stairs,
        Lighting lighting,
        Access wheelchair,
        Street.Passage passage,
        boolean covered) {
    /** What Parvis knows of a street. */
    static CnigFacts of(Street street) {
        return new CnigFacts(
                street.streetClass(),
                street.surface(),
                street.widthMetres(),
                street.inclinePercent(),
                street.stairs(),
                street.lighting(),
                street.wheelchair(),
                street.passage(),
                street.covered());
    }

    /** What the values of a row say. */
    static CnigFacts of(CnigTable table, CnigValues values) {
        Double slope = values.slope();
        boolean stairsBySlope = slope != null && slope == CnigWords.STAIRS_SLOPE;
        StreetClass streetClass = stairsBySlope ? StreetClass.STAIRS : streetClass(table, values);
        Street.Passage passage = CnigWords.passage(values.word("typePassage"));
        String cover = values.word("couvert");
        return new CnigFacts(
                streetClass,
                CnigWords.surface(values.word("typeSol")),
                values.width(table == CnigTable.QUAI ? "largeurPassage" : "largeurUtile"),
                stairsBySlope ? null : slope,
                streetClass == StreetClass.STAIRS ? stairs(table, values) : null,
                CnigWords.lighting(values.word("eclairage")),
                wheelchair(values),
                passage,
                passage == Street.Passage.TUNNEL
                        || streetClass == StreetClass.CORRIDOR
                        || cover.equals("intérieur")
                        || cover.equals("extérieur couvert"));
    }

    private static StreetClass streetClass(CnigTable table, CnigValues values) {
        return switch (table) {
            case TRAVERSEE -> StreetClass.CROSSING;
            case ESCALIER, ESCALATOR -> StreetClass.STAIRS;
            case TAPIS_ROULANT -> StreetClass.MOVING_WALKWAY;
            case ASCENSEUR, ELEVATEUR -> StreetClass.LIFT;
            case PASSAGE_SELECTIF -> StreetClass.BARRIER;
            case RAMPE, QUAI -> StreetClass.FOOTWAY;
            default -> CnigWords.streetClass(values.word("typeTroncon"), values.word("statutVoie"));
        };
    }

    private static Stairs stairs(CnigTable table, CnigValues values) {
        String ramp = values.word("rampeInterne");
        return new Stairs(
                values.steps(),
                CnigWords.isThere(values.word("mainCourante")),
                false,
                ramp.equals("poussette") || ramp.equals("vélo"),
                table == CnigTable.ESCALATOR || values.word("typeTroncon").equals("escalator"));
    }

    /** A lift that needs an attendant is no way for everybody, whatever state its floor is in. */
    private static Access wheelchair(CnigValues values) {
        Access floor = CnigWords.wheelchair(values.word("etatRevetement"));
        boolean attended = Boolean.FALSE.equals(values.truth("utilisableAutonomie"));
        return attended && floor == Access.UNKNOWN ? Access.LIMITED : floor;
    }

    /** How high or low ways on bridges and in tunnels lie, where nobody says more. */
    int layer() {
        return switch (passage) {
            case BRIDGE -> 1;
            case TUNNEL -> -1;
            case GROUND -> 0;
        };
    }

    /** Something to know of the stairs; null where there are none. */
    <T> @Nullable T ofStairs(Function<Stairs, @Nullable T> question) {
        return stairs == null ? null : question.apply(stairs);
    }
}
