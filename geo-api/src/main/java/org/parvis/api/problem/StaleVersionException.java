package org.parvis.api.problem;

import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** A write was meant for another version than the one that is kept; answered with 412 and the current ETag. */
public final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String currentEntityTag;

    /** @param currentEntityTag as the header says it, with its quotes */
    public StaleVersionException(String currentEntityTag) {
        super("It was changed in the meantime and is now at " + currentEntityTag
                + ": read it again, make your change to that, and send it with If-Match: " + currentEntityTag + ".");
        this.currentEntityTag = currentEntityTag;
    }

    /** Whether the store refused a write because somebody else was quicker. */
    public static boolean isSaidBy(ParvisException failure) {
        return failure.code() == ErrorCode.STALE_VERSION;
    }

    public String currentEntityTag() {
        return currentEntityTag;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
