package org.parvis.geo.territory;

/** What the map is painted with, in the order of painting. */
public enum BackdropKind {
    /** The sea, as a polygon. */
    SEA,
    GREEN,
    WOOD,
    BEACH,
    SPORT,
    CEMETERY,
    WATER,
    RAILWAY,
    BUILDING,
    BARRIER,
    /** A name that stands on the map and belongs to nothing else. */
    LABEL
}
