package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** That something is refused with a code and the field to mend. */
final class Refusals {
    private Refusals() {}

    static void assertRefused(ThrowingCallable action, ErrorCode code, String field) {
        ParvisException refusal = catchThrowableOfType(ParvisException.class, action);
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }
}
