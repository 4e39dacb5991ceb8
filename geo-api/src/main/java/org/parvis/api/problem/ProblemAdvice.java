package org.parvis.api.problem;

import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/** Turns every exception that leaves a controller into a problem. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final String RETRY_SECONDS = "5";

    private final Incidents incidents;

    ProblemAdvice(Incidents incidents) {
        this.incidents = incidents;
    }

    @ExceptionHandler
    ResponseEntity<Object> mendable(ParvisException failure) {
        return answer(Problem.of(failure), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleVersionException failure) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(failure.currentEntityTag());
        return answer(Problem.of(ErrorCode.STALE_VERSION, "If-Match", failure.getMessage()), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> json(JacksonException failure) {
        return answer(UnreadableJson.problem(failure), new HttpHeaders());
    }

    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    ResponseEntity<Object> unreadableForm(Exception failure) {
        return answer(
                Problem.of(
                        ErrorCode.UNREADABLE,
                        null,
                        "The parameters or the form cannot be read; are they encoded"
                                + " as their content type says, with % only before two hexadecimal digits?"),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(TransientDataAccessException failure) {
        logger.warn("A request gave up waiting for the database", failure);
        String detail = "The database is busy with another change; try again in some seconds.";
        return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, null, detail), new HttpHeaders());
    }

    /** Left to the security chain, which alone knows whether to ask for a login. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException failure) {
        throw failure;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return nobodyListens(failure);
        }
        return answer(incidents.record(failure), new HttpHeaders());
    }

    /** A body that does not say what it is: 400, as OGC API – Features wants it. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatusCode meant = failure.getContentType() == null ? HttpStatus.BAD_REQUEST : status;
        return handleExceptionInternal(failure, null, headers, meant, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return nobodyListens(failure);
        }
        if (status.is5xxServerError()) {
            return answer(incidents.record(failure), headers);
        }
        return answer(HttpProblems.of(failure, status), headers);
    }

    /** A page that was left in the middle of an answer is no incident. */
    private @Nullable ResponseEntity<Object> nobodyListens(Exception failure) {
        logger.debug("The client went away", failure);
        return null;
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders();
        // What Spring's own exceptions ask for, such as Allow.
        headers.forEach((name, values) -> all.put(name, values.stream().collect(Collectors.toList())));
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            all.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return ResponseEntity.status(problem.status()).headers(all).body(problem);
    }
}
