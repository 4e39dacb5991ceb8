package org.parvis.api.problem;

import org.apache.catalina.Container;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How the container answers: compressed, without its name, and with problems for what it refuses itself. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {
    /** A body this much too large is read to its end and thrown away, so that the caller gets to read the refusal. */
    private static final int SWALLOWED_BYTES = 32 * 1024 * 1024;

    private static final String[] COMPRESSED = {
        "application/geo+json",
        "application/json",
        "application/problem+json",
        "text/html",
        "text/css",
        "text/javascript",
        "application/javascript",
        "image/svg+xml",
        "text/plain"
    };

    /** Last, so that the valve lies inside Tomcat's own and speaks first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answers() {
        return factory -> {
            Compression compression = new Compression();
            compression.setEnabled(true);
            compression.setMimeTypes(COMPRESSED);
            factory.setCompression(compression);
            factory.addConnectorCustomizers(
                    (Connector connector) -> connector.setProperty("maxSwallowSize", String.valueOf(SWALLOWED_BYTES)));
            factory.addContextCustomizers(context -> {
                Container host = context.getParent();
                host.getPipeline().addValve(new ProblemValve());
            });
        };
    }
}
