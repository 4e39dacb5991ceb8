package org.parvis.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On this machine only, for the one person at it. */
class WithoutAccountsTest {
    private static GuardedService service;

    @BeforeAll
    static void start() {
        service = GuardedService.start("--parvis.public-hosts=plan.example.org");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /api/v1/places", "PUT /api/v1/places/1", "PATCH /api/v1/places/1"})
    void changesNeedNoSignInAndNoToken(String change) throws Exception {
        assertThat(GuardedService.send(change(change)).statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatNobodyNeedsToSignIn() throws Exception {
        HttpResponse<String> answer = GuardedService.send(service.request("/api/v1/account"));

        assertThat(answer.body()).isEqualTo("{\"name\":null,\"signedIn\":false,\"accountsRequired\":false}");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://127.0.0.1",
                "http://127.0.0.1:1",
                "http://localhost:PORT",
                "not an origin",
                "http://127.0.0.1:PORT@evil.example",
                ""
            })
    void refusesChangesFromPagesOfOtherOrigins(String origin) throws Exception {
        HttpRequest.Builder change =
                change("POST /api/v1/places").header("Origin", origin.replace("PORT", "" + service.port()));

        assertProblem(GuardedService.send(change), 403, "forbidden_origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "Cross-Site", "something-new"})
    void refusesChangesThatTheBrowserSaysComeFromElsewhere(String site) throws Exception {
        assertProblem(
                GuardedService.send(change("DELETE /api/v1/places/1").header("Sec-Fetch-Site", site)),
                403,
                "forbidden_origin");
    }

    @Test
    void acceptsChangesFromItsOwnPages() throws Exception {
        HttpRequest.Builder change = change("POST /api/v1/places")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", "http://127.0.0.1:" + service.port());

        assertThat(GuardedService.send(change).statusCode()).isEqualTo(200);
    }

    @Test
    void letsOtherSitesLinkToIt() throws Exception {
        HttpRequest.Builder reading = service.request("/api/v1/places").header("Sec-Fetch-Site", "cross-site");

        assertThat(GuardedService.send(reading).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "10.0.0.1",
                "plan.example.org.evil.example",
                "[fe80::1]"
            })
    void answersUnderNoNameButItsOwn(String host) throws Exception {
        String answer = service.sendRaw("GET /api/v1/places HTTP/1.1\nHost: " + host);

        assertThat(answer).startsWith("HTTP/1.1 421 ").contains("\"code\":\"unknown_host\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "127.0.0.1",
                "127.1.2.3:99",
                "[::1]:8080",
                "[0:0:0:0:0:0:0:1]",
                "Plan.example.org"
            })
    void answersUnderItsOwnNames(String host) throws Exception {
        assertThat(service.sendRaw("GET /api/v1/places HTTP/1.1\nHost: " + host))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void thePortOfAnOriginMayBeTheUsualOneOfItsScheme() throws Exception {
        String behindProxy = "POST /api/v1/places HTTP/1.1\nHost: plan.example.org\nContent-Length: 0\nOrigin: ";

        assertThat(service.sendRaw(behindProxy + "https://plan.example.org")).startsWith("HTTP/1.1 200 ");
        assertThat(service.sendRaw(behindProxy + "https://plan.example.org:443"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(service.sendRaw(behindProxy + "https://plan.example.org:444"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void offersNoSignIn() throws Exception {
        HttpRequest.Builder form = service.request("/login").POST(BodyPublishers.ofString("username=a&password=b"));

        assertThat(GuardedService.send(form).statusCode()).isEqualTo(404);
        assertThat(GuardedService.send(service.request("/login")).statusCode()).isEqualTo(404);
        assertThat(GuardedService.send(service.request("/logout").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ignoresCredentialsNobodyAskedFor() throws Exception {
        HttpRequest.Builder reading = service.request("/api/v1/account").header("Authorization", "Basic YTpi");

        assertThat(GuardedService.send(reading).body()).contains("\"signedIn\":false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/shutdown",
                "/actuator/health/db",
                "/actuator/health/liveness",
                "/h2-console",
                "/h2-console/"
            })
    void showsNothingOfItsInside(String path) throws Exception {
        assertThat(GuardedService.send(service.request(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsItsHealthAndNoDetails() throws Exception {
        assertThat(GuardedService.send(service.request("/actuator/health")).body())
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void refusesTrace() throws Exception {
        String answer = service.sendRaw("TRACE /api/v1/places HTTP/1.1\nHost: localhost\nX-Secret: 1");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("X-Secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api//v1/places", "/api/v1/places;jsessionid=1", "/api/v1/%2e%2e/places", "/api/%2Fv1/places"})
    void refusesPathsWrittenToSlipPast(String path) throws Exception {
        String answer = service.sendRaw("GET " + path + " HTTP/1.1\nHost: localhost");

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Apache Tomcat");
    }

    private static HttpRequest.Builder change(String methodAndPath) {
        String[] parts = methodAndPath.split(" ", 2);
        return service.request(parts[1])
                .header("Content-Type", "application/json")
                .method(parts[0], BodyPublishers.ofString("{}"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:parvis:problem:" + code + "\"", "\"status\":" + status);
    }
}
