package org.parvis.geo.routing;

/** On which side of the walker something lies. */
enum Side {
    LEFT,
    RIGHT,
    /** Ahead, or so near the line that no side can be told. */
    NEITHER
}
