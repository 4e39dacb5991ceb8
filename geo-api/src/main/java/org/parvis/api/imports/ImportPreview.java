package org.parvis.api.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a file holds and what would happen if it were applied.
 *
 * @param format its code
 * @param formatLabel for people
 * @param issues the first of them
 * @param issueCount how many there are
 * @param needs what somebody has to say before it can be applied
 */
record ImportPreview(
        String format,
        String formatLabel,
        List<LayerPreview> layers,
        List<Issue> issues,
        long issueCount,
        List<Need> needs) {
    /**
     * A layer of it.
     *
     * @param bbox west, south, east, north in degrees; null if not known
     * @param plan null until it is known what the layer is and where
     */
    record LayerPreview(
            String name,
            long rows,
            Map<String, Long> geometryTypes,
            @Nullable List<Double> bbox,
            CrsPreview crs,
            @Nullable CharsetPreview charset,
            List<ColumnPreview> columns,
            List<SampleRow> sampleRows,
            Proposal proposal,
            List<String> ranking,
            List<TemplateName> templates,
            @Nullable Plan plan) {
        LayerPreview with(Plan other) {
            return new LayerPreview(
                    name,
                    rows,
                    geometryTypes,
                    bbox,
                    crs,
                    charset,
                    columns,
                    sampleRows,
                    proposal,
                    ranking,
                    templates,
                    other);
        }
    }

    /** @param code null if not known */
    record CrsPreview(
            @Nullable String code, @Nullable String name, String sureness, String why, List<CrsName> candidates) {}

    /** @param name for people */
    record CrsName(String code, String name) {}

    /** The character set that is used. */
    record CharsetPreview(String name, String sureness, String why) {}

    /** @param filled in how many rows it has a value */
    record ColumnPreview(String name, String type, long filled, List<String> samples) {}

    /** @param geometry in WGS 84; null if it has none or it is not known where it is */
    record SampleRow(long row, @Nullable Geometry geometry, Map<String, Object> values) {}

    /**
     * What the layer seems to be.
     *
     * @param standard whose table it is, so that no columns need to be mapped; null if it is of none
     */
    record Proposal(
            @Nullable String target,
            String sureness,
            String why,
            List<FieldProposal> fields,
            @Nullable String standard) {}

    /** A column for a field. */
    record FieldProposal(String field, String column, String sureness, String why) {}

    /** A template that fits. */
    record TemplateName(UUID id, String name) {}

    /** How many features would be what. */
    record Plan(long add, long change, long same, long retire, long refuse) {
        Plan retiring(long count) {
            return new Plan(add, change, same, count, refuse);
        }
    }

    /** @param at longitude, latitude */
    record Issue(String severity, String layer, long row, String field, String reason, @Nullable List<Double> at) {}

    /** @param what {@code crs}, {@code target} or {@code keyColumn} */
    record Need(String layer, String what, String why) {}
}
