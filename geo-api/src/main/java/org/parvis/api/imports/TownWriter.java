package org.parvis.api.imports;

import java.util.List;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.ImportRuns;
import org.parvis.api.store.TerritoryStore;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.ImportProgress.Step;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a whole town at once: all of it or nothing. */
@Component
class TownWriter {
    private final TerritoryStore territory;
    private final FeatureStore<Quartier> quartiers;
    private final FeatureStore<Street> streets;
    private final FeatureStore<KeyPlace> places;
    private final FeatureStore<Event> events;
    private final FeatureStore<Furniture> furniture;
    private final FeatureStore<Route> routes;
    private final FeatureStore<Backdrop> backdrop;
    private final ImportRuns runs;

    TownWriter(
            TerritoryStore territory,
            FeatureStore<Quartier> quartiers,
            FeatureStore<Street> streets,
            FeatureStore<KeyPlace> places,
            FeatureStore<Event> events,
            FeatureStore<Furniture> furniture,
            FeatureStore<Route> routes,
            FeatureStore<Backdrop> backdrop,
            ImportRuns runs) {
        this.territory = territory;
        this.quartiers = quartiers;
        this.streets = streets;
        this.places = places;
        this.events = events;
        this.furniture = furniture;
        this.routes = routes;
        this.backdrop = backdrop;
        this.runs = runs;
    }

    /** The report is written with the data, so that a finished import is one that has a report. */
    @Transactional
    public void write(TownDataset town, List<Event> examples, String checksum, ImportProgress progress) {
        territory.put(town.territory());
        quartiers.putAll(town.quartiers());
        progress.at(Step.STORING, 0.7);
        streets.putAll(town.streets());
        progress.at(Step.STORING, 0.8);
        places.putAll(town.places());
        events.putAll(examples);
        furniture.putAll(town.furniture());
        routes.putAll(town.routes());
        progress.at(Step.STORING, 0.85);
        backdrop.putAll(town.backdrop());
        runs.save(town.report(), checksum);
        progress.at(Step.STORING, 0.95);
    }
}
