package org.parvis.api.ogc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** How a resource is shown: to programs or to people. */
enum Representation {
    JSON,
    HTML;

    static final String HTML_TYPE = "text/html";

    /**
     * @param wished the parameter {@code f}, which goes before the header; null if it was not given
     * @param accept the header; null if there is none
     * @param jsonType what the resource's JSON is called
     * @throws ParvisException {@code INVALID_VALUE} for another word in {@code f}
     * @throws HttpMediaTypeNotAcceptableException if the header wants neither
     */
    static Representation of(@Nullable String wished, @Nullable String accept, String jsonType)
            throws HttpMediaTypeNotAcceptableException {
        if (wished != null) {
            return switch (wished) {
                case "json", "geojson" -> JSON;
                case "html" -> HTML;
                default -> throw ParvisException.invalid("f", "f is json or html, not \"" + wished + "\".");
            };
        }
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        List<MediaType> accepted = accepted(accept);
        double json = Math.max(
                quality(accepted, MediaType.parseMediaType(jsonType)), quality(accepted, MediaType.APPLICATION_JSON));
        double html = quality(accepted, MediaType.TEXT_HTML);
        if (json <= 0 && html <= 0) {
            throw new HttpMediaTypeNotAcceptableException(
                    List.of(MediaType.parseMediaType(jsonType), MediaType.TEXT_HTML));
        }
        return html > json ? HTML : JSON;
    }

    private static List<MediaType> accepted(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException("The header Accept is malformed: " + malformed.getMessage());
        }
    }

    /** Of the range that fits best: the narrower one counts. */
    private static double quality(List<MediaType> accepted, MediaType type) {
        double quality = 0;
        int narrowest = -1;
        for (MediaType range : accepted) {
            int narrowness = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            if (range.includes(type.removeQualityValue()) && narrowness > narrowest) {
                narrowest = narrowness;
                quality = range.getQualityValue();
            }
        }
        return quality;
    }
}
