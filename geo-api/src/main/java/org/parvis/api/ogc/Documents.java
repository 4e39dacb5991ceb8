package org.parvis.api.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.parvis.api.ogc.page.PageLanguage;
import org.parvis.api.ogc.page.PageSetting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents as documents, in the representation that was asked for, with links to themselves. */
@Component
class Documents {
    static final String GEO_JSON = "application/geo+json";
    static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private static final String PATH = "/ogc";

    private final JsonMapper mapper;
    private final Published published;

    Documents(JsonMapper mapper, Published published) {
        this.mapper = mapper;
        this.published = published;
    }

    /** Where the interface begins, as the caller reaches it, without a slash at the end. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + PATH;
    }

    /** Refuses all parameters but {@code f}. */
    static QueryParameters onlyFormat(HttpServletRequest request) {
        return QueryParameters.of(request.getQueryString(), Set.of("f"));
    }

    ObjectNode document() {
        return mapper.createObjectNode();
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    /** Links to the document itself and to its other representation. */
    static void addSelf(
            ArrayNode links,
            HttpServletRequest request,
            QueryParameters parameters,
            Representation shown,
            String jsonType) {
        String address = request.getRequestURL().toString();
        String json = address + parameters.with("f", "json");
        String html = address + parameters.with("f", "html");
        boolean isJson = shown == Representation.JSON;
        new Link(json, isJson ? "self" : "alternate", jsonType, "This document as JSON").addTo(links);
        new Link(html, isJson ? "alternate" : "self", Representation.HTML_TYPE, "This document as a page").addTo(links);
    }

    static Representation representation(HttpServletRequest request, QueryParameters parameters, String jsonType)
            throws HttpMediaTypeNotAcceptableException {
        return Representation.of(parameters.get("f"), request.getHeader(HttpHeaders.ACCEPT), jsonType);
    }

    /** Completes a document with links to itself, and shows it. */
    ResponseEntity<byte[]> shown(
            HttpServletRequest request,
            QueryParameters parameters,
            ObjectNode document,
            String jsonType,
            PageWriter writer)
            throws HttpMediaTypeNotAcceptableException {
        Representation shown = representation(request, parameters, jsonType);
        ArrayNode links = document.get("links") instanceof ArrayNode there ? there : document.putArray("links");
        addSelf(links, request, parameters, shown, jsonType);
        return shown == Representation.JSON
                ? json(document, jsonType, new HttpHeaders())
                : page(request, parameters, document, writer);
    }

    /** @param headers more of them */
    ResponseEntity<byte[]> json(ObjectNode document, String type, HttpHeaders headers) {
        return ResponseEntity.ok()
                .headers(headers)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(mapper.writeValueAsBytes(document));
    }

    ResponseEntity<byte[]> page(
            HttpServletRequest request, QueryParameters parameters, ObjectNode document, PageWriter writer) {
        String address = request.getRequestURL().toString();
        String base = base(request);
        PageLanguage language = PageLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        PageSetting setting = new PageSetting(
                base,
                address.startsWith(base) ? address.substring(base.length()) : "",
                address + parameters.with("f", "json"),
                address + parameters.without("crs").with("f", "json"),
                language,
                published.attribution());
        return ResponseEntity.ok()
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(writer.page(document, setting).getBytes(StandardCharsets.UTF_8));
    }
}
