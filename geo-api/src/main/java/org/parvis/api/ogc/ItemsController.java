package org.parvis.api.ogc;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.EntityTag;
import org.parvis.api.collection.FeatureEndpoints;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.ogc.page.FeaturePages;
import org.parvis.api.store.Stored;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The features of a collection: found, and added. */
@RestController
@Hidden
class ItemsController {
    private static final String ITEMS = "/ogc/collections/{collection}/items";

    private final Documents documents;
    private final Published published;

    ItemsController(Documents documents, Published published) {
        this.documents = documents;
        this.published = published;
    }

    @GetMapping(ITEMS)
    ResponseEntity<byte[]> items(HttpServletRequest request, @PathVariable String collection, Deadline deadline)
            throws HttpMediaTypeNotAcceptableException {
        ServedCollection<?, ?> known = published.of(collection);
        Map<String, Property> properties = known.store().properties();
        QueryParameters parameters = QueryParameters.of(request.getQueryString(), ItemsQuery.known(properties));
        Representation shown = Documents.representation(request, parameters, Documents.GEO_JSON);
        ItemsQuery query = ItemsQuery.of(parameters, properties);
        Items.Page page = Items.of(known, query, deadline.withoutEnd());
        ObjectNode document = documents.document().put("type", "FeatureCollection");
        document.put("numberMatched", page.matched())
                .put("numberReturned", page.features().size())
                .put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode features = document.putArray("features");
        page.features().forEach(each -> features.add(documents.tree(each)));
        CoordinateRewriting.fromWgs84(features, query.system());
        ArrayNode links = document.putArray("links");
        Documents.addSelf(links, request, parameters, shown, Documents.GEO_JSON);
        addNeighbours(links, request, parameters, query, page);
        new Link(
                        Documents.base(request) + "/collections/" + known.word(),
                        "collection",
                        Documents.JSON,
                        "The collection")
                .addTo(links);
        if (shown == Representation.HTML) {
            return documents.page(request, parameters, document, FeaturePages::features);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Crs", query.system().header());
        return documents.json(document, Documents.GEO_JSON, headers);
    }

    private static void addNeighbours(
            ArrayNode links,
            HttpServletRequest request,
            QueryParameters parameters,
            ItemsQuery query,
            Items.Page page) {
        String address = request.getRequestURL().toString();
        long next = (long) query.offset() + page.features().size();
        if (!page.features().isEmpty() && next < page.matched()) {
            String there = address + parameters.with("offset", Long.toString(next));
            new Link(there, "next", Documents.GEO_JSON, "The next features").addTo(links);
        }
        if (query.offset() > 0) {
            int before = Math.max(0, query.offset() - query.limit());
            int many = query.offset() - before;
            String there =
                    address + parameters.set("limit", Integer.toString(many)).with("offset", Integer.toString(before));
            new Link(there, "prev", Documents.GEO_JSON, "The features before").addTo(links);
        }
    }

    @GetMapping(ITEMS + "/{id}")
    ResponseEntity<byte[]> item(HttpServletRequest request, @PathVariable String collection, @PathVariable String id)
            throws HttpMediaTypeNotAcceptableException {
        ServedCollection<?, ?> known = published.of(collection);
        QueryParameters parameters = QueryParameters.of(request.getQueryString(), Set.of("f", "crs"));
        Representation shown = Documents.representation(request, parameters, Documents.GEO_JSON);
        ReferenceSystem system = ReferenceSystem.of("crs", parameters.get("crs"));
        Given given = given(known, id);
        ObjectNode document = (ObjectNode) documents.tree(given.document());
        CoordinateRewriting.fromWgs84(document, system);
        ArrayNode links = document.putArray("links");
        Documents.addSelf(links, request, parameters, shown, Documents.GEO_JSON);
        new Link(
                        Documents.base(request) + "/collections/" + known.word(),
                        "collection",
                        Documents.JSON,
                        "The collection")
                .addTo(links);
        if (shown == Representation.HTML) {
            return documents.page(request, parameters, document, FeaturePages::feature);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Crs", system.header());
        headers.setETag(EntityTag.of(given.stored()));
        headers.setLastModified(given.stored().modified());
        return documents.json(document, Documents.GEO_JSON, headers);
    }

    /** What may be done with a collection's features. */
    @RequestMapping(path = ITEMS, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> methods(@PathVariable String collection) {
        published.of(collection);
        return ResponseEntity.ok()
                .allow(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.OPTIONS)
                .header("Accept-Post", FeatureEndpoints.GEO_JSON + ", " + FeatureEndpoints.JSON)
                .build();
    }

    private static <F extends Feature> Given given(ServedCollection<F, ?> collection, String id) {
        Stored<F> stored = collection.required(FeatureId.of(id));
        return new Given(stored, collection.written(stored));
    }

    /** A feature as it is kept, and as it is written. */
    private record Given(Stored<?> stored, Object document) {}

    @PostMapping(
            path = ITEMS,
            consumes = {FeatureEndpoints.GEO_JSON, FeatureEndpoints.JSON})
    ResponseEntity<Void> create(
            HttpServletRequest request,
            @PathVariable String collection,
            @RequestHeader(name = "Content-Crs", required = false) @Nullable String contentCrs,
            @RequestBody JsonNode body) {
        ServedCollection<?, ?> known = published.of(collection);
        QueryParameters.of(request.getQueryString(), Set.of());
        Stored<?> stored = known.create(GivenDocument.inWgs84(body, contentCrs));
        String address = Documents.base(request) + "/collections/" + known.word() + "/items/"
                + stored.feature().id();
        return ResponseEntity.created(URI.create(address))
                .eTag(EntityTag.of(stored))
                .lastModified(stored.modified())
                .build();
    }
}
