package org.parvis.api.imports;

import java.util.Arrays;
import java.util.List;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.exchange.mapping.TargetFields;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What rows can become, and what can be said of each: {@code /api/v1/import-targets}. */
@RestController
@ConditionalOnWebApplication
class TargetController {
    /** @param words that a value can be; empty if it is free */
    record Field(String name, String kind, boolean required, List<String> words, String description) {}

    /** A collection. */
    record Target(String target, List<Field> fields) {}

    @GetMapping("/api/v1/import-targets")
    List<Target> list() {
        return Arrays.stream(TargetCollection.values())
                .map(target -> new Target(
                        target.word(),
                        TargetFields.of(target).stream()
                                .map(field -> new Field(
                                        field.name(),
                                        Words.of(field.kind()),
                                        field.required(),
                                        field.words(),
                                        field.description()))
                                .toList()))
                .toList();
    }
}
