package org.parvis.api.ogc;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A GeoJSON document that a client sent. */
final class GivenDocument {
    private GivenDocument() {}

    /**
     * The same in WGS 84, without the links it was given out with.
     *
     * @param contentCrs the header of that name; null for WGS 84, longitude first
     */
    static JsonNode inWgs84(JsonNode document, @Nullable String contentCrs) {
        ReferenceSystem system = ReferenceSystem.ofHeader(contentCrs);
        JsonNode own = document.deepCopy();
        if (own instanceof ObjectNode feature) {
            feature.remove("links");
        }
        CoordinateRewriting.toWgs84(own, system);
        return own;
    }
}
