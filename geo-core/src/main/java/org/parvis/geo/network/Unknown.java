package org.parvis.geo.network;

/** What the data does not say of a street though a walker would need it. */
public enum Unknown {
    WIDTH,
    SLOPE,
    SURFACE,
    /** Whether the kerbs of a crossing are lowered. */
    KERB,
    LIGHTING,
    /** How many steps a staircase has. */
    STEPS
}
