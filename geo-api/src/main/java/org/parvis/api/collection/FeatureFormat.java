package org.parvis.api.collection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.json.CoordinateReferences;
import org.parvis.api.json.PlainText;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Source;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Features of one collection as GeoJSON Features, both ways. */
final class FeatureFormat<F extends Feature, P extends CommonProperties> {
    private static final String PROPERTIES = "properties";

    private final FeatureCodec<F, P> codec;
    private final JsonMapper mapper;
    private final JavaType documentType;

    FeatureFormat(FeatureCodec<F, P> codec, JsonMapper mapper) {
        this.codec = codec;
        this.mapper = mapper;
        this.documentType =
                mapper.getTypeFactory().constructParametricType(GeoJsonFeature.class, codec.propertiesType());
    }

    GeoJsonFeature<P> written(Stored<F> stored) {
        return GeoJsonFeature.of(stored.feature().id(), stored.feature().geometry(), codec.properties(stored));
    }

    /** @throws ParvisException {@code INVALID_VALUE} unless it is an object */
    GeoJsonFeature<P> document(JsonNode document) {
        if (!document.isObject()) {
            throw noFeature();
        }
        return mapper.treeToValue(document, documentType);
    }

    /**
     * @param current what the new state takes the place of, null if it is new: without a source of its own it keeps that
     *     one's, so that a licence is never lost
     */
    F read(GeoJsonFeature<P> document, UUID id, @Nullable Feature current) {
        requireFeature(document, id);
        Geometry geometry = document.geometry();
        if (geometry == null) {
            throw ParvisException.of(ErrorCode.INVALID_GEOMETRY, "geometry", "The Feature has no geometry.");
        }
        P given = document.properties();
        P properties = given == null ? mapper.convertValue(mapper.createObjectNode(), codec.propertiesType()) : given;
        return codec.feature(new FeatureDraft<>(
                identity(properties, id, current),
                storable(Texts.merged(properties.name(), properties.names())),
                storable(Texts.merged(properties.description(), properties.descriptions())),
                geometry,
                properties));
    }

    /** The state after a merge patch (RFC 7396) of the Feature as it is given out. */
    F patched(Stored<F> stored, JsonNode patch) {
        if (!(patch instanceof ObjectNode change)) {
            throw ParvisException.of(ErrorCode.INVALID_VALUE, "A merge patch is an object in { }.");
        }
        ObjectNode document = mapper.valueToTree(written(stored));
        if (document.get(PROPERTIES) instanceof ObjectNode properties) {
            JsonNode changed = change.path(PROPERTIES);
            forgetDerived(properties, changed, "name", "names");
            forgetDerived(properties, changed, "description", "descriptions");
        }
        MergePatch.apply(document, change);
        GeoJsonFeature<P> merged = mapper.treeToValue(document, documentType);
        return read(merged, stored.feature().id(), stored.feature());
    }

    /** Else a change of {@code names} alone would be undone by the old {@code name}, and taking it away would not show. */
    private static void forgetDerived(ObjectNode properties, JsonNode changed, String local, String byLanguage) {
        if (!changed.has(local)) {
            properties.remove(local);
        } else if (changed.get(local).isNull() && !changed.has(byLanguage)) {
            properties.remove(byLanguage);
        }
    }

    private static void requireFeature(GeoJsonFeature<?> document, UUID id) {
        String type = document.type();
        if (!GeoJsonFeature.TYPE.equals(type)) {
            throw noFeature();
        }
        CoordinateReferences.requireWgs84(document.crs());
        UUID given = document.id();
        if (given != null && !given.equals(id)) {
            throw ParvisException.invalid(
                    "id", "The id " + given + " is not that of the address; an id never changes.");
        }
    }

    private static ParvisException noFeature() {
        return ParvisException.invalid("type", "Send one GeoJSON object with \"type\": \"Feature\".");
    }

    private static Identity identity(CommonProperties properties, UUID id, @Nullable Feature current) {
        SourceProperties given = properties.source();
        Source source = given != null
                ? given.source()
                : current != null ? current.identity().source() : Source.parvis();
        Attributes attributes = properties.attributes();
        return new Identity(id, source, attributes == null ? Attributes.NONE : storable(attributes));
    }

    private static LocalizedText storable(LocalizedText text) {
        text.byLanguage().values().forEach(PlainText::require);
        return text;
    }

    private static Attributes storable(Attributes attributes) {
        attributes.values().forEach((name, value) -> {
            PlainText.require(name);
            if (value instanceof String text) {
                PlainText.require(text);
            }
            if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
                throw ParvisException.invalid(
                        "attributes." + name, "The number is too large to be kept; write a text.");
            }
        });
        return attributes;
    }
}
