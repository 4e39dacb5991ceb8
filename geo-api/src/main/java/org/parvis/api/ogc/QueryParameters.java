package org.parvis.api.ogc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.json.PlainText;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The parameters of a request, each known and given once. */
final class QueryParameters {
    private static final int LONGEST_SHOWN = 40;
    private static final int MOST = 100;

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param query as in the address; null if there is none
     * @param known names that may be given
     * @throws ParvisException {@code INVALID_VALUE} for another name, one that is given twice, or a text that cannot be
     */
    static QueryParameters of(@Nullable String query, Set<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", MOST)) {
                int sign = pair.indexOf('=');
                String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
                if (name.isEmpty()) {
                    continue;
                }
                if (!known.contains(name)) {
                    throw unknown(name, known);
                }
                if (values.put(name, decoded(sign < 0 ? "" : pair.substring(sign + 1))) != null) {
                    throw ParvisException.invalid(
                            name, "The parameter \"" + name + "\" is given twice; leave one out.");
                }
            }
        }
        return new QueryParameters(values);
    }

    private static ParvisException unknown(String name, Set<String> known) {
        String shown = name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
        return ParvisException.invalid(
                shown,
                "There is no parameter \"" + shown + "\"; known here: "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    private static String decoded(String text) {
        try {
            return PlainText.require(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw ParvisException.causedBy(
                    malformed,
                    ErrorCode.INVALID_VALUE,
                    "query",
                    "The address has a % that is not followed by two hexadecimal digits.");
        }
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** The same but for this one. */
    QueryParameters without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new QueryParameters(fewer);
    }

    /** The same but for the value of this one. */
    QueryParameters set(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new QueryParameters(changed);
    }

    /** The same for an address, but for one of them. */
    String with(String name, String value) {
        List<String> pairs = new ArrayList<>();
        set(name, value).values.forEach((key, text) -> pairs.add(encoded(key) + "=" + encoded(text)));
        return "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
