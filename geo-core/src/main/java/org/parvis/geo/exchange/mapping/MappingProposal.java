package org.parvis.geo.exchange.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.Sureness;

/**
 * How the rows of a layer might become features, for a person to look over.
 *
 * @param mapping ready to be used, if the person agrees
 * @param sureness of the target
 * @param why that target, for a person to read
 * @param fields which column was found for which field
 * @param ranking all targets, the likeliest first
 * @param standard the code of the standard whose table the layer is, so that no column needs to be mapped; null if none
 */
public record MappingProposal(
        LayerMapping mapping,
        Sureness sureness,
        String why,
        List<FieldProposal> fields,
        List<TargetCollection> ranking,
        @Nullable String standard) {
    public MappingProposal {
        fields = List.copyOf(fields);
        ranking = List.copyOf(ranking);
    }

    /** For a layer of no standard. */
    public MappingProposal(
            LayerMapping mapping,
            Sureness sureness,
            String why,
            List<FieldProposal> fields,
            List<TargetCollection> ranking) {
        this(mapping, sureness, why, fields, ranking, null);
    }

    /**
     * A column for a field.
     *
     * @param field of the target
     * @param column of the layer
     * @param why by its name, by a word that means the same, or by what is in it
     */
    public record FieldProposal(String field, String column, Sureness sureness, String why) {}
}
