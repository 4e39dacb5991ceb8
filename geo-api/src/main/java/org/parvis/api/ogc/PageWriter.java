package org.parvis.api.ogc;

import org.parvis.api.ogc.page.PageSetting;
import tools.jackson.databind.node.ObjectNode;

/** Shows a kind of document to people, as HTML. */
@FunctionalInterface
interface PageWriter {
    String page(ObjectNode document, PageSetting setting);
}
