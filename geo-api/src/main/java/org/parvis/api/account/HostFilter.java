package org.parvis.api.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.api.problem.Problem;
import org.parvis.api.problem.ProblemWriter;
import org.parvis.geo.shared.ErrorCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to its own names. A page of another site can point a name of its own at 127.0.0.1 (DNS rebinding), and
 * then counts for the browser as the same site; its requests still carry that name.
 */
final class HostFilter extends OncePerRequestFilter {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?(?:0{0,4}:){2,7}0{0,3}1]?");

    private final Set<String> publicHosts;
    private final ProblemWriter problems;

    /** @param publicHosts lower-case names, without ports, under which the service is known beyond this machine */
    HostFilter(Set<String> publicHosts, ProblemWriter problems) {
        this.publicHosts = publicHosts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        if (LOOPBACK.matcher(host).matches() || publicHosts.contains(host)) {
            chain.doFilter(request, response);
            return;
        }
        problems.write(
                Problem.of(
                        ErrorCode.UNKNOWN_HOST,
                        null,
                        "This service is not known under the host name of the request. Use 127.0.0.1 or localhost,"
                                + " or add the name to the setting " + AccountConfiguration.PUBLIC_HOSTS + "."),
                response);
    }
}
