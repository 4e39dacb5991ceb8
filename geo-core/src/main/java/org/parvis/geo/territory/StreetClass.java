package org.parvis.geo.territory;

/** What a street is to somebody on foot, from the busiest to the quietest, then the special pieces. */
public enum StreetClass {
    /** Motorway or trunk road: never walked. */
    MOTORWAY,
    MAIN_ROAD,
    SECONDARY_ROAD,
    LOCAL_STREET,
    SERVICE_WAY,
    TRACK,
    /** Shared at walking pace (zone de rencontre). */
    LIVING_STREET,
    /** Closed to cars, as a street or as a square. */
    PEDESTRIAN,
    FOOTWAY,
    PATH,
    CYCLEWAY,
    /** A footway over a carriageway. */
    CROSSING,
    /** Inside a building. */
    CORRIDOR,
    PIER,
    STAIRS,
    LIFT,
    MOVING_WALKWAY,
    /** A gate, bollard or kerb: a point on other streets that hinders some. */
    BARRIER,
    /** Being built or planned: never walked. */
    PLANNED
}
