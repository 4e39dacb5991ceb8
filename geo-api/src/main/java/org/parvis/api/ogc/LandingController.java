package org.parvis.api.ogc;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.api.ogc.page.CollectionPages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where clients begin: what there is, what holds, and how it is asked. */
@RestController
@Hidden
class LandingController {
    private static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

    private final Documents documents;
    private final Published published;

    LandingController(Documents documents, Published published) {
        this.documents = documents;
        this.published = published;
    }

    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<byte[]> landing(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        QueryParameters parameters = Documents.onlyFormat(request);
        String base = Documents.base(request);
        ObjectNode document = documents.document();
        document.put("title", "Parvis")
                .put(
                        "description",
                        "A town's streets, key places, events, furniture, quartiers and saved walks for geographic"
                                + " information systems.");
        document.put("attribution", published.attribution());
        ArrayNode links = document.putArray("links");
        List.of(
                        new Link(base + "/api", "service-desc", OPEN_API, "What can be asked, as OpenAPI 3.0"),
                        new Link(base + "/api?f=html", "service-doc", Representation.HTML_TYPE, "What can be asked"),
                        new Link(base + "/conformance", "conformance", Documents.JSON, "The standards that hold"),
                        new Link(base + "/collections", "data", Documents.JSON, "The collections"))
                .forEach(link -> link.addTo(links));
        return documents.shown(request, parameters, document, Documents.JSON, CollectionPages::landing);
    }

    @GetMapping("/ogc/conformance")
    ResponseEntity<byte[]> conformance(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        QueryParameters parameters = Documents.onlyFormat(request);
        ObjectNode document = documents.document().put("title", "The standards that hold");
        ArrayNode classes = document.putArray("conformsTo");
        Conformance.CLASSES.forEach(classes::add);
        return documents.shown(request, parameters, document, Documents.JSON, CollectionPages::conformance);
    }

    @GetMapping("/ogc/api")
    ResponseEntity<byte[]> description(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        QueryParameters parameters = Documents.onlyFormat(request);
        Representation shown = Documents.representation(request, parameters, OPEN_API);
        ObjectNode document = new ServiceDescription(documents.document(), published).describe(Documents.base(request));
        return shown == Representation.JSON
                ? documents.json(document, OPEN_API, new HttpHeaders())
                : documents.page(request, parameters, document, CollectionPages::description);
    }
}
