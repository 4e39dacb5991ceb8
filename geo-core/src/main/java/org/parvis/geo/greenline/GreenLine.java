package org.parvis.geo.greenline;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.Walker;

/**
 * A line to be painted.
 *
 * @param geometry what is painted, each metre once, WGS 84: a line, or several where it has branches or comes back over
 *     itself
 * @param lengthMetres of what is painted
 * @param repeatedMetres walked a second time, beyond there and back on branches
 * @param turns on the line, at its places and onto and on its branches
 * @param legibility for which it was made, 0 to 1
 * @param loop whether it ends where it begins
 * @param places in walking order, then those on branches
 * @param branches from the line outwards
 * @param keptMetres of what was painted before
 * @param costMetres length, metres walked again, and so many metres for each turn as the legibility says
 * @param lowerBoundMetres no such line can have less {@code costMetres}
 * @param directions along the line without its branches
 * @param walker for whom
 * @param language of the directions
 */
public record GreenLine(
        Geometry geometry,
        double lengthMetres,
        double repeatedMetres,
        int turns,
        double legibility,
        boolean loop,
        List<Passed> places,
        List<Branch> branches,
        double keptMetres,
        double costMetres,
        double lowerBoundMetres,
        List<RouteDirection> directions,
        Walker walker,
        Language language) {
    private static final double PROVED_PERCENT = 1;

    /**
     * A place of the line.
     *
     * @param order from 1
     * @param place as it was asked for
     * @param onBranch whether it lies on a branch
     */
    public record Passed(int order, LinePlace place, boolean onBranch) {}

    /**
     * A part of the line that is walked there and back.
     *
     * @param place at its end
     * @param metres painted
     */
    public record Branch(LinePlace place, double metres) {}

    public GreenLine {
        places = List.copyOf(places);
        branches = List.copyOf(branches);
        directions = List.copyOf(directions);
    }

    /** By how much another line could be better at most, in per cent of this one. */
    public double gapPercent() {
        return costMetres <= 0 ? 0 : Math.max(0, 100 * (costMetres - lowerBoundMetres) / costMetres);
    }

    /** Whether no other line is better by more than one per cent. */
    public boolean proved() {
        return gapPercent() <= PROVED_PERCENT;
    }
}
