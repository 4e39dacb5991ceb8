package org.parvis.geo.exchange.geojson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.CrsFinding;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.exchange.text.PositionRange;
import org.parvis.geo.shared.Crs;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The {@code crs} members of a file, as GeoJSON had them in 2008 and QGIS, GDAL and uDig still write them. RFC 7946 has them
 * no more; but who writes one means it.
 */
final class CrsMember {
    private static final Pattern EPSG = Pattern.compile(
            "(?i)(?:urn:(?:x-)?ogc:def:crs:epsg:[^:]*:|epsg:+|https?://www\\.opengis\\.net/def/crs/epsg/[^/]+/"
                    + "|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)0*([1-9]\\d{3,5})");
    private static final Pattern CRS84 = Pattern.compile(
            "(?i)(?:urn:(?:x-)?ogc:def:crs:ogc:[^:]*:|ogc:|https?://www\\.opengis\\.net/def/crs/ogc/[^/]+/)?"
                    + "crs84h?");

    /** What each says, in order; a value of null for a name that is not known. */
    private final Map<String, @Nullable Crs> named = new LinkedHashMap<>();

    /** Takes the value at the parser. */
    void read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            named.put("null", null);
            return;
        }
        String type = "";
        String name = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (member.equals("properties") && value == JsonToken.START_OBJECT) {
                name = properties(parser);
            } else {
                parser.skipChildren();
            }
        }
        // The very old form: a type EPSG with a number.
        String text = type.equalsIgnoreCase("EPSG") && name.matches("\\d+") ? "EPSG:" + name : name;
        if (named.size() < 10) {
            named.put(text, system(text));
        }
    }

    /** What the file says of its coordinates; null if it says nothing. */
    @Nullable
    CrsFinding finding(PositionRange range) {
        if (named.isEmpty()) {
            return null;
        }
        List<Crs> systems = named.values().stream()
                .filter(system -> system != null)
                .distinct()
                .toList();
        if (systems.size() == 1 && !named.containsValue(null)) {
            return CrsFinding.certain(
                    systems.get(0),
                    "the member crs says " + named.keySet().iterator().next());
        }
        List<Crs> candidates = systems.isEmpty() ? range.candidates() : systems;
        return new CrsFinding(
                null,
                candidates.isEmpty() ? Sureness.UNKNOWN : Sureness.UNSURE,
                "the member crs says " + String.join(" and ", named.keySet())
                        + (systems.size() > 1 ? ", and only one can be" : ", which Parvis does not know"),
                candidates);
    }

    /** @return null if the name is not known */
    static @Nullable Crs system(String name) {
        if (CRS84.matcher(name.strip()).matches()) {
            return Crs.WGS_84;
        }
        Matcher epsg = EPSG.matcher(name.strip());
        return epsg.matches() ? new Crs("EPSG:" + epsg.group(1)) : null;
    }

    private static String properties(JsonParser parser) {
        String name = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean names = member.equals("name") || member.equals("code") || member.equals("href");
            if (names && value.isScalarValue()) {
                name = parser.getString();
            }
            parser.skipChildren();
        }
        return name;
    }
}
