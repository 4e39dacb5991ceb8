package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.ImportTemplate;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.mapping.LayerMapping;
import org.parvis.geo.exchange.mapping.MappingProposal;
import org.parvis.geo.shared.Crs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is chosen before anybody has said anything, and which saved choices fit. */
@Component
class ChoiceMaking {
    private final JsonMapper mapper;

    ChoiceMaking(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ImportChoices read(String json) {
        return mapper.readValue(json, ImportChoices.class);
    }

    String write(ImportChoices choices) {
        return mapper.writeValueAsString(choices);
    }

    /** @param template that was asked for; null if none was */
    LayerChoices first(Layer layer, MappingProposal proposal, @Nullable ImportTemplate template) {
        Optional<LayerChoices> saved =
                template == null ? Optional.empty() : fitting(read(template.choices()), layer.name(), names(layer));
        LayerMapping mapping = proposal.mapping();
        LayerChoices choices = saved.map(each -> leavingToFile(layer, each))
                .orElseGet(() -> new LayerChoices(
                        layer.name(),
                        proposal.sureness() == Sureness.UNKNOWN
                                ? null
                                : mapping.target().word(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        mapping.columns(),
                        mapping.constants(),
                        mapping.keyColumn(),
                        mapping.dataset(),
                        mapping.licence(),
                        mapping.attribution(),
                        proposal.standard()));
        return found(layer, choices);
    }

    /** What this file says for certain, a template made with another does not overrule. */
    private static LayerChoices leavingToFile(Layer layer, LayerChoices saved) {
        CharsetFinding charset = layer.charset();
        boolean knowsCharset = charset != null && charset.sureness() == Sureness.CERTAIN;
        return saved.readAs(
                layer.crs().sureness() == Sureness.CERTAIN ? null : saved.crs(), knowsCharset ? null : saved.charset());
    }

    /** The choices with what was found where nothing was chosen, so that they can be sent back as they are. */
    LayerChoices found(Layer layer, LayerChoices choices) {
        Crs crs = LayerReading.crs(layer, choices);
        CharsetFinding charset = layer.charset();
        return choices.withFound(
                crs == null ? null : crs.code(),
                charset == null ? null : charset.charset().name());
    }

    /**
     * Saved choices for a layer: those for a layer of its name, else the first whose columns are all there. Of a table of a
     * standard its name says what it is.
     */
    static Optional<LayerChoices> fitting(ImportChoices saved, String layer, List<String> columns) {
        List<LayerChoices> fitting = saved.layers().stream()
                .filter(each -> each.standard() == null || each.name().equals(layer))
                .filter(each -> fits(each, columns))
                .toList();
        return fitting.stream()
                .filter(each -> each.name().equals(layer))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(each -> each.named(layer));
    }

    private static boolean fits(LayerChoices saved, List<String> columns) {
        return saved.target() != null
                && (!saved.columns().isEmpty() || saved.standard() != null)
                && needed(saved).stream().allMatch(columns::contains);
    }

    static List<String> needed(LayerChoices choices) {
        List<@Nullable String> single = new ArrayList<>(choices.columns().values());
        single.add(choices.keyColumn());
        single.add(choices.eastColumn());
        single.add(choices.northColumn());
        single.add(choices.geometryColumn());
        List<String> needed = new ArrayList<>();
        for (String column : single) {
            if (column != null) {
                needed.add(column);
            }
        }
        return needed;
    }

    List<ImportPreview.TemplateName> templates(List<ImportTemplate> all, Layer layer) {
        return all.stream()
                .filter(each -> fitting(read(each.choices()), layer.name(), names(layer))
                        .isPresent())
                .map(each -> new ImportPreview.TemplateName(each.id(), each.name()))
                .toList();
    }

    static LayerChoices ofFeatures(String collection, @Nullable String wanted) {
        boolean taken = wanted == null || wanted.equals(collection);
        return new LayerChoices(
                collection,
                taken ? collection : null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                null,
                "",
                "",
                "",
                null);
    }

    private static List<String> names(Layer layer) {
        return layer.columns().stream().map(Column::name).toList();
    }
}
