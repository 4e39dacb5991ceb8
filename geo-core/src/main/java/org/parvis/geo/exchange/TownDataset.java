package org.parvis.geo.exchange;

import java.util.List;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Territory;

/** A whole town as read from one file, with the report of what was wrong with it. */
public record TownDataset(
        Territory territory,
        List<Quartier> quartiers,
        List<Street> streets,
        List<KeyPlace> places,
        List<Furniture> furniture,
        List<Route> routes,
        List<Backdrop> backdrop,
        ImportReport report) {
    public TownDataset {
        quartiers = List.copyOf(quartiers);
        streets = List.copyOf(streets);
        places = List.copyOf(places);
        furniture = List.copyOf(furniture);
        routes = List.copyOf(routes);
        backdrop = List.copyOf(backdrop);
    }
}
