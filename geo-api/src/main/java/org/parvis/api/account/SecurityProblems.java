package org.parvis.api.account;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a filter refuses in the same form as every other error: RFC 9457 problem details. */
final class SecurityProblems {
    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, ErrorCode code, String detail) throws IOException {
        HttpStatus status = status(code);
        String word = code.name().toLowerCase(Locale.ROOT);
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:parvis:problem:" + word);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("code", word);
        problem.put("field", null);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case SIGN_IN_REQUIRED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN_ORIGIN, MISSING_TOKEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN_HOST -> HttpStatus.MISDIRECTED_REQUEST;
            case TOO_MANY_ATTEMPTS -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
