package org.parvis.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}, read by the page at {@code /swagger-ui.html}. */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {
    DescriptionConfiguration() {
        TerritorySchemas.register();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Parvis")
                        .version("1")
                        .description("A town's streets, key places, events, furniture and quartiers as GeoJSON, walks"
                                + " on its streets, and discovery routes within a time budget. Coordinates are WGS 84,"
                                + " longitude first. Every answer that is a failure is an application/problem+json"
                                + " (RFC 9457) with a stable code. The data keep the licence of their source, which"
                                + " every feature states.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }

    @Bean
    OpenApiCustomizer schemas() {
        return new SchemaCompletion();
    }

    @Bean
    OpenApiCustomizer operations() {
        return new OperationCompletion();
    }
}
