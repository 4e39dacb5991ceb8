package org.parvis.api.deadline;

import java.util.List;
import org.parvis.api.json.Limits;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives each request that computes something its deadline. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration implements WebMvcConfigurer {
    private final Limits limits;

    DeadlineConfiguration(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DeadlineResolver(limits.answerWithin()));
    }

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> callers() {
        return factory ->
                factory.addContextCustomizers(context -> context.getPipeline().addValve(new CallerValve()));
    }
}
