package org.parvis.api.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.problem.Problem;
import org.parvis.api.problem.ProblemWriter;
import org.parvis.geo.shared.ErrorCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site asks to be changed. Every browser of today says where such a request comes from;
 * other clients say nothing, and are let through.
 */
final class CrossSiteFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final ProblemWriter problems;

    CrossSiteFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSafe(request) || isFromOwnPages(request)) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                Problem.of(
                        ErrorCode.FORBIDDEN_ORIGIN,
                        null,
                        "This change was asked for by a page of another site, and is refused. If a proxy stands before the"
                                + " service, it must pass on the Host header as it came."),
                response);
    }

    private static boolean isFromOwnPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request.getHeader("Host"));
    }

    /** Compares host and port; an absent port is the usual one of the origin's scheme, which a proxy may have ended. */
    private static boolean isOwn(String origin, @Nullable String hostHeader) {
        try {
            URI from = new URI(origin);
            URI to = new URI(from.getScheme() + "://" + hostHeader);
            return from.getHost() != null && from.getHost().equalsIgnoreCase(to.getHost()) && port(from) == port(to);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
