package org.parvis.geo.shared;

/**
 * What a caller can get wrong, as a stable word. The codes are part of the REST contract: the service turns each into a
 * problem type, so a code is never renamed once published.
 */
public enum ErrorCode {
    /** A value breaks a rule: out of range, malformed, contradictory. */
    INVALID_VALUE,
    /** A geometry is missing, of the wrong type, not valid, or outside the world. */
    INVALID_GEOMETRY,
    /** The body or file cannot be read in the format it claims to be. */
    UNREADABLE,
    /** More bytes, rows, vertices or points than the stated limit. */
    TOO_LARGE,
    /** Nothing exists under this id. */
    NOT_FOUND,
    /** Somebody else changed the thing since it was read. */
    STALE_VERSION,
    /** Somebody changed what an import brought, so that it cannot be taken back whole. */
    EDITED_SINCE,
    /** The thing is in a state in which this cannot be done. */
    WRONG_STATE,
    /** A point is too far from any street this walker may use. */
    NOT_ON_NETWORK,
    /** No way exists for this walker. */
    UNREACHABLE,
    /** The wishes of a request cannot be met together. */
    INFEASIBLE,
    /** The service is still preparing what is needed: the first import or the network. */
    NOT_READY,
    /** The answer would have taken longer than allowed. */
    OUT_OF_TIME,
    /** A service on the internet cannot be asked, or may not. */
    SOURCE_UNAVAILABLE,
    /** Only somebody signed in may do this, or the name or password is wrong. */
    SIGN_IN_REQUIRED,
    /** Too many sign-ins failed in a short time. */
    TOO_MANY_ATTEMPTS,
    /** A page of another site asked for a change. */
    FORBIDDEN_ORIGIN,
    /** A change asked for within a session lacks the token that shows it comes from our own pages. */
    MISSING_TOKEN,
    /** The request is addressed to a host name this service is not known under. */
    UNKNOWN_HOST
}
