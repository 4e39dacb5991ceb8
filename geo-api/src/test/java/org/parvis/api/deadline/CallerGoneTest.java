package org.parvis.api.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.api.collection.RestTest;
import org.parvis.api.network.Village;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A computation ends when nobody waits for it any more, long before its deadline. */
@TestPropertySource(properties = "parvis.limits.answer-within=30m")
class CallerGoneTest extends RestTest {
    private static final String WALK =
            "GET /api/v1/walk?from=7.42,43.73&to=7.423,43.732 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

    @Autowired
    private Village village;

    private final PatientRouter router = new PatientRouter();

    @BeforeEach
    void searchForEver() {
        village.answeredBy(router);
    }

    @AfterEach
    void walkAgain() {
        router.find();
        village.walkAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sources\":[{\"lon\":7.42,\"lat\":43.73}]}", ""})
    void aSearchStopsWhenItsCallerClosesTheConnection(String body) throws Exception {
        try (Socket socket = connected()) {
            send(socket, body.isEmpty() ? WALK : post("/api/v1/matrix", body));
            router.awaitStart();
        }

        assertThat(router.stopped().get(5, TimeUnit.MINUTES)).contains("Nobody waits");
    }

    @Test
    void aSearchStopsWhenItsConnectionBreaks() throws Exception {
        Socket socket = connected();
        send(socket, post("/api/v1/loops", "{\"from\":{\"lon\":7.42,\"lat\":43.73},\"metres\":500}"));
        router.awaitStart();
        // Without a farewell: the other side sees a reset.
        socket.setSoLinger(true, 0);
        socket.close();

        assertThat(router.stopped().get(5, TimeUnit.MINUTES)).contains("Nobody waits");
    }

    @Test
    void whoSendsTheNextRequestAheadIsStillThere() throws Exception {
        try (Socket socket = connected();
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            send(socket, post("/api/v1/matrix", "{\"sources\":[{\"lon\":7.42,\"lat\":43.73}]}"));
            router.awaitStart();
            send(socket, "GET /api/v1/walkers HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            // Time for several looks at the connection, of which none may take this for a farewell.
            TimeUnit.MILLISECONDS.sleep(200);
            router.find();

            String all = String.join("\n", answers.lines().toList());
            assertThat(router.stopped()).isNotDone();
            assertThat(all.split("HTTP/1.1 200")).hasSize(3);
            assertThat(all).contains("\"minutes\"", "\"walkers\"");
        }
    }

    private static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private Socket connected() throws IOException {
        URI address = URI.create(caller().address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout((int) TimeUnit.MINUTES.toMillis(5));
        return socket;
    }

    private static void send(Socket socket, String request) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
