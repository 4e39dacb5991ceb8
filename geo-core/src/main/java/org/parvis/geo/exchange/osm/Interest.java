package org.parvis.geo.exchange.osm;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.MetricPlane;

/**
 * How much a place is worth a visit, 0 to 100, from what its tags tell. It begins with the worth of its most telling
 * kind and adds for each sign that others care:
 *
 * <table>
 * <caption>Points added</caption>
 * <tr><th>sign</th><th>points</th></tr>
 * <tr><td>{@code wikidata}</td><td>10</td></tr>
 * <tr><td>{@code wikipedia}, in any language</td><td>10</td></tr>
 * <tr><td>{@code heritage}: listed by an authority</td><td>10</td></tr>
 * <tr><td>{@code tourism=attraction} beside another kind</td><td>10</td></tr>
 * <tr><td>each further kind it is</td><td>4, at most 8</td></tr>
 * <tr><td>its name in other languages</td><td>2 each, at most 12</td></tr>
 * <tr><td>{@code artist_name} or {@code architect}</td><td>4</td></tr>
 * <tr><td>{@code description}, {@code website}, {@code wikimedia_commons} or {@code image}</td><td>2 each</td></tr>
 * <tr><td>footprint over 1,000 m² / over 10,000 m²</td><td>3 / 8</td></tr>
 * <tr><td>no name of its own</td><td>−8</td></tr>
 * <tr><td>{@code memorial=plaque}</td><td>−6</td></tr>
 * </table>
 */
final class Interest {
    private static final int MOST = 100;
    private static final int FURTHER_KIND = 4;
    private static final int MOST_FOR_FURTHER_KINDS = 8;
    private static final int TRANSLATION = 2;
    private static final int MOST_FOR_TRANSLATIONS = 12;
    private static final Map<String, Integer> POINTS_BY_KEY = Map.of(
            "wikidata",
            10,
            "heritage",
            10,
            "description",
            2,
            "website",
            2,
            "contact:website",
            2,
            "wikimedia_commons",
            2,
            "image",
            2,
            "artist_name",
            4,
            "architect",
            4);

    private Interest() {}

    static double of(Tags tags, List<PlaceKind> kinds, Geometry footprintOrPoint, MetricPlane plane) {
        int best = kinds.stream().mapToInt(PlaceKind::interest).max().orElse(0);
        int points = best + Math.min(MOST_FOR_FURTHER_KINDS, FURTHER_KIND * (kinds.size() - 1));
        for (Map.Entry<String, Integer> sign : POINTS_BY_KEY.entrySet()) {
            points += tags.says(sign.getKey()) ? sign.getValue() : 0;
        }
        points += isOnWikipedia(tags) ? 10 : 0;
        points += kinds.size() > 1 && tags.is("tourism", "attraction") ? 10 - FURTHER_KIND : 0;
        Map<String, String> names = Texts.of(tags, "name");
        points += Math.min(MOST_FOR_TRANSLATIONS, TRANSLATION * Math.max(0, names.size() - 1));
        points += forSize(plane.toMetres(footprintOrPoint).getArea());
        points -= names.isEmpty() ? 8 : 0;
        points -= tags.is("memorial", "plaque") ? 6 : 0;
        return Math.max(0, Math.min(MOST, points));
    }

    private static boolean isOnWikipedia(Tags tags) {
        for (int index = 0; index < tags.size(); index++) {
            if (tags.key(index).equals("wikipedia") || tags.key(index).startsWith("wikipedia:")) {
                return true;
            }
        }
        return false;
    }

    private static int forSize(double squareMetres) {
        if (squareMetres > 10_000) {
            return 8;
        }
        return squareMetres > 1_000 ? 3 : 0;
    }
}
