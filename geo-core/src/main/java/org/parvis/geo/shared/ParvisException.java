package org.parvis.geo.shared;

import org.jspecify.annotations.Nullable;

/**
 * A failure the caller can understand and mend. The message is written for that caller: it names the thing, the place
 * and the fix. Failures that are nobody's fault but ours are left to other exceptions.
 */
public final class ParvisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;

    private ParvisException(ErrorCode code, @Nullable String field, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.field = field;
    }

    public static ParvisException of(ErrorCode code, String message) {
        return new ParvisException(code, null, message, null);
    }

    /** @param field the offending input as the caller wrote it, such as {@code start.lon} */
    public static ParvisException of(ErrorCode code, String field, String message) {
        return new ParvisException(code, field, message, null);
    }

    public static ParvisException invalid(String field, String message) {
        return of(ErrorCode.INVALID_VALUE, field, message);
    }

    public static ParvisException causedBy(Throwable cause, ErrorCode code, String field, String message) {
        return new ParvisException(code, field, message, cause);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? code.name() : message;
    }
}
