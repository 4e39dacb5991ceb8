package org.parvis.api.discovery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parvis.api.problem.Incidents;
import org.parvis.api.problem.Problem;
import org.parvis.geo.shared.ParvisException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers that get better as server-sent events (WHATWG HTML, "Server-sent events"), each at once. */
@Component
class AnswerStreams {
    private final JsonMapper mapper;
    private final Incidents incidents;

    AnswerStreams(JsonMapper mapper, Incidents incidents) {
        this.mapper = mapper;
        this.incidents = incidents;
    }

    /**
     * @param work is given whom to tell each better answer, and gives the last one
     * @throws ParvisException of the work, if it fails before anything was told
     * @throws UncheckedIOException once nobody listens any more, which also ends the work
     */
    void answer(HttpServletResponse response, Function<Consumer<Object>, Object> work) {
        try {
            Object last = work.apply(better -> write(response, "improved", better));
            write(response, "done", last);
        } catch (UncheckedIOException nobodyListens) {
            throw nobodyListens;
        } catch (ParvisException failure) {
            if (!response.isCommitted()) {
                throw failure;
            }
            write(response, "problem", Problem.of(failure));
        } catch (RuntimeException unexpected) {
            if (!response.isCommitted()) {
                throw unexpected;
            }
            write(response, "problem", incidents.record(unexpected));
        }
    }

    /** JSON has no line breaks of its own when it is not indented, so that it is one line of data. */
    private void write(HttpServletResponse response, String event, Object data) {
        byte[] bytes = ("event: " + event + "\ndata: " + mapper.writeValueAsString(data) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
        try {
            if (!response.isCommitted()) {
                response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                // For proxies that would wait until an answer is whole.
                response.setHeader("X-Accel-Buffering", "no");
            }
            OutputStream stream = response.getOutputStream();
            stream.write(bytes);
            stream.flush();
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
