package org.parvis.api.network;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.TerritoryStore;
import org.parvis.geo.discovery.DiscoveryPlanner;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.NetworkStatistics;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The town of the stored streets, places and furniture, ready to be walked in. Questions are answered on the newest finished town
 * while the next one is built behind; an edit counts in routes after at most half a second and the time to build.
 */
@Component
public class TownNetwork implements WalkNetworks {
    private static final Logger LOG = LoggerFactory.getLogger(TownNetwork.class);

    private final FeatureStore<Street> streets;
    private final FeatureStore<KeyPlace> places;
    private final FeatureStore<Furniture> furniture;
    private final TerritoryStore territory;
    private final WalkProfiles walkers;
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Built current;

    /** @param sightsRevision of places and furniture, which both only ever grow */
    private record Built(long streetsRevision, long sightsRevision, WalkNetwork network, WalkableTown town) {}

    TownNetwork(
            FeatureStore<Street> streets,
            FeatureStore<KeyPlace> places,
            FeatureStore<Furniture> furniture,
            TerritoryStore territory,
            WalkProfiles walkers) {
        this.streets = streets;
        this.places = places;
        this.furniture = furniture;
        this.territory = territory;
        this.walkers = walkers;
    }

    @Override
    public WalkableTown current() {
        Built built = current;
        if (built == null) {
            throw ParvisException.of(
                    ErrorCode.NOT_READY, "The walking network is still being built; ask again in a few seconds.");
        }
        return built.town();
    }

    /** Builds what is out of date: the network if streets changed, the places and landmarks if those did. */
    public void refresh() {
        building.lock();
        try {
            // Read before the features: a change in between is seen again at the next look.
            long streetsRevision = streets.revision();
            long sightsRevision = places.revision() + furniture.revision();
            Built before = current;
            if (before == null || before.streetsRevision() != streetsRevision) {
                WalkNetwork network = build(streets.all(), before == null ? null : before.network());
                WalkableTown town = townOn(new NetworkWalkRouter(network));
                current = new Built(streetsRevision, sightsRevision, network, town);
            } else if (before.sightsRevision() != sightsRevision) {
                WalkableTown town = townOn(before.town().router());
                current = new Built(streetsRevision, sightsRevision, before.network(), town);
            }
        } finally {
            building.unlock();
        }
    }

    /** Keeps an existing town up to date; the first one is built by whoever fills it. */
    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void followEdits() {
        if (current != null) {
            refresh();
        }
    }

    private WalkableTown townOn(WalkRouter router) {
        ZoneId zone = territory.get().map(Territory::zone).orElse(ZoneOffset.UTC);
        List<KeyPlace> all = places.all();
        Landmarks landmarks = Landmarks.of(all, furniture.all());
        return new WalkableTown(router, new DiscoveryPlanner(router, zone, landmarks), all, landmarks, zone);
    }

    /** @param before whose order of nodes is kept, so that an edit shows soon; null for the first network */
    private WalkNetwork build(List<Street> all, @Nullable WalkNetwork before) {
        long start = System.nanoTime();
        WalkNetwork network = NetworkBuilder.rebuild(all, walkers, before);
        // Not left to the first who asks.
        network.weights(walkers.all().get(0).walker());
        NetworkStatistics statistics = network.statistics();
        LOG.info(
                "Built the walking network of {} streets in {} ms: {} nodes, {} pieces, {} km, {} problems",
                all.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                statistics.nodes(),
                statistics.pieces(),
                Math.round(statistics.lengthMetres() / 1000),
                statistics.problems().size());
        return network;
    }
}
