package org.parvis.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.http.HttpStatus;

/**
 * A failure as the caller is told it (RFC 9457), written as {@code application/problem+json}.
 *
 * @param type {@code urn:parvis:problem:} and the code
 * @param title what kind of failure it is, always the same for a code
 * @param status HTTP status
 * @param detail what happened this time, where, and what to do
 * @param code a stable word for programs
 * @param field the offending input as the caller wrote it, null if it is not one field
 * @param members what more there is to tell, each written as a member of its own
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @JsonAnyGetter Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String URN = "urn:parvis:problem:";

    public static Problem of(ParvisException failure) {
        return of(failure.code(), failure.field(), failure.getMessage()).with(failure.members());
    }

    private Problem with(Map<String, Object> more) {
        return new Problem(type, title, status, detail, code, field, more);
    }

    public static Problem of(ErrorCode code, @Nullable String field, String detail) {
        String word = code.name().toLowerCase(Locale.ROOT);
        return new Problem(URN + word, title(code), status(code).value(), detail, word, field, Map.of());
    }

    /** For failures of HTTP itself rather than of the territory. */
    public static Problem of(HttpStatus status, @Nullable String field, String detail) {
        String word = word(status);
        return new Problem(URN + word, status.getReasonPhrase(), status.value(), detail, word, field, Map.of());
    }

    private static String word(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "bad_request";
            case NOT_FOUND -> "not_found";
            case CONTENT_TOO_LARGE -> "too_large";
            case INTERNAL_SERVER_ERROR -> "internal_error";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }

    static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case INVALID_VALUE, INVALID_GEOMETRY, UNREADABLE -> HttpStatus.BAD_REQUEST;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case STALE_VERSION -> HttpStatus.PRECONDITION_FAILED;
            case EDITED_SINCE, WRONG_STATE -> HttpStatus.CONFLICT;
            case NOT_ON_NETWORK, UNREACHABLE, INFEASIBLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case SOURCE_UNAVAILABLE -> HttpStatus.BAD_GATEWAY;
            case NOT_READY, OUT_OF_TIME -> HttpStatus.SERVICE_UNAVAILABLE;
            case SIGN_IN_REQUIRED -> HttpStatus.UNAUTHORIZED;
            case TOO_MANY_ATTEMPTS -> HttpStatus.TOO_MANY_REQUESTS;
            case FORBIDDEN_ORIGIN, MISSING_TOKEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN_HOST -> HttpStatus.MISDIRECTED_REQUEST;
        };
    }

    private static String title(ErrorCode code) {
        return switch (code) {
            case INVALID_VALUE -> "A value is not right";
            case INVALID_GEOMETRY -> "A geometry is not right";
            case UNREADABLE -> "The body cannot be read";
            case TOO_LARGE -> "The request is too large";
            case NOT_FOUND -> "Nothing is there";
            case STALE_VERSION -> "It was changed in the meantime";
            case EDITED_SINCE -> "What was imported was edited since";
            case WRONG_STATE -> "It is not the time for this";
            case NOT_ON_NETWORK -> "A point is too far from any street";
            case UNREACHABLE -> "There is no way";
            case INFEASIBLE -> "The wishes cannot be met together";
            case OUT_OF_TIME -> "The answer takes too long";
            case NOT_READY -> "Parvis is still preparing";
            case SOURCE_UNAVAILABLE -> "A service on the internet cannot be asked";
            case SIGN_IN_REQUIRED -> "Sign in first";
            case TOO_MANY_ATTEMPTS -> "Too many attempts";
            case FORBIDDEN_ORIGIN -> "The request comes from another site";
            case MISSING_TOKEN -> "The token is missing";
            case UNKNOWN_HOST -> "The host is not known here";
        };
    }
}
