package org.parvis.geo.territory;

/** Whether somebody may or can pass or enter. */
public enum Access {
    /** Yes, by right or by design. */
    YES,
    /** With restrictions or difficulty. */
    LIMITED,
    /** No. */
    NO,
    /** Only for residents, customers or staff. */
    PRIVATE,
    /** Nobody has said. */
    UNKNOWN
}
