package org.parvis.geo.network;

/**
 * What a walker loses at one spot, in seconds; infinite where this walker does not get past.
 *
 * @param lift waiting for it and riding it
 * @param signals at traffic lights
 * @param markedCrossing at a crossing with markings but no lights
 * @param unmarkedCrossing at any other crossing
 * @param gate opening it by hand
 * @param obstacle climbing over a log or stile
 * @param tightBarrier a kissing gate, turnstile or other passage too tight for wheels; 0 if it is none to this walker
 * @param cycleBarrier weaving through it; 0 if it is none to this walker
 * @param raisedKerb 0 if it is none to this walker
 */
public record WalkDelays(
        double lift,
        double signals,
        double markedCrossing,
        double unmarkedCrossing,
        double gate,
        double obstacle,
        double tightBarrier,
        double cycleBarrier,
        double raisedKerb) {}
