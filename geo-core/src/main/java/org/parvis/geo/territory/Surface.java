package org.parvis.geo.territory;

/** What one walks on, from the smoothest to the roughest. */
public enum Surface {
    ASPHALT,
    CONCRETE,
    PAVING_STONES,
    WOOD,
    METAL,
    SETT,
    COMPACTED,
    COBBLESTONE,
    FINE_GRAVEL,
    GRAVEL,
    GRASS,
    EARTH,
    SAND,
    UNKNOWN
}
