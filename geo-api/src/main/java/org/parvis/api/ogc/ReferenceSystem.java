package org.parvis.api.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.filter.FilterSystem;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;

/**
 * A coordinate reference system that features are given out and taken in, with the axes in the order that its register
 * says.
 *
 * @param uri as OGC API – Features names it
 * @param crs null where coordinates are degrees of WGS 84, as they are kept
 * @param northFirst whether the latitude comes first
 */
record ReferenceSystem(String uri, @Nullable Crs crs, boolean northFirst) {
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    static final ReferenceSystem CRS84 =
            new ReferenceSystem("http://www.opengis.net/def/crs/OGC/1.3/CRS84", null, false);

    /** The usual ones of the web, and those of metropolitan France. */
    static final List<ReferenceSystem> ALL = all();

    private static List<ReferenceSystem> all() {
        List<ReferenceSystem> all = new ArrayList<>();
        all.add(CRS84);
        all.add(new ReferenceSystem(EPSG + 4326, null, true));
        Stream.concat(Stream.of(3857, 2154), IntStream.rangeClosed(3942, 3950).boxed())
                .forEach(code -> all.add(new ReferenceSystem(EPSG + code, new Crs("EPSG:" + code), false)));
        return List.copyOf(all);
    }

    /**
     * @param field how the caller calls it
     * @param uri null for WGS 84, longitude first
     * @throws ParvisException {@code INVALID_VALUE}, naming the known ones
     */
    static ReferenceSystem of(String field, @Nullable String uri) {
        if (uri == null) {
            return CRS84;
        }
        return ALL.stream()
                .filter(each -> each.uri.equals(uri))
                .findFirst()
                .orElseThrow(() -> ParvisException.invalid(
                        field,
                        field + " is no reference system that is known here; there are "
                                + String.join(
                                        ", ",
                                        ALL.stream().map(ReferenceSystem::uri).toList()) + "."));
    }

    /** @param header {@code Content-Crs}: the address in angle brackets */
    static ReferenceSystem ofHeader(@Nullable String header) {
        if (header == null) {
            return CRS84;
        }
        String uri = header.strip();
        boolean bracketed = uri.startsWith("<") && uri.endsWith(">");
        return of("Content-Crs", bracketed ? uri.substring(1, uri.length() - 1) : uri);
    }

    /** The same for a condition's coordinates. */
    FilterSystem inFilters() {
        return new FilterSystem(crs, northFirst);
    }

    /** As the header {@code Content-Crs} writes it. */
    String header() {
        return "<" + uri + ">";
    }
}
