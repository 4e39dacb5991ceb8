package org.parvis.api.account;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.parvis.api.problem.ProblemWriter;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** A real server on a free port with all the guards, and in place of the town a few paths that only say "done". */
final class GuardedService implements AutoCloseable {
    private static final HttpClient PLAIN = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private GuardedService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static GuardedService start(String... settings) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Stand.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0");
        return new GuardedService(application.run(settings));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    /** Like curl: keeps no cookies. */
    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(PLAIN, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Like a browser: keeps cookies, but shows redirects. */
    static HttpClient browser(CookieManager cookies) {
        return HttpClient.newBuilder().cookieHandler((CookieHandler) cookies).build();
    }

    /** Sends what an HTTP client would not, and gives the answer as it comes. */
    String sendRaw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            String text = head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import({AccountConfiguration.class, AccountController.class, ProblemWriter.class})
    static class Stand {
        @Bean
        RouterFunction<ServerResponse> town() {
            return RouterFunctions.route()
                    .GET("/api/v1/places", request -> ServerResponse.ok().body("done"))
                    .POST("/api/v1/places", request -> ServerResponse.ok().body("done"))
                    .PUT("/api/v1/places/1", request -> ServerResponse.ok().body("done"))
                    .PATCH("/api/v1/places/1", request -> ServerResponse.ok().body("done"))
                    .DELETE("/api/v1/places/1", request -> ServerResponse.ok().body("done"))
                    .POST("/api/v1/discovery-routes", request -> ServerResponse.ok()
                            .body("done"))
                    .GET("/tiles/1/1/1.png", request -> ServerResponse.ok()
                            .header("Cache-Control", "max-age=60")
                            .body("done"))
                    .build();
        }
    }
}
