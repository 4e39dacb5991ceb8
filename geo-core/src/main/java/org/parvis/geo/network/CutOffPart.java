package org.parvis.geo.network;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;

/**
 * A part of the walking network from which no way leads to the rest of the town.
 *
 * @param streets how many lie in it, wholly or in part
 * @param lengthMetres of its pieces
 * @param lines its pieces, in degrees, longitude first
 * @param street the one that comes nearest to the rest
 * @param at where that is, on the part itself
 * @param missed the street of the rest that it misses; empty if there is none within 50 m
 * @param missedByMetres how far that is; infinite if there is none
 */
public record CutOffPart(
        int streets,
        double lengthMetres,
        MultiLineString lines,
        StreetTraits street,
        Point at,
        Optional<StreetTraits> missed,
        double missedByMetres) {
    /** What to tell whoever can mend it. */
    public String reason() {
        String what = String.format(
                Locale.ROOT,
                "%d %s, %.0f m long in all, %s joined with no other",
                streets,
                streets == 1 ? "street" : "streets",
                lengthMetres,
                streets == 1 ? "is" : "are");
        return missed.map(other -> String.format(
                        Locale.ROOT,
                        "%s; %s misses %s by %.2f m.",
                        what,
                        called(street),
                        called(other),
                        missedByMetres))
                .orElse(what + "; no street of the town is within 50 m.");
    }

    private static String called(StreetTraits street) {
        return street.name()
                .local()
                .map(name -> "\"" + name + "\"")
                .orElse("a "
                        + street.streetClass().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " without a name");
    }
}
