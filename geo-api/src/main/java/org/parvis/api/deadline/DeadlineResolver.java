package org.parvis.api.deadline;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Deadline;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A parameter of type {@link Deadline}: the time allowed from now, or less if the caller goes away. */
final class DeadlineResolver implements HandlerMethodArgumentResolver {
    private final Duration allowed;

    DeadlineResolver(Duration allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Deadline.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object caller = request.getAttribute(CallerValve.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        BooleanSupplier abandoned = caller instanceof Caller known ? known::isGone : () -> false;
        return Deadline.after(allowed, abandoned);
    }
}
