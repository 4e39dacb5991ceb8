package org.parvis.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * An answer that is on its way when it fails cannot become a problem: the failure is left to Tomcat, which logs it and
 * closes the connection, so that nobody takes what came for the whole.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenOffAnswers implements HandlerExceptionResolver {
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        throw failure instanceof RuntimeException plain ? plain : new IllegalStateException(failure);
    }
}
