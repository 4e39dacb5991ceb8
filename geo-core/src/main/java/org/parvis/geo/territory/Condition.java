package org.parvis.geo.territory;

/** In what shape a piece of furniture is. */
public enum Condition {
    GOOD,
    WORN,
    DAMAGED,
    UNKNOWN
}
