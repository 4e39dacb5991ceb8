package org.parvis.api.collection;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.parvis.geo.shared.ParvisException;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters nobody reads, as unknown members of a body are refused: a caller who wrote {@code walkr=}
 * is told so instead of getting an answer for somebody else.
 */
final class KnownParameters implements HandlerInterceptor {
    private static final Pattern SEPARATOR = Pattern.compile("&");
    private static final int LONGEST_SHOWN = 40;

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod method) {
            Set<String> parameters = known.computeIfAbsent(method.getMethod(), one -> parametersOf(method));
            for (String pair : SEPARATOR.split(query)) {
                String name = name(pair);
                if (!name.isEmpty()) {
                    requireKnown(name, parameters);
                }
            }
        }
        return true;
    }

    /** Read here, since the container would look for parameters in the body as well. */
    private static String name(String pair) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return name;
        }
    }

    private static void requireKnown(String given, Set<String> parameters) {
        if (!parameters.contains(given)) {
            String shown = given.length() <= LONGEST_SHOWN ? given : given.substring(0, LONGEST_SHOWN) + "…";
            String there = parameters.isEmpty()
                    ? "this address takes none."
                    : "known here: " + String.join(", ", parameters) + ".";
            throw ParvisException.invalid(shown, "There is no parameter \"" + shown + "\"; " + there);
        }
    }

    /** Those the method takes one by one, and those it only describes since it reads them itself. */
    private Set<String> parametersOf(HandlerMethod method) {
        Set<String> parameters = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                parameter.initParameterNameDiscovery(names);
                String name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
                if (name != null) {
                    parameters.add(name);
                }
            }
        }
        AnnotatedElementUtils.getMergedRepeatableAnnotations(method.getMethod(), Parameter.class).stream()
                .filter(described -> described.in() == ParameterIn.QUERY)
                .forEach(described -> parameters.add(described.name()));
        return parameters;
    }
}
