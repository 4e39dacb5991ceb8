package org.parvis.geo.territory;

/** What a piece of urban furniture is for. */
public enum FurnitureKind {
    BENCH,
    PICNIC_TABLE,
    WASTE_BASKET,
    RECYCLING,
    DRINKING_WATER,
    FOUNTAIN,
    TOILETS,
    STREET_LAMP,
    INFORMATION_BOARD,
    GUIDEPOST,
    BICYCLE_PARKING,
    SHELTER,
    POST_BOX,
    TREE,
    PLANTER,
    BOLLARD,
    CLOCK,
    PLAY_EQUIPMENT,
    DEFIBRILLATOR,
    OTHER
}
