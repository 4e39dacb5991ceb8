package org.parvis.api.ogc;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.EntityTag;
import org.parvis.api.collection.FeatureEndpoints;
import org.parvis.api.collection.Precondition;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.store.Stored;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One feature changed: only in the state that the caller knows, if it says which. */
@RestController
@RequestMapping("/ogc/collections/{collection}/items/{id}")
@Hidden
class ItemController {
    private static final String CONTENT_CRS = "Content-Crs";

    private final Published published;

    ItemController(Published published) {
        this.published = published;
    }

    @PutMapping(consumes = {FeatureEndpoints.GEO_JSON, FeatureEndpoints.JSON})
    ResponseEntity<Void> replace(
            HttpServletRequest request,
            @PathVariable String collection,
            @PathVariable String id,
            @RequestHeader(name = CONTENT_CRS, required = false) @Nullable String contentCrs,
            @RequestBody JsonNode body) {
        ServedCollection<?, ?> known = known(request, collection);
        return done(known.replace(FeatureId.of(id), precondition(request), GivenDocument.inWgs84(body, contentCrs)));
    }

    @PatchMapping(consumes = {FeatureEndpoints.MERGE_PATCH, FeatureEndpoints.GEO_JSON, FeatureEndpoints.JSON})
    ResponseEntity<Void> change(
            HttpServletRequest request,
            @PathVariable String collection,
            @PathVariable String id,
            @RequestHeader(name = CONTENT_CRS, required = false) @Nullable String contentCrs,
            @RequestBody JsonNode body) {
        ServedCollection<?, ?> known = known(request, collection);
        return done(known.patch(FeatureId.of(id), precondition(request), GivenDocument.inWgs84(body, contentCrs)));
    }

    @DeleteMapping
    ResponseEntity<Void> delete(HttpServletRequest request, @PathVariable String collection, @PathVariable String id) {
        known(request, collection).delete(FeatureId.of(id), precondition(request));
        return ResponseEntity.noContent().build();
    }

    /** What may be done with a feature. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> methods(@PathVariable String collection) {
        published.of(collection);
        return ResponseEntity.ok()
                .allow(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE,
                        HttpMethod.OPTIONS)
                .header(
                        "Accept-Patch",
                        String.join(
                                ", ", FeatureEndpoints.MERGE_PATCH, FeatureEndpoints.GEO_JSON, FeatureEndpoints.JSON))
                .build();
    }

    private ServedCollection<?, ?> known(HttpServletRequest request, String collection) {
        QueryParameters.of(request.getQueryString(), Set.of());
        return published.of(collection);
    }

    private static ResponseEntity<Void> done(Stored<?> stored) {
        return ResponseEntity.noContent()
                .eTag(EntityTag.of(stored))
                .lastModified(stored.modified())
                .build();
    }

    private static Precondition precondition(HttpServletRequest request) {
        String since = request.getHeader(HttpHeaders.IF_UNMODIFIED_SINCE);
        return new Precondition(request.getHeader(HttpHeaders.IF_MATCH), since == null ? null : moment(since));
    }

    private static Instant moment(String header) {
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw ParvisException.causedBy(
                    malformed,
                    ErrorCode.INVALID_VALUE,
                    HttpHeaders.IF_UNMODIFIED_SINCE,
                    "If-Unmodified-Since takes the time of the header Last-Modified, such as"
                            + " Sat, 21 Nov 2026 18:00:00 GMT.");
        }
    }
}
