package org.parvis.api.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parvis.api.ParvisApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a port of its own, with the bundled town, started the way its command line starts it. */
final class RunningParvis implements AutoCloseable {
    /** Reading and storing the town takes seconds; a loaded machine may need many. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningParvis(ConfigurableApplicationContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Starts the service and waits until the town is ready.
     *
     * @param home where it keeps its data; the town is imported if that is empty
     * @param settings on top of the service's own, as name=value
     */
    static RunningParvis startIn(Path home, String... settings) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--parvis.home=" + home));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(ParvisApplication.class).run(arguments.toArray(String[]::new));
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        RunningParvis running = new RunningParvis(context, URI.create("http://127.0.0.1:" + port));
        running.awaitReady();
        return running;
    }

    private void awaitReady() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_START);
        String status = status();
        while (!status.contains("\"ready\"")) {
            if (status.contains("\"failed\"") || Instant.now().isAfter(latest)) {
                close();
                throw new IllegalStateException("The town is not ready after " + LONGEST_START + ": " + status);
            }
            Thread.sleep(500);
            status = status();
        }
    }

    private String status() throws IOException, InterruptedException {
        return get("/api/v1/status").body();
    }

    /** The page's address, without a slash at its end. */
    String address() {
        return address.toString();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Changes a stored thing behind the page's back. */
    HttpResponse<String> patch(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
