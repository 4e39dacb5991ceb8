package org.parvis.geo.shared;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure the caller can understand and mend. The message is written for that caller: it names the thing, the place
 * and the fix. Failures that are nobody's fault but ours are left to other exceptions.
 */
public final class ParvisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;

    /** Read by the service that answers, in the same process. */
    private final transient Map<String, Object> members;

    private ParvisException(
            ErrorCode code,
            @Nullable String field,
            String message,
            @Nullable Throwable cause,
            Map<String, Object> members) {
        super(message, cause);
        this.code = code;
        this.field = field;
        this.members = members;
    }

    public static ParvisException of(ErrorCode code, String message) {
        return new ParvisException(code, null, message, null, Map.of());
    }

    /** @param field the offending input as the caller wrote it, such as {@code start.lon} */
    public static ParvisException of(ErrorCode code, String field, String message) {
        return new ParvisException(code, field, message, null, Map.of());
    }

    public static ParvisException invalid(String field, String message) {
        return of(ErrorCode.INVALID_VALUE, field, message);
    }

    public static ParvisException causedBy(Throwable cause, ErrorCode code, String field, String message) {
        return new ParvisException(code, field, message, cause, Map.of());
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /**
     * The same failure with more to tell.
     *
     * @param more by the name of the member of the problem document; values and their lists that can be written as JSON
     */
    public ParvisException with(Map<String, Object> more) {
        return new ParvisException(code, field, getMessage(), getCause(), Collections.unmodifiableMap(more));
    }

    /** What more there is to tell, by the name of the member of the problem document. */
    public Map<String, Object> members() {
        return members;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? code.name() : message;
    }
}
