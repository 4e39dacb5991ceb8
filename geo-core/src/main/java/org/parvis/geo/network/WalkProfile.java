package org.parvis.geo.network;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Walker;

/**
 * How one walker walks, as data: a row of the table in {@code walkers.properties}, where every number stands with its
 * source, or of a town's own table.
 *
 * <p>Two things are kept apart. <b>Seconds</b> are what the way takes; they are what a walk reports. <b>Cost</b> is what
 * the search makes least: the seconds times a reluctance of 1 or more for what this walker would rather not use. A walk
 * is the one of least cost, and among those of least seconds; its seconds hold no reluctance.
 *
 * @param walker whose profile it is
 * @param name as a page lists it, in French and English: "Wheelchair"
 * @param phrase as a sentence speaks of it, in French and English: "a wheelchair"
 * @param pace how fast
 * @param limits where never
 * @param delays what spots cost
 * @param likings where rather not
 * @param unknowns what this walker wants to know of a street, with the reluctance where it is not known: 1 takes it for
 *     fine, infinite for closed; in any case it is reported. What is not in here does not matter to this walker
 * @param sources the source of each property of the table, in a sentence, by the property's name
 */
public record WalkProfile(
        Walker walker,
        LocalizedText name,
        LocalizedText phrase,
        WalkPace pace,
        WalkLimits limits,
        WalkDelays delays,
        WalkLikings likings,
        Map<Unknown, Double> unknowns,
        Map<String, String> sources) {
    /** How deep a step of a staircase is taken to be along the ground, in metres. */
    public static final double TREAD_METRES = 0.30;

    public WalkProfile {
        Map<Unknown, Double> copy = new EnumMap<>(Unknown.class);
        copy.putAll(unknowns);
        unknowns = Collections.unmodifiableMap(copy);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** On the flat. */
    public double metresPerSecond() {
        return pace.metresPerSecond();
    }

    /** The reluctance where this is not known; 1 if it does not matter to this walker, infinite for never. */
    double reluctanceIfUnknown(Unknown what) {
        @Nullable Double reluctance = unknowns.get(what);
        return reluctance == null ? 1 : reluctance;
    }

    /** Whether it is somebody in a wheelchair, of whatever kind. */
    public boolean inWheelchair() {
        return limits.wheels() == WalkLimits.Wheels.WHEELCHAIR;
    }
}
