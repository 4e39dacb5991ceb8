package org.parvis.api.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What Spring MVC refuses by itself, in our words. */
final class HttpProblems {
    private HttpProblems() {}

    static Problem of(Exception failure, HttpStatusCode status) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return body(unreadable);
        }
        if (failure instanceof TypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return Problem.of(
                    ErrorCode.INVALID_VALUE,
                    missing.getParameterName(),
                    "The parameter \"" + missing.getParameterName() + "\" is missing.");
        }
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        return Problem.of(known, null, detail(failure, known));
    }

    static String detail(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request cannot be understood; is its address or a header malformed?";
            case UNAUTHORIZED -> "Sign in first.";
            case FORBIDDEN -> "This is not allowed from here or with this account.";
            case NOT_FOUND -> "Nothing is at this address; the addresses are listed at /swagger-ui.html.";
            case METHOD_NOT_ALLOWED -> "This address does not answer to this method.";
            case CONTENT_TOO_LARGE -> "The request is larger than allowed.";
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> "The address or the headers are too long.";
            default -> status.getReasonPhrase() + ".";
        };
    }

    private static String detail(Exception failure, HttpStatus status) {
        if (failure instanceof HttpMediaTypeNotSupportedException unsupported) {
            MediaType given = unsupported.getContentType();
            return "Send it as " + types(unsupported.getSupportedMediaTypes()) + " in the header Content-Type"
                    + (given == null ? "." : ", not as " + given.getType() + "/" + given.getSubtype() + ".");
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException unacceptable) {
            return "This is only given as " + types(unacceptable.getSupportedMediaTypes())
                    + "; ask for that in the header Accept.";
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            String[] possible = method.getSupportedMethods();
            String list =
                    possible == null ? "none" : Arrays.stream(possible).sorted().collect(Collectors.joining(", "));
            return "This address does not answer to " + UnreadableJson.shortened(method.getMethod())
                    + "; it answers to " + list + ".";
        }
        return detail(status);
    }

    private static String types(Collection<MediaType> types) {
        return types.isEmpty()
                ? "application/json"
                : types.stream().map(MediaType::toString).collect(Collectors.joining(" or "));
    }

    static Problem body(HttpMessageNotReadableException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof JacksonException json) {
            return UnreadableJson.problem(json);
        }
        if (cause instanceof ParvisException ours) {
            return Problem.of(ours);
        }
        return Problem.of(
                ErrorCode.UNREADABLE, null, "The body is missing or broke off; send JSON with its Content-Type.");
    }

    private static Problem mismatch(TypeMismatchException failure) {
        String field = parameter(failure);
        Object given = failure.getValue();
        String value = UnreadableJson.shortened(
                given instanceof Object[] several
                        ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                        : String.valueOf(given));
        Class<?> type = failure.getRequiredType();
        String expected = type == null ? "something else" : ExpectedValue.of(type);
        return Problem.of(
                ErrorCode.INVALID_VALUE,
                field,
                (field == null ? "A parameter" : field) + " is \"" + value + "\"; it has to be " + expected + ".");
    }

    private static @Nullable String parameter(TypeMismatchException failure) {
        return failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : failure.getPropertyName();
    }
}
