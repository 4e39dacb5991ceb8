package org.parvis.api.ogc;

import tools.jackson.databind.node.ArrayNode;

/**
 * Where a client can go on (RFC 8288).
 *
 * @param href the whole address
 * @param rel what it is to the document with the link
 * @param type media type of what is there
 */
record Link(String href, String rel, String type, String title) {
    void addTo(ArrayNode links) {
        links.addObject().put("href", href).put("rel", rel).put("type", type).put("title", title);
    }
}
