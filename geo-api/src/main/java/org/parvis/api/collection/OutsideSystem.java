package org.parvis.api.collection;

import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Of many features that go out, the one that has no place in the reference system that was asked for. */
public final class OutsideSystem {
    private OutsideSystem() {}

    /**
     * The failure with the name of the feature, if it is that it lies outside; any other as it is.
     *
     * @param id of the feature
     */
    public static ParvisException naming(Object id, ParvisException failure) {
        return failure.code() == ErrorCode.INVALID_GEOMETRY
                ? ParvisException.causedBy(
                        failure,
                        failure.code(),
                        "crs",
                        "The feature " + id + " has no place there: " + failure.getMessage())
                : failure;
    }
}
