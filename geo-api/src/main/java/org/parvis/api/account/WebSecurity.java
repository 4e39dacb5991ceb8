package org.parvis.api.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.problem.Problem;
import org.parvis.api.problem.ProblemWriter;
import org.parvis.geo.shared.ErrorCode;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * What each request must show before it is served. Reading is for everybody, and so is computing a route, which stores
 * nothing. Where there are accounts, every other change needs signing in: by the form, which gives a session, or with
 * each request by HTTP Basic, for tools.
 */
final class WebSecurity {
    private static final String SIGN_IN_PAGE = "/login.html";
    private static final String STARTING_PAGE = "/";

    private final Accounts accounts;
    private final Set<String> publicHosts;
    private final ProblemWriter problems;

    WebSecurity(Accounts accounts, Set<String> publicHosts, ProblemWriter problems) {
        this.accounts = accounts;
        this.publicHosts = publicHosts;
        this.problems = problems;
    }

    SecurityFilterChain build(HttpSecurity http, AuthenticationManager authenticationManager) {
        http.headers(SecurityHeaders::write);
        // After the headers, which refusals carry too, and before everything else.
        if (!accounts.required() || !publicHosts.isEmpty()) {
            http.addFilterAfter(new HostFilter(publicHosts, problems), HeaderWriterFilter.class);
        }
        http.addFilterAfter(new CrossSiteFilter(problems), HeaderWriterFilter.class);
        http.csrf(this::demandToken);
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(this::askToSignIn).accessDeniedHandler(this::refuse));
        http.authenticationManager(authenticationManager);
        http.authorizeHttpRequests(this::authorize);
        if (accounts.required()) {
            offerSignIn(http);
        } else {
            http.logout(logout -> logout.disable());
        }
        return http.build();
    }

    private void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        if (accounts.required()) {
            // What was uploaded is not published before it is applied.
            requests.requestMatchers("/api/v1/imports/**", "/api/v1/import-templates/**")
                    .authenticated();
            requests.requestMatchers(CrossSiteFilter::isSafe).permitAll();
            requests.requestMatchers(HttpMethod.POST, "/api/v1/discovery-routes", "/api/v1/green-lines")
                    .permitAll();
            requests.anyRequest().authenticated();
        } else {
            requests.anyRequest().permitAll();
        }
    }

    private void offerSignIn(HttpSecurity http) {
        http.formLogin(form -> form.loginPage(SIGN_IN_PAGE)
                .loginProcessingUrl("/login")
                .successHandler((request, response, who) -> sendTo(STARTING_PAGE, response))
                .failureHandler(this::signInFailed));
        http.httpBasic(basic -> basic.authenticationEntryPoint(this::askToSignIn));
        http.logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(WebSecurity::signedOut));
    }

    /**
     * A token is demanded of requests with a session, which browsers attach by themselves. The token is not masked: it
     * is only ever in a cookie and never in a page, so that the length of a compressed page gives nothing away.
     */
    private void demandToken(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
        // Without a name for the attribute the cookie is written with the first answer, not when somebody asks for it.
        plain.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(tokens)
                .csrfTokenRequestHandler(plain)
                .requireCsrfProtectionMatcher(
                        request -> !CrossSiteFilter.isSafe(request) && request.getRequestedSessionId() != null);
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LockedException) {
            tooManyAttempts(response);
            return;
        }
        // RFC 9110 wants a challenge; "Basic" would make browsers open a password window of their own.
        response.setHeader("WWW-Authenticate", "Form realm=\"Parvis\"");
        problems.write(
                Problem.of(
                        ErrorCode.SIGN_IN_REQUIRED,
                        null,
                        request.getHeader("Authorization") == null
                                ? "Sign in first, on " + SIGN_IN_PAGE + " or with HTTP Basic."
                                : "The name or the password is wrong."),
                response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            problems.write(
                    Problem.of(
                            ErrorCode.MISSING_TOKEN,
                            null,
                            "Repeat the request with the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN."),
                    response);
        } else {
            problems.write(Problem.of(ErrorCode.FORBIDDEN_ORIGIN, null, "This account may not do that."), response);
        }
    }

    private void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LockedException) {
            tooManyAttempts(response);
        } else {
            sendTo(SIGN_IN_PAGE + "?error", response);
        }
    }

    private void tooManyAttempts(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(SignInAttempts.WINDOW.toSeconds()));
        problems.write(
                Problem.of(
                        ErrorCode.TOO_MANY_ATTEMPTS,
                        null,
                        "Too many sign-ins failed. Wait " + SignInAttempts.WINDOW.toMinutes()
                                + " minutes and try again."),
                response);
    }

    /** A page is sent to the start; a script is told that it is done. */
    private static void signedOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            sendTo(STARTING_PAGE, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** By path alone: behind a proxy the service knows neither its own scheme nor its name for sure. */
    private static void sendTo(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
