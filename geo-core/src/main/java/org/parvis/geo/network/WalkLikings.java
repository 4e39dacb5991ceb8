package org.parvis.geo.network;

/**
 * What a walker would rather not use, as reluctances: 1 for no matter, more for how many seconds elsewhere a second here
 * is worth, infinite for never.
 *
 * @param stairs without a ramp for this walker's wheels
 * @param stairsWithRamp with one
 * @param stairsWithoutHandrail on top of these, where it is known that there is none
 * @param movingStairs escalators
 * @param movingWalkways moving walkways
 * @param steep from {@code steepFromPercent} on, up or down
 * @param steepFromPercent slope in percent
 * @param rough on setts and rougher ground
 * @param unlit where there is no light at night
 * @param shared on squares and streets shared with vehicles
 * @param surveyedLimited where somebody found it hard in a wheelchair, if the walker heeds that
 * @param markedCrossing of the seconds lost at a crossing with markings but no lights
 * @param unmarkedCrossing of the seconds lost at any other crossing but at lights
 */
public record WalkLikings(
        double stairs,
        double stairsWithRamp,
        double stairsWithoutHandrail,
        double movingStairs,
        double movingWalkways,
        double steep,
        double steepFromPercent,
        double rough,
        double unlit,
        double shared,
        double surveyedLimited,
        double markedCrossing,
        double unmarkedCrossing) {}
