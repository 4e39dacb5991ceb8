package org.parvis.geo.territory;

/** Whether a street is lit at night. */
public enum Lighting {
    LIT,
    UNLIT,
    UNKNOWN
}
