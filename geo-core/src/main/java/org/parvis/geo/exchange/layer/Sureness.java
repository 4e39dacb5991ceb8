package org.parvis.geo.exchange.layer;

/** How sure a reader is of something that files often do not say. */
public enum Sureness {
    /** The file or its format says so. */
    CERTAIN,
    /** What is in it leaves hardly another possibility. */
    LIKELY,
    /** A guess; better ask. */
    UNSURE,
    /** Somebody has to say. */
    UNKNOWN
}
