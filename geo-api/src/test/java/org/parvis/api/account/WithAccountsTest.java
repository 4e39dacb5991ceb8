package org.parvis.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** On a network, where everybody reads and those with an account write. */
class WithAccountsTest {
    private static final String PASSWORD = "la ligne verte & l'été";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static GuardedService service;

    @BeforeAll
    static void start() {
        service = GuardedService.start(
                "--server.address=0.0.0.0",
                "--parvis.accounts[0].name=camille",
                "--parvis.accounts[0].password-hash=" + HASH,
                "--parvis.accounts[1].name=Anaïs",
                "--parvis.accounts[1].password-hash=" + HASH);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/places", "/tiles/1/1/1.png", "/actuator/health"})
    void everybodyReads(String path) throws Exception {
        assertThat(GuardedService.send(service.request(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyComputesRoutes() throws Exception {
        HttpRequest.Builder wish = service.request("/api/v1/discovery-routes").POST(BodyPublishers.ofString("{}"));

        assertThat(GuardedService.send(wish).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/places",
                "PUT /api/v1/places/1",
                "PATCH /api/v1/places/1",
                "DELETE /api/v1/places/1",
                "POST /api/v1/discovery-routes/x",
                "POST /anything"
            })
    void changesNeedASignIn(String change) throws Exception {
        HttpResponse<String> answer = GuardedService.send(change(change));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"sign_in_required\"");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).doesNotStartWith("Basic"));
    }

    @Test
    void unknownPathsAreUnknownToEverybody() throws Exception {
        assertThat(GuardedService.send(service.request("/nowhere")).statusCode())
                .isEqualTo(404);
        assertThat(GuardedService.send(service.request("/actuator/env")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSessionMayChangeThingsWithItsToken() throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = GuardedService.browser(cookies);
        GuardedService.send(browser, service.request("/api/v1/account"));
        String tokenBefore = cookie(cookies, "XSRF-TOKEN").getValue();

        HttpResponse<String> signedIn = GuardedService.send(browser, signIn("camille", PASSWORD, tokenBefore));

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/");
        assertThat(GuardedService.send(browser, service.request("/api/v1/account"))
                        .body())
                .isEqualTo("{\"name\":\"camille\",\"signedIn\":true,\"accountsRequired\":true}");
        String token = cookie(cookies, "XSRF-TOKEN").getValue();
        assertThat(token).isNotEqualTo(tokenBefore);
        assertThat(GuardedService.send(browser, change("POST /api/v1/places")).body())
                .contains("\"code\":\"missing_token\"");
        assertThat(GuardedService.send(browser, change("POST /api/v1/places").header("X-XSRF-TOKEN", tokenBefore))
                        .statusCode())
                .isEqualTo(403);
        assertThat(GuardedService.send(browser, change("POST /api/v1/places").header("X-XSRF-TOKEN", token))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = GuardedService.browser(cookies);
        GuardedService.send(browser, signIn("Anaïs", PASSWORD, ""));
        HttpCookie session = cookie(cookies, "parvis-session");
        HttpRequest.Builder signOut = service.request("/logout").POST(BodyPublishers.noBody());
        assertThat(GuardedService.send(browser, signOut).statusCode()).isEqualTo(403);

        HttpResponse<String> signedOut = GuardedService.send(
                browser,
                signOut.header("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN").getValue()));

        assertThat(signedOut.statusCode()).isEqualTo(204);
        HttpResponse<String> afterwards = GuardedService.send(
                service.request("/api/v1/account").header("Cookie", "parvis-session=" + session.getValue()));
        assertThat(afterwards.body()).contains("\"signedIn\":false");
    }

    @Test
    void aPageThatSignsOutGoesToTheStart() throws Exception {
        HttpResponse<String> answer = GuardedService.send(
                service.request("/logout").header("Accept", "text/html,*/*").POST(BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<String> answer = GuardedService.send(signIn("camille", PASSWORD, ""));

        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("parvis-session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure"));
    }

    @Test
    void aSessionBegunBeforeSigningInIsReplaced() throws Exception {
        HttpResponse<String> first = GuardedService.send(signIn("camille", PASSWORD, ""));
        String session = cookieValue(first, "parvis-session");
        String token = cookieValue(first, "XSRF-TOKEN");

        HttpResponse<String> second = GuardedService.send(signIn("camille", PASSWORD, token)
                .header("Cookie", "parvis-session=" + session + "; XSRF-TOKEN=" + token));

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(cookieValue(second, "parvis-session")).isNotEqualTo(session);
    }

    @Test
    void readingOpensNoSession() throws Exception {
        HttpResponse<String> answer = GuardedService.send(service.request("/api/v1/places"));

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("parvis-session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camille", "nobody", "CAMILLE", ""})
    void aWrongNameLooksLikeAWrongPassword(String name) throws Exception {
        HttpResponse<String> answer = GuardedService.send(signIn(name, "wrong", ""));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login.html?error");
    }

    @Test
    void toolsMaySignInWithEachRequest() throws Exception {
        HttpResponse<String> answer =
                GuardedService.send(change("POST /api/v1/places").header("Authorization", basic("camille", PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("parvis-session"));
    }

    @Test
    void toolsLearnThatTheirPasswordIsWrong() throws Exception {
        HttpResponse<String> answer =
                GuardedService.send(change("POST /api/v1/places").header("Authorization", basic("camille", "wrong")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("The name or the password is wrong.");
    }

    @Test
    void pagesOfOtherSitesCannotSignAnybodyIn() throws Exception {
        HttpResponse<String> answer =
                GuardedService.send(signIn("camille", PASSWORD, "").header("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void tooManyFailuresCloseTheDoorForThatName() throws Exception {
        for (int i = 0; i < SignInAttempts.MOST_BY_NAME; i++) {
            assertThat(GuardedService.send(signIn("ghost", "wrong" + i, "")).statusCode())
                    .isEqualTo(303);
        }

        HttpResponse<String> byForm = GuardedService.send(signIn("ghost", "wrong", ""));
        HttpResponse<String> byBasic =
                GuardedService.send(change("POST /api/v1/places").header("Authorization", basic("ghost", "wrong")));

        assertThat(List.of(byForm, byBasic)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("300");
            assertThat(answer.body()).contains("\"code\":\"too_many_attempts\"");
        });
        assertThat(GuardedService.send(signIn("camille", PASSWORD, ""))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        for (HttpRequest.Builder request : List.of(
                service.request("/api/v1/places"), service.request("/nowhere"), change("DELETE /api/v1/places/1"))) {
            HttpResponse<String> answer = GuardedService.send(request);

            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.headers().map())
                    .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
        }
    }

    @Test
    void whatSaysHowLongItMayBeKeptIsKeptThatLong() throws Exception {
        assertThat(header(GuardedService.send(service.request("/tiles/1/1/1.png")), "Cache-Control"))
                .isEqualTo("max-age=60");
        assertThat(header(GuardedService.send(service.request("/api/v1/places")), "Cache-Control"))
                .isEqualTo("no-cache");
    }

    private static HttpRequest.Builder change(String methodAndPath) {
        String[] parts = methodAndPath.split(" ", 2);
        return service.request(parts[1]).method(parts[0], BodyPublishers.ofString("{}"));
    }

    private static HttpRequest.Builder signIn(String name, String password, String token) {
        String form = "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        return service.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpCookie cookie(CookieManager cookies, String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String cookieValue(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "=") && !cookie.startsWith(name + "=;"))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
