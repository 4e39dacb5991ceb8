package org.parvis.geo.bench.orienteering;

import java.util.OptionalDouble;
import org.parvis.geo.discovery.orienteering.instances.Instance;

/**
 * One run on one instance.
 *
 * @param run number of the run, from 0
 * @param score with that of the ends
 * @param cpuSeconds of the thread until the answer was there
 * @param secondsToBest of the thread until the last better walk was told of; not a number if none was
 * @param best known value, if one is known
 */
record Answer(Instance instance, int run, double score, double cpuSeconds, double secondsToBest, OptionalDouble best) {
    private static final double ROUNDING = 1e-6;

    /** How far below the best known value, in percent of it; below 0 for more than was known. */
    double gapPercent() {
        double known = best.orElse(Double.NaN);
        return known == 0 ? 0 : 100 * (known - score) / known;
    }

    boolean hit() {
        return score >= best.orElse(Double.NaN) - ROUNDING;
    }
}
