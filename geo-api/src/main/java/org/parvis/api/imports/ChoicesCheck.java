package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.cnig.CnigProposals;
import org.parvis.geo.exchange.elevation.ElevationFormat;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.exchange.mapping.TargetField;
import org.parvis.geo.exchange.mapping.TargetFields;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether choices fit the file that was read, before any work is begun. */
final class ChoicesCheck {
    /** Reads what was written here, of any length. */
    private static final JsonMapper STORED = JsonMapper.builder().build();

    private final Map<String, List<String>> columns = new HashMap<>();
    private final List<String> layers = new ArrayList<>();
    private final Set<String> withoutSystem = new HashSet<>();
    private final String format;

    /** Of which standard's tables are, by their names. */
    private final Map<String, String> standards = new HashMap<>();

    private final boolean isOfFeatures;

    /** @param preview of the file, as JSON */
    ChoicesCheck(String preview) {
        JsonNode read = STORED.readTree(preview);
        this.format = read.path("format").asString();
        this.isOfFeatures = format.equals(ElevationFormat.CODE)
                || Formats.ofFeatures().stream().anyMatch(each -> each.code().equals(format));
        for (JsonNode layer : read.path("layers")) {
            String name = layer.path("name").asString();
            layers.add(name);
            List<String> names = new ArrayList<>();
            layer.path("columns")
                    .forEach(column -> names.add(column.path("name").asString()));
            columns.put(name, names);
            String standard = layer.path("proposal").path("standard").asString("");
            if (!standard.isEmpty()) {
                standards.put(name, standard);
            }
        }
        for (JsonNode need : read.path("needs")) {
            if (need.path("what").asString().equals("crs")) {
                withoutSystem.add(need.path("layer").asString());
            }
        }
    }

    /**
     * The choices with a word on each layer.
     *
     * @throws ParvisException {@code INVALID_VALUE}, naming the layer and what does not fit
     */
    ImportChoices complete(ImportChoices choices) {
        for (LayerChoices layer : choices.layers()) {
            if (!columns.containsKey(layer.name())) {
                throw ParvisException.invalid(
                        "layers",
                        "The file has no layer \"" + layer.name() + "\"; it has " + String.join(", ", layers) + ".");
            }
            if (layer.target() != null) {
                check(layer);
            }
        }
        if (isOfFeatures && choices.mode() == ImportMode.MIRROR) {
            throw ParvisException.invalid(
                    "mode",
                    "An extract of a map and a feed hold a part of their source, so what they do not hold may still be"
                            + " there; choose \"add\" or \"update\".");
        }
        if (format.equals(ElevationFormat.CODE) && choices.mode() != ImportMode.UPDATE) {
            throw ParvisException.invalid(
                    "mode", "Heights give slopes to streets that are there already; choose \"update\".");
        }
        return choices.complete(layers);
    }

    private void check(LayerChoices layer) {
        if (isOfFeatures) {
            layer.reading();
            if (!layer.name().equals(layer.target())) {
                throw ParvisException.invalid(
                        "layers." + layer.name() + ".target",
                        "What is in \"" + layer.name() + "\" goes there or is left out (null).");
            }
            return;
        }
        String field = "layers." + layer.name();
        if (layer.standard() != null) {
            checkStandard(field, layer);
        }
        TargetCollection target = TargetCollection.of(String.valueOf(layer.target()));
        layer.reading();
        for (String column : ChoiceMaking.needed(layer)) {
            requireColumn(field, layer.name(), column);
        }
        List<String> fields = new ArrayList<>(layer.columns().keySet());
        fields.addAll(layer.constants().keySet());
        for (String name : fields) {
            if (!TargetFields.has(target, name)) {
                throw ParvisException.invalid(
                        field + "." + name,
                        "There is no field \"" + name + "\" in " + target.word()
                                + "; /api/v1/import-targets lists them.");
            }
        }
        if (layer.dataset().isBlank()
                || Source.reserved().contains(layer.dataset().strip())) {
            throw ParvisException.invalid(
                    field + ".dataset",
                    "The layer \"" + layer.name() + "\" needs the name of its source, such as voirie-rennes; "
                            + String.join(
                                    ", ", Source.reserved().stream().sorted().toList())
                            + " belong to others.");
        }
    }

    private void checkStandard(String field, LayerChoices layer) {
        String standard = String.valueOf(layer.standard());
        if (!standard.equals(standards.get(layer.name()))) {
            throw ParvisException.invalid(
                    field + ".standard",
                    "The layer \"" + layer.name() + "\" is no table of streets of a standard \"" + standard
                            + "\"; leave \"standard\" away and say which column is what.");
        }
        if (!TargetCollection.STREETS.word().equals(layer.target())) {
            throw ParvisException.invalid(
                    field + ".target",
                    "By the standard the rows of \"" + layer.name() + "\" are streets; leave \"standard\" away to make "
                            + layer.target() + " of them.");
        }
        if (!layer.columns().isEmpty() || !layer.constants().isEmpty()) {
            throw ParvisException.invalid(
                    field + ".columns",
                    "The standard says which column of \"" + layer.name() + "\" is what; leave \"standard\" away to say"
                            + " otherwise.");
        }
        if (layer.keyColumn() != null && !CnigProposals.isKey(layer.name(), layer.keyColumn())) {
            throw ParvisException.invalid(
                    field + ".keyColumn",
                    "By the standard a row of \"" + layer.name() + "\" is known by its own identifier, not by its "
                            + layer.keyColumn() + ".");
        }
    }

    private void requireColumn(String field, String layer, String column) {
        List<String> known = columns.getOrDefault(layer, List.of());
        if (!known.contains(column)) {
            throw ParvisException.invalid(
                    field,
                    "The layer \"" + layer + "\" has no column \"" + column + "\"; it has " + String.join(", ", known)
                            + ".");
        }
    }

    /** @throws ParvisException {@code INVALID_VALUE} if something has still to be chosen before it can be applied */
    void requireComplete(ImportChoices choices) {
        List<LayerChoices> taken = choices.layers().stream()
                .filter(layer -> layer.target() != null)
                .toList();
        if (taken.isEmpty()) {
            throw ParvisException.invalid("layers", "All layers are left out; choose a target for one of them.");
        }
        for (LayerChoices layer : taken) {
            if (layer.crs() == null && withoutSystem.contains(layer.name())) {
                throw ParvisException.invalid(
                        "layers." + layer.name() + ".crs",
                        "It is not known in which reference system the coordinates of \"" + layer.name()
                                + "\" are; choose one, such as EPSG:2154.");
            }
            requireFields(layer);
            if (!isOfFeatures && choices.mode().isReplacing() && !layer.isKeyed()) {
                throw ParvisException.invalid(
                        "layers." + layer.name() + ".keyColumn",
                        "To " + choices.mode().word() + " the layer \"" + layer.name()
                                + "\", say which column names a row for good, or choose the mode \"add\".");
            }
        }
    }

    private void requireFields(LayerChoices layer) {
        for (TargetField field : isOfFeatures ? List.<TargetField>of() : layer.missing()) {
            throw ParvisException.invalid("layers." + layer.name() + "." + field.name(), whyNeeded(layer, field));
        }
    }

    /** What somebody has to say about a field that no row can do without. */
    static String whyNeeded(LayerChoices layer, TargetField field) {
        return "Each of the " + layer.target() + " needs \"" + field.name() + "\": choose the column of \""
                + layer.name() + "\" that has it, or one text for all rows.";
    }
}
