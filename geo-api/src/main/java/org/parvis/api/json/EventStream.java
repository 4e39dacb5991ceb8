package org.parvis.api.json;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes server-sent events (WHATWG HTML, "Server-sent events"), each at once. */
public final class EventStream {
    private final HttpServletResponse response;
    private final JsonMapper mapper;

    public EventStream(HttpServletResponse response, JsonMapper mapper) {
        this.response = response;
        this.mapper = mapper;
    }

    /**
     * @param data written as JSON: it has no line breaks of its own when it is not indented, so that it is one line
     * @throws UncheckedIOException once nobody listens any more
     */
    public void write(String event, Object data) {
        send("event: " + event + "\ndata: " + mapper.writeValueAsString(data) + "\n\n");
    }

    /**
     * Says nothing, and finds out whether anybody still listens.
     *
     * @throws UncheckedIOException if nobody does
     */
    public void stillThere() {
        send(":\n\n");
    }

    private void send(String text) {
        try {
            if (!response.isCommitted()) {
                response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                // For proxies that would wait until an answer is whole.
                response.setHeader("X-Accel-Buffering", "no");
            }
            OutputStream stream = response.getOutputStream();
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
