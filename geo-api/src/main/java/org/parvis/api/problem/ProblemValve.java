package org.parvis.api.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What Tomcat refuses before any of our code is asked, such as a malformed address: a problem, without its version. */
final class ProblemValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    ProblemValve() {
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int number = response.getStatus();
        if (number < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(number), HttpStatus.BAD_REQUEST);
        Problem problem = Problem.of(status, null, HttpProblems.detail(status));
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(json(problem));
                response.finishResponse();
            }
        } catch (IOException gone) {
            LOG.debug("The caller left before the answer to a refused request", gone);
        }
    }

    /** All parts are our own constants without quotes, so there is nothing to escape. */
    private static String json(Problem problem) {
        return "{\"type\":\"" + problem.type() + "\",\"title\":\"" + problem.title() + "\",\"status\":"
                + problem.status() + ",\"detail\":\"" + problem.detail() + "\",\"code\":\"" + problem.code()
                + "\",\"field\":null}";
    }
}
