package org.parvis.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container, a filter or the security chain gave up on: the same problems, from the error page. */
@RestController
@Hidden
class ProblemPage implements ErrorController {
    private final Incidents incidents;
    private final ProblemWriter problems;

    ProblemPage(Incidents incidents, ProblemWriter problems) {
        this.incidents = incidents;
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(problem(request), response);
    }

    private Problem problem(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof ParvisException ours) {
            return Problem.of(ours);
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without a code somebody asked for the error page itself.
        int number = code instanceof Integer given ? given : HttpStatus.NOT_FOUND.value();
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(number), HttpStatus.INTERNAL_SERVER_ERROR);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return incidents.record(
                    failure instanceof Throwable thrown ? thrown : new IllegalStateException("status " + number));
        }
        return Problem.of(status, null, HttpProblems.detail(status));
    }
}
