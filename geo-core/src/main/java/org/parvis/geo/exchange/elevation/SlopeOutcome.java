package org.parvis.geo.exchange.elevation;

/** What becomes of a street's slope when heights are known. */
public enum SlopeOutcome {
    /** It has a slope now. */
    FILLED,
    /** Its slope was known already, from somebody who was there, and stays. */
    SURVEYED,
    /** The ground says nothing of it: stairs, a lift, a bridge, a tunnel, a corridor, an area or a spot. */
    NOT_ON_THE_GROUND,
    /** It is too short for heights so far apart. */
    TOO_SHORT,
    /** The file holds no heights there. */
    NO_HEIGHTS,
    /** The slope that follows from the heights is steeper than any street: the heights are of something else. */
    IMPLAUSIBLE
}
