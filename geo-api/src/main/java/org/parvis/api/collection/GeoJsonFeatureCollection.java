package org.parvis.api.collection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A part of a collection as a GeoJSON FeatureCollection.
 *
 * @param type always {@code FeatureCollection}
 * @param numberMatched how many there are in all
 * @param numberReturned how many are in this answer
 */
public record GeoJsonFeatureCollection<P>(
        @Schema(allowableValues = "FeatureCollection") String type,
        long numberMatched,
        int numberReturned,
        List<GeoJsonFeature<P>> features) {
    public GeoJsonFeatureCollection {
        features = List.copyOf(features);
    }

    static <P> GeoJsonFeatureCollection<P> of(List<GeoJsonFeature<P>> features, long matched) {
        return new GeoJsonFeatureCollection<>("FeatureCollection", matched, features.size(), features);
    }
}
