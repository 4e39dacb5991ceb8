package org.parvis.api.ogc.page;

/**
 * Where a page is, and for whom.
 *
 * @param base where the interface begins, without a slash at the end
 * @param path of the page below that, without a query
 * @param json the same document as JSON
 * @param map the same document as JSON with coordinates in WGS 84, for the map
 * @param attribution who made the data and the map; empty if that is not to be said
 */
public record PageSetting(
        String base, String path, String json, String map, PageLanguage language, String attribution) {
    String say(PageWords words) {
        return words.in(language);
    }

    /** The collection that the page is about; empty if it is about none. */
    String collection() {
        String[] steps = path.split("/");
        return steps.length > 2 && steps[1].equals("collections") ? steps[2] : "";
    }
}
