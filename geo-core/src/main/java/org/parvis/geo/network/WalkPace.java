package org.parvis.geo.network;

/**
 * How fast a walker moves.
 *
 * @param metresPerSecond on the flat
 * @param secondsPerStepUp on stairs; infinite for never
 * @param secondsPerStepDown on stairs; infinite for never
 * @param slopes what slopes do to the speed
 * @param movingStairsMetresPerSecond along the ground, standing
 * @param movingWalkwayMetresPerSecond of the walkway, on which one walks on
 * @param rampSlowness how many times slower a wheelchair is on a ramp beside stairs
 */
public record WalkPace(
        double metresPerSecond,
        double secondsPerStepUp,
        double secondsPerStepDown,
        Slopes slopes,
        double movingStairsMetresPerSecond,
        double movingWalkwayMetresPerSecond,
        double rampSlowness) {
    /** What slopes do to a walker's speed. */
    public enum Slopes {
        /** As Tobler found: slower uphill, a little faster down a gentle slope. */
        TOBLER,
        /** As Tobler found, but for the gain downhill. */
        NEVER_FASTER,
        NONE
    }

    /**
     * What a slope makes of the speed on the flat: Tobler's hiking function (<i>Three Presentations on Geographical
     * Analysis and Modeling</i>, NCGIA technical report 93-1, 1993), scaled to 1 on the flat. It is fastest at 5 % down.
     *
     * @param slope rise over run in walking direction
     */
    double slopeFactor(double slope) {
        double factor = Math.exp(-3.5 * (Math.abs(slope + 0.05) - 0.05));
        return switch (slopes) {
            case TOBLER -> factor;
            case NEVER_FASTER -> Math.min(1, factor);
            case NONE -> 1;
        };
    }
}
