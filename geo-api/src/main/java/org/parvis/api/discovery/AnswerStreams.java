package org.parvis.api.discovery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parvis.api.json.EventStream;
import org.parvis.api.problem.Incidents;
import org.parvis.api.problem.Problem;
import org.parvis.geo.shared.ParvisException;
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
        EventStream events = new EventStream(response, mapper);
        try {
            Object last = work.apply(better -> events.write("improved", better));
            events.write("done", last);
        } catch (UncheckedIOException nobodyListens) {
            throw nobodyListens;
        } catch (ParvisException failure) {
            if (!response.isCommitted()) {
                throw failure;
            }
            events.write("problem", Problem.of(failure));
        } catch (RuntimeException unexpected) {
            if (!response.isCommitted()) {
                throw unexpected;
            }
            events.write("problem", incidents.record(unexpected));
        }
    }
}
