package org.parvis.geo.territory;

/** Where a piece of furniture stands in its life. */
public enum FurnitureState {
    EXISTING,
    PLANNED,
    RETIRED
}
