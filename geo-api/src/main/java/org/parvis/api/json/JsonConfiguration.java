package org.parvis.api.json;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.module.SimpleModule;

/** JSON over HTTP: strict when reading, so that nothing a caller wrote is lost in silence, and bounded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class JsonConfiguration {
    @Bean
    JacksonModule territoryModule() {
        return new TerritoryModule();
    }

    @Bean
    JacksonModule geoJsonModule(Limits limits) {
        return new GeoJsonModule(limits);
    }

    @Bean
    JacksonModule plainTextModule() {
        return new SimpleModule("parvis-text").addDeserializer(String.class, new PlainTextDeserializer());
    }

    @Bean
    JsonFactoryBuilderCustomizer boundedJson(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.jsonDepth())
                .maxTokenCount(limits.jsonTokens())
                .maxStringLength(limits.textLength())
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .maxDocumentLength(limits.bodyBytes())
                .build();
        return factory ->
                factory.streamReadConstraints(constraints).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        // No list and no map holds a null: it would have no meaning anywhere.
        return mapper -> mapper.changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // An event's time keeps the offset it was written with.
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
