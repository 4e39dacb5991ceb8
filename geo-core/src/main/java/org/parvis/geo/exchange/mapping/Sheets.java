package org.parvis.geo.exchange.mapping;

import java.util.EnumMap;
import java.util.Map;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;

/** The sheet of each collection. */
final class Sheets {
    private static final QuartierSheet QUARTIERS = new QuartierSheet();
    private static final StreetSheet STREETS = new StreetSheet();
    private static final PlaceSheet PLACES = new PlaceSheet();
    private static final EventSheet EVENTS = new EventSheet();
    private static final FurnitureSheet FURNITURE = new FurnitureSheet();
    private static final RouteSheet ROUTES = new RouteSheet();

    private static final Map<TargetCollection, FeatureSheet<?>> ALL = new EnumMap<>(Map.of(
            TargetCollection.QUARTIERS, QUARTIERS,
            TargetCollection.STREETS, STREETS,
            TargetCollection.PLACES, PLACES,
            TargetCollection.EVENTS, EVENTS,
            TargetCollection.FURNITURE, FURNITURE,
            TargetCollection.ROUTES, ROUTES));

    private Sheets() {}

    static FeatureSheet<?> of(TargetCollection target) {
        FeatureSheet<?> sheet = ALL.get(target);
        if (sheet == null) {
            throw new IllegalStateException("there is no sheet for " + target);
        }
        return sheet;
    }

    /** @throws IllegalArgumentException for a feature that is in no collection people import into */
    static Map<String, Object> values(Feature feature) {
        if (feature instanceof Quartier quartier) {
            return QUARTIERS.values(quartier);
        }
        if (feature instanceof Street street) {
            return STREETS.values(street);
        }
        if (feature instanceof KeyPlace place) {
            return PLACES.values(place);
        }
        if (feature instanceof Event event) {
            return EVENTS.values(event);
        }
        if (feature instanceof Furniture furniture) {
            return FURNITURE.values(furniture);
        }
        if (feature instanceof Route route) {
            return ROUTES.values(route);
        }
        throw new IllegalArgumentException("no table for " + feature.getClass().getSimpleName());
    }
}
