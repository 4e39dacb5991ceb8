package org.parvis.geo.exchange.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;

/** Texts, addresses and positions of a feed as features can carry them. */
public final class FeedTexts {
    /** As long as a text may be that the service takes from people. */
    public static final int LONGEST = 20_000;

    private static final int MOST_LANGUAGES = 30;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}");

    private FeedTexts() {}

    /**
     * @param byLanguage texts by whatever the feed calls the language; what is no language tag, and a blank text, is left
     *     out
     */
    public static LocalizedText localized(Map<String, String> byLanguage) {
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> {
            String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
            if (LANGUAGE.matcher(tag).matches() && !text.isBlank() && texts.size() < MOST_LANGUAGES) {
                texts.putIfAbsent(tag, cut(text.strip(), LONGEST));
            }
        });
        return new LocalizedText(texts);
    }

    /** The text, or its beginning with an ellipsis if it is longer. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** A web address that can be shown as a link; empty if the text is none. {@code www.} alone means https. */
    public static String website(String text) {
        String address = text.startsWith("www.") ? "https://" + text : text;
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? address : "";
        } catch (URISyntaxException none) {
            return "";
        }
    }

    /** A point of WGS 84; null if these are no degrees, or are those off Ghana that mean nobody has said. */
    public static @Nullable Point point(JsonValue longitude, JsonValue latitude) {
        OptionalDouble east = longitude.number();
        OptionalDouble north = latitude.number();
        if (east.isEmpty() || north.isEmpty()) {
            return null;
        }
        double x = east.getAsDouble();
        double y = north.getAsDouble();
        boolean nowhere = x == 0 && y == 0 || Math.abs(x) > 180 || Math.abs(y) > 90;
        return nowhere ? null : Geometries.point(x, y);
    }
}
