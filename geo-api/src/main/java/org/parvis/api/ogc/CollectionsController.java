package org.parvis.api.ogc;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.api.collection.ServedCollection;
import org.parvis.api.ogc.page.CollectionPages;
import org.parvis.api.store.Extent;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.filter.Cql2Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The collections: what is in each, where and when, and what can be asked of its features. */
@RestController
@Hidden
class CollectionsController {
    private static final String SCHEMA = "application/schema+json";
    private static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

    private static final int DECIMALS = 7;

    private final Documents documents;
    private final Published published;

    CollectionsController(Documents documents, Published published) {
        this.documents = documents;
        this.published = published;
    }

    @GetMapping("/ogc/collections")
    ResponseEntity<byte[]> collections(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        QueryParameters parameters = Documents.onlyFormat(request);
        ObjectNode document = documents.document().put("title", "The collections");
        document.putArray("links");
        addSystems(document.putArray("crs"));
        ArrayNode list = document.putArray("collections");
        published.all().forEach(each -> {
            ObjectNode collection = list.addObject();
            String address = Documents.base(request) + "/collections/" + each.word();
            describe(each, address, collection);
            new Link(address, "self", Documents.JSON, "This collection").addTo(collection.withArray("links"));
        });
        return documents.shown(request, parameters, document, Documents.JSON, CollectionPages::collections);
    }

    @GetMapping("/ogc/collections/{collection}")
    ResponseEntity<byte[]> collection(HttpServletRequest request, @PathVariable String collection)
            throws HttpMediaTypeNotAcceptableException {
        ServedCollection<?, ?> known = published.of(collection);
        QueryParameters parameters = Documents.onlyFormat(request);
        ObjectNode document = documents.document();
        describe(known, Documents.base(request) + "/collections/" + known.word(), document);
        return documents.shown(request, parameters, document, Documents.JSON, CollectionPages::collection);
    }

    @GetMapping("/ogc/collections/{collection}/queryables")
    ResponseEntity<byte[]> queryables(HttpServletRequest request, @PathVariable String collection)
            throws HttpMediaTypeNotAcceptableException {
        ServedCollection<?, ?> known = published.of(collection);
        QueryParameters parameters = Documents.onlyFormat(request);
        Representation shown = Documents.representation(request, parameters, SCHEMA);
        ObjectNode document = documents.document();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", request.getRequestURL().toString())
                .put("type", "object")
                .put("title", "What can be asked of " + known.word());
        ObjectNode properties = document.putObject("properties");
        properties
                .putObject(Cql2Text.GEOMETRY)
                .put("title", "Where it is")
                .put("format", "geometry-any")
                .put("x-ogc-role", "primary-geometry");
        known.store().properties().values().forEach(property -> describe(property, properties));
        document.put("additionalProperties", false);
        return shown == Representation.JSON
                ? documents.json(document, SCHEMA, new HttpHeaders())
                : documents.page(request, parameters, document, CollectionPages::queryables);
    }

    private static void describe(Property property, ObjectNode properties) {
        ObjectNode schema = properties.putObject(property.name()).put("title", property.name());
        addType(property, schema);
    }

    static void addType(Property property, ObjectNode schema) {
        switch (property.kind()) {
            case TEXT -> schema.put("type", "string");
            case NUMBER -> schema.put("type", "number");
            case TRUTH -> schema.put("type", "boolean");
            case TIME -> schema.put("type", "string").put("format", "date-time");
        }
    }

    private void describe(ServedCollection<?, ?> collection, String address, ObjectNode document) {
        Extent extent = published.extent(collection);
        document.put("id", collection.word())
                .put("title", Published.title(collection))
                .put("description", Published.description(collection));
        document.put("attribution", String.join("; ", extent.attribution()));
        document.put("itemType", "feature");
        addExtent(extent, document);
        addSystems(document.putArray("crs"));
        document.put("storageCrs", ReferenceSystem.CRS84.uri());
        ArrayNode links = document.putArray("links");
        List.of(
                        new Link(address + "/items", "items", Documents.GEO_JSON, "The features as GeoJSON"),
                        new Link(
                                address + "/items?f=html", "items", Representation.HTML_TYPE, "The features as a page"),
                        new Link(address + "/queryables", QUERYABLES, SCHEMA, "What can be asked of them"))
                .forEach(link -> link.addTo(links));
    }

    private static void addExtent(Extent extent, ObjectNode document) {
        Envelope box = extent.box();
        if (box == null) {
            return;
        }
        ObjectNode covers = document.putObject("extent");
        ObjectNode spatial = covers.putObject("spatial");
        spatial.putArray("bbox")
                .addArray()
                .add(rounded(box.getMinX(), RoundingMode.FLOOR))
                .add(rounded(box.getMinY(), RoundingMode.FLOOR))
                .add(rounded(box.getMaxX(), RoundingMode.CEILING))
                .add(rounded(box.getMaxY(), RoundingMode.CEILING));
        spatial.put("crs", ReferenceSystem.CRS84.uri());
        if (extent.begin() != null) {
            ObjectNode temporal = covers.putObject("temporal");
            temporal.putArray("interval").addArray().add(text(extent.begin())).add(text(extent.end()));
            temporal.put("trs", "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
        }
    }

    /** To a centimetre outwards, so that who asks for the box with as many digits gets everything. */
    private static double rounded(double degrees, RoundingMode outwards) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, outwards).doubleValue();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static void addSystems(ArrayNode systems) {
        ReferenceSystem.ALL.forEach(system -> systems.add(system.uri()));
    }
}
