package org.parvis.api.collection;

/** Computed numbers as precise as they are true. */
public final class Rounded {
    private Rounded() {}

    /** To one decimal. */
    public static double toTenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
