package org.parvis.api.ogc;

import java.util.List;
import java.util.stream.Stream;

/**
 * The conformance classes that hold here, all of which are tested. Part 4 is a draft whose general classes moved to a part
 * of OGC API – Common; clients know the names of either.
 */
final class Conformance {
    private static final List<String> CHANGING =
            List.of("create-replace-delete", "update", "optimistic-locking-etags", "optimistic-locking-timestamps");

    static final List<String> CLASSES = Stream.of(
                    of("ogcapi-common-1", List.of("core", "landing-page", "oas30", "html", "json")),
                    of("ogcapi-features-1", List.of("core", "oas30", "geojson", "html")),
                    of("ogcapi-features-2", List.of("crs")),
                    of(
                            "ogcapi-features-3",
                            List.of("queryables", "queryables-query-parameters", "filter", "features-filter")),
                    of(
                            "cql2",
                            List.of(
                                    "cql2-text",
                                    "basic-cql2",
                                    "advanced-comparison-operators",
                                    "case-insensitive-comparison",
                                    "basic-spatial-functions",
                                    "basic-spatial-functions-plus")),
                    of("ogcapi-features-4", CHANGING),
                    of("ogcapi-features-4", List.of("features")),
                    of("ogcapi-common-5", CHANGING))
            .flatMap(List::stream)
            .toList();

    private Conformance() {}

    private static List<String> of(String standard, List<String> classes) {
        return classes.stream()
                .map(each -> "http://www.opengis.net/spec/" + standard + "/1.0/conf/" + each)
                .toList();
    }
}
