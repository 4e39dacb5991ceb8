package org.parvis.api.collection;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Query parameters are checked for every address of the interface. */
@Configuration(proxyBeanMethods = false)
class ParameterConfiguration implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/api/v1/**");
    }
}
