package org.parvis.geo.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Walker;

/**
 * How one walker walks, as data.
 *
 * <p>Two things are kept apart. <b>Seconds</b> are what the way takes; they are what a walk reports. <b>Cost</b> is what
 * the search makes least: the seconds times a reluctance of 1 or more for what this walker would rather not use. A walk
 * is the one of least cost, and among those of least seconds; its seconds hold no reluctance.
 *
 * <table>
 * <caption>The profiles</caption>
 * <tr><th></th><th>adult</th><th>family</th><th>senior</th><th>wheelchair</th></tr>
 * <tr><td>speed on the flat, m/s</td><td>1.34 (a)</td><td>1.00 (b)</td><td>1.00 (b)</td><td>0.79 (c)</td></tr>
 * <tr><td>seconds a step up</td><td>0.49 (a)</td><td>0.80 (b)</td><td>0.75 (b)</td><td>–</td></tr>
 * <tr><td>seconds a step down</td><td>0.43 (a)</td><td>0.70 (b)</td><td>0.65 (b)</td><td>–</td></tr>
 * <tr><td>stairs</td><td>freely</td><td>reluctance 5, with a stroller ramp 1.5</td><td>reluctance 2</td>
 * <td>never; a wheelchair ramp beside them is a slope with reluctance 2</td></tr>
 * <tr><td>escalators</td><td>freely</td><td>reluctance 5</td><td>reluctance 1.5</td><td>never</td></tr>
 * <tr><td>walks faster downhill</td><td>yes</td><td>no</td><td>no</td><td>no</td></tr>
 * <tr><td>reluctant from a slope of, %</td><td>–</td><td>8 (b)</td><td>6 (b)</td><td>5 (d)</td></tr>
 * <tr><td>steepest slope, %</td><td>–</td><td>–</td><td>–</td><td>8 (d)</td></tr>
 * <tr><td>least width, m</td><td>–</td><td>0.60 (b)</td><td>–</td><td>0.90 (e)</td></tr>
 * <tr><td>never on</td><td>–</td><td>sand</td><td>–</td><td>cobblestone, gravel, grass, earth, sand</td></tr>
 * <tr><td>reluctance on the rough</td><td>1</td><td>2</td><td>1.5</td><td>2</td></tr>
 * <tr><td>stopped by a raised kerb</td><td>no</td><td>no</td><td>no</td><td>yes (d)</td></tr>
 * </table>
 *
 * <p>(a) Weidmann, <i>Transporttechnik der Fussgänger</i>, ETH Zürich, 1993: 1.34 m/s on the flat, on stairs 0.610 m/s up
 * and 0.694 m/s down measured along the ground, here with treads of 0.30 m. (b) Our assumption. (c) Tolerico et al.,
 * <i>Journal of Rehabilitation Research and Development</i> 44(4), 2007: 0.79 m/s in daily use of a manual wheelchair.
 * (d) Arrêté of 15 January 2007 on the accessibility of roads and public spaces: slopes under 5 %, 8 % tolerated over a
 * short way, steps at crossings of 2 cm at most. (e) What a wheelchair needs to pass at all; the arrêté asks new footways
 * for 1.40 m. What has been surveyed as usable ({@code wheelchair = YES}) is not held against slope, width and surface;
 * stairs and raised kerbs stay closed whatever was said.
 *
 * @param walker whose profile it is
 * @param metresPerSecond on the flat
 * @param secondsPerStepUp on stairs
 * @param secondsPerStepDown on stairs
 * @param wheels whether a wheelchair or stroller has to come along
 * @param stairsReluctance 1 or more; infinite for never
 * @param rampReluctance 1 or more, on stairs with a ramp for this walker's wheels
 * @param escalatorReluctance 1 or more; infinite for never
 * @param fasterDownhill whether a gentle slope down speeds up
 * @param steepPercent slope, up or down, from which on the walker is reluctant
 * @param steepestPercent slope, up or down, beyond which the walker never goes
 * @param leastWidthMetres width below which the walker never goes
 * @param closedSurfaces what the walker never goes on
 * @param roughReluctance 1 or more, on rough surfaces that are not closed
 * @param stoppedByKerbs whether a raised kerb cannot be passed
 */
public record WalkProfile(
        Walker walker,
        double metresPerSecond,
        double secondsPerStepUp,
        double secondsPerStepDown,
        boolean wheels,
        double stairsReluctance,
        double rampReluctance,
        double escalatorReluctance,
        boolean fasterDownhill,
        double steepPercent,
        double steepestPercent,
        double leastWidthMetres,
        Set<Surface> closedSurfaces,
        double roughReluctance,
        boolean stoppedByKerbs) {
    /** How deep a step of a staircase is taken to be along the ground, in metres. */
    public static final double TREAD_METRES = 0.30;

    public WalkProfile {
        requireReluctance(stairsReluctance, "stairsReluctance");
        requireReluctance(rampReluctance, "rampReluctance");
        requireReluctance(escalatorReluctance, "escalatorReluctance");
        requireReluctance(roughReluctance, "roughReluctance");
        if (!(metresPerSecond > 0)) {
            throw ParvisException.invalid("metresPerSecond", "A walker moves; the speed is " + metresPerSecond + ".");
        }
        closedSurfaces =
                closedSurfaces.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(closedSurfaces));
    }

    /** Whether it is somebody in a wheelchair, whom stairs stop whatever else is said of them. */
    public boolean wheelchair() {
        return stairsReluctance == Double.POSITIVE_INFINITY;
    }

    private static void requireReluctance(double reluctance, String field) {
        // Below 1 the cost would undercut the seconds, and the search could run past the end.
        if (!(reluctance >= 1)) {
            throw ParvisException.invalid(field, "A reluctance is 1 or more, not " + reluctance + ".");
        }
    }
}
