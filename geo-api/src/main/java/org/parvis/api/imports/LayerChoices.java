package org.parvis.api.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.cnig.CnigAssembly;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.mapping.FeatureAssembly;
import org.parvis.geo.exchange.mapping.LayerMapping;
import org.parvis.geo.exchange.mapping.RowAssembly;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.exchange.mapping.TargetField;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;

/**
 * What somebody wants of one layer.
 *
 * @param name of the layer
 * @param target the collection its rows go to; null to leave it out
 * @param crs of the coordinates, such as {@code EPSG:2154}; null for what the file says
 * @param charset of the texts, such as {@code windows-1252}; null for what was found
 * @param eastColumn of a table: with longitudes or eastings; null for the one that was found, as the next two
 * @param northColumn of a table: with latitudes or northings
 * @param geometryColumn of a table: with well-known text
 * @param columns the layer's column for a field of the target
 * @param constants the text for a field that no column has
 * @param keyColumn that names a row for good; null if none does
 * @param dataset the name of the source
 * @param licence SPDX identifier, empty if not stated
 * @param attribution the line its licence asks to show, empty if none
 * @param standard the standard whose table the layer is, such as {@code cnig}: its rows are read as that says, without
 *     {@code columns} and {@code constants}; null to read them by these
 */
record LayerChoices(
        String name,
        @Nullable String target,
        @Nullable String crs,
        @Nullable String charset,
        @Nullable String eastColumn,
        @Nullable String northColumn,
        @Nullable String geometryColumn,
        Map<String, String> columns,
        Map<String, String> constants,
        @Nullable String keyColumn,
        String dataset,
        String licence,
        String attribution,
        @Nullable String standard) {
    // What callers leave out comes as null.
    @SuppressWarnings("NullAway")
    LayerChoices {
        if (name == null) {
            throw ParvisException.invalid("layers.name", "Each of the layers needs its name.");
        }
        columns = Collections.unmodifiableMap(
                new LinkedHashMap<>(Objects.requireNonNullElse(columns, Map.<String, String>of())));
        constants = Collections.unmodifiableMap(
                new LinkedHashMap<>(Objects.requireNonNullElse(constants, Map.<String, String>of())));
        dataset = Objects.requireNonNullElse(dataset, "");
        licence = Objects.requireNonNullElse(licence, "");
        attribution = Objects.requireNonNullElse(attribution, "");
    }

    /** Nothing of this layer. */
    static LayerChoices leftOut(String name) {
        return new LayerChoices(name, null, null, null, null, null, null, Map.of(), Map.of(), null, "", "", "", null);
    }

    /** @throws ParvisException {@code INVALID_VALUE} for a reference system or character set that does not exist */
    ReadingChoices reading() {
        return new ReadingChoices(
                crs == null ? null : new Crs(crs),
                charset == null ? null : charset(charset),
                eastColumn,
                northColumn,
                geometryColumn);
    }

    private LayerMapping mapping() {
        return new LayerMapping(
                TargetCollection.of(Objects.requireNonNull(target)),
                columns,
                constants,
                keyColumn,
                dataset,
                licence,
                attribution);
    }

    /** The fields that the target requires and nothing was chosen for. */
    List<TargetField> missing() {
        return target == null || standard != null ? List.of() : FeatureAssembly.missing(mapping());
    }

    /** Whether a row is known again, whatever else is in it. */
    boolean isKeyed() {
        return keyColumn != null || standard != null;
    }

    /**
     * @param system of the layer's coordinates
     * @throws ParvisException {@code INVALID_VALUE} if these choices do not fit the layer
     */
    RowAssembly assembly(Layer layer, Crs system) {
        return standard == null
                ? new FeatureAssembly(layer.name(), layer.columns(), system, mapping())
                : new CnigAssembly(layer, system, dataset, licence, attribution);
    }

    LayerChoices withFound(@Nullable String foundCrs, @Nullable String foundCharset) {
        return readAs(crs == null ? foundCrs : crs, charset == null ? foundCharset : charset);
    }

    LayerChoices readAs(@Nullable String otherCrs, @Nullable String otherCharset) {
        return new LayerChoices(
                name,
                target,
                otherCrs,
                otherCharset,
                eastColumn,
                northColumn,
                geometryColumn,
                columns,
                constants,
                keyColumn,
                dataset,
                licence,
                attribution,
                standard);
    }

    LayerChoices named(String other) {
        return new LayerChoices(
                other,
                target,
                crs,
                charset,
                eastColumn,
                northColumn,
                geometryColumn,
                columns,
                constants,
                keyColumn,
                dataset,
                licence,
                attribution,
                standard);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw ParvisException.invalid(
                    "charset", "There is no character set \"" + name + "\"; write for example UTF-8 or windows-1252.");
        }
    }
}
