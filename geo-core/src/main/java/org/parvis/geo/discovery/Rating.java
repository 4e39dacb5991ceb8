package org.parvis.geo.discovery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.geo.discovery.audience.Audience;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;

/** What a sight is worth to one visitor, and by which theme. */
final class Rating {
    /** Counts by no theme. */
    static final int NO_THEME = -1;

    /**
     * From what says most about a place to what says least: among themes that are liked equally, a cathedral is a church
     * before it is a sight.
     */
    private static final List<Theme> BY_MEANING = List.of(
            Theme.WORSHIP,
            Theme.MUSEUM,
            Theme.MARKET,
            Theme.FAMILY,
            Theme.VIEWPOINT,
            Theme.NATURE,
            Theme.WATER,
            Theme.ART,
            Theme.CULTURE,
            Theme.HERITAGE,
            Theme.LANDMARK);

    private final Map<Theme, Double> weights;
    private final Audience audience;

    Rating(DiscoveryRequest request) {
        weights = request.themes();
        audience = request.wishes().rating();
    }

    /**
     * @param score interest times the weight of the theme liked most times what the audience makes of both theme and kind
     * @param theme ordinal of that theme, or {@link #NO_THEME}
     */
    record Rated(double score, int theme) {}

    Rated of(Sight sight) {
        if (sight instanceof Sight.AtPlace at) {
            KeyPlace place = at.place();
            return rated(place.themes(), place.interest() * audience.ofKind(place.kind()));
        }
        if (sight instanceof Sight.AtEvent at) {
            return rated(at.event().themes(), at.interest());
        }
        return new Rated(0, NO_THEME);
    }

    private Rated rated(Set<Theme> themes, double interest) {
        double best = themes.isEmpty() && weights.isEmpty() ? 1 : 0;
        int theme = NO_THEME;
        for (Theme each : BY_MEANING) {
            if (themes.contains(each)) {
                double liked = (weights.isEmpty() ? 1 : weights.getOrDefault(each, 0.0)) * audience.ofTheme(each);
                if (liked > best) {
                    best = liked;
                    theme = each.ordinal();
                }
            }
        }
        return new Rated(best * interest, theme);
    }
}
