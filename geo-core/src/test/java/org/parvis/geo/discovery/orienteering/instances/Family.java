package org.parvis.geo.discovery.orienteering.instances;

import java.util.Locale;

/** The formats in which instances are published. */
public enum Family {
    /** TSPLIB with scores; a loop; whole distances. */
    OPLIB(1, true),
    /** Chao, Tsiligirides: a list of points; from the first to the second; distances are not rounded. */
    CHAO(10_000, false),
    /** Time windows, whole coordinates; a loop; distances cut off after one decimal. */
    SOLOMON(10, true),
    /** Time windows, coordinates with decimals; a loop; distances cut off after two decimals. */
    CORDEAU(100, true);

    private final int ticks;
    private final boolean exact;

    Family(int ticks, boolean exact) {
        this.ticks = ticks;
        this.exact = exact;
    }

    /** Whole numbers to one unit of the file. */
    public int ticks() {
        return ticks;
    }

    /** Whether every distance of the format is a whole number of ticks. */
    public boolean exact() {
        return exact;
    }

    /** As in {@code solomon}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
