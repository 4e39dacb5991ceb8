package org.parvis.api.imports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportTemplate;
import org.parvis.api.store.ImportTemplates;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Choices for imports to come: {@code /api/v1/import-templates}. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/import-templates")
class TemplateController {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;

    private final ImportTemplates templates;
    private final ChoiceMaking choiceMaking;

    TemplateController(ImportTemplates templates, ChoiceMaking choiceMaking) {
        this.templates = templates;
        this.choiceMaking = choiceMaking;
    }

    /** @param id null for a new one */
    record Template(@Nullable UUID id, @Nullable String name, @Nullable ImportChoices choices) {}

    /** By name. */
    @GetMapping
    List<Template> list() {
        return templates.list().stream()
                .map(each -> new Template(each.id(), each.name(), choiceMaking.read(each.choices())))
                .toList();
    }

    @PostMapping
    ResponseEntity<Template> save(@RequestBody Template template) {
        String name = Objects.requireNonNullElse(template.name(), "").strip();
        ImportChoices choices = template.choices();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ParvisException.invalid("name", "A template has a name of at most " + LONGEST_NAME + " characters.");
        }
        if (choices == null) {
            throw ParvisException.invalid("choices", "A template needs the choices it keeps.");
        }
        if (templates.list().size() >= MOST) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE, "There are " + MOST + " templates already; delete one first.");
        }
        ImportTemplate kept = new ImportTemplate(UUID.randomUUID(), name, choiceMaking.write(choices));
        templates.create(kept);
        return ResponseEntity.status(HttpStatus.CREATED).body(new Template(kept.id(), name, choices));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id) {
        if (!templates.delete(id)) {
            throw ParvisException.of(ErrorCode.NOT_FOUND, "id", "There is no template " + id + ".");
        }
        return ResponseEntity.noContent().build();
    }
}
