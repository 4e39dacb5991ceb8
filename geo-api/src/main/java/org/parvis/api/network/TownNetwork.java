package org.parvis.api.network;

import jakarta.annotation.PreDestroy;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureStore;
import org.parvis.api.store.ImportRun;
import org.parvis.api.store.ImportRuns;
import org.parvis.api.store.TerritoryStore;
import org.parvis.geo.discovery.DiscoveryPlanner;
import org.parvis.geo.discovery.DiscoveryTown;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.greenline.GreenLinePlanner;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.NetworkStatistics;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.network.WalkableStreets;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The town of the stored streets, places and furniture, ready to be walked in. Questions are answered on the newest
 * finished town while the next one is built behind; an edit counts in routes after at most half a second and the time to
 * build.
 */
@Component
public class TownNetwork implements WalkNetworks {
    private static final Logger LOG = LoggerFactory.getLogger(TownNetwork.class);

    private final FeatureStore<Street> streets;
    private final FollowedStreets followed;
    private final FeatureStore<KeyPlace> places;
    private final FeatureStore<Furniture> furniture;
    private final FeatureStore<Event> events;
    private final GreenAreas greenAreas;
    private final TerritoryStore territory;
    private final ImportRuns imports;
    private final WalkProfiles walkers;
    private final NetworkArchive archive;

    /** Does what nobody waits for, one after the other. */
    private final ExecutorService behind = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "walking-network");
        thread.setDaemon(true);
        return thread;
    });

    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Built current;

    /**
     * @param sightsRevision of places, furniture, events and green areas, which all only ever grow
     * @param fromFile whether the network was read from the file rather than built
     */
    private record Built(
            long streetsRevision, long sightsRevision, WalkNetwork network, WalkableTown town, boolean fromFile) {}

    TownNetwork(
            FeatureStore<Street> streets,
            FeatureStore<KeyPlace> places,
            FeatureStore<Furniture> furniture,
            FeatureStore<Event> events,
            FeatureStore<Backdrop> backdrop,
            TerritoryStore territory,
            ImportRuns imports,
            WalkProfiles walkers,
            NetworkArchive archive) {
        this.streets = streets;
        this.followed = new FollowedStreets(streets);
        this.places = places;
        this.furniture = furniture;
        this.events = events;
        this.greenAreas = new GreenAreas(backdrop);
        this.territory = territory;
        this.imports = imports;
        this.walkers = walkers;
        this.archive = archive;
    }

    @Override
    public WalkableTown current() {
        return built().town();
    }

    @Override
    public Standing standing() {
        long wanted = streets.revision();
        Built built = built();
        return new Standing(built.network(), built.streetsRevision() >= wanted);
    }

    private Built built() {
        Built built = current;
        if (built == null) {
            throw ParvisException.of(
                    ErrorCode.NOT_READY, "The walking network is still being built; ask again in a few seconds.");
        }
        return built;
    }

    /** Builds what is out of date: the network if streets changed, the places and landmarks if those did. */
    public void refresh() {
        building.lock();
        try {
            // Read before the features: a change in between is seen again at the next look.
            long streetsRevision = streets.revision();
            long sightsRevision = places.revision() + furniture.revision() + events.revision() + greenAreas.revision();
            Built before = current;
            if (before == null || before.streetsRevision() != streetsRevision) {
                renew(before, streetsRevision, sightsRevision);
            } else if (before.sightsRevision() != sightsRevision) {
                WalkableTown town = townOn(before.town().router(), before.network());
                current = new Built(streetsRevision, sightsRevision, before.network(), town, before.fromFile());
            }
        } finally {
            building.unlock();
        }
    }

    private void renew(@Nullable Built before, long streetsRevision, long sightsRevision) {
        Optional<WalkNetwork> kept =
                before == null ? archive.read(fingerprint(streetsRevision), walkers) : Optional.empty();
        if (kept.isPresent()) {
            LOG.info(
                    "Read the walking network of {} pieces from its file",
                    kept.get().pieces());
            use(new NewNetwork(kept.get(), streetsRevision, true), sightsRevision);
        } else {
            long start = System.nanoTime();
            FollowedStreets.AtRevision now = followed.current();
            WalkNetwork network = build(now.streets(), before == null ? null : before.network(), start);
            use(new NewNetwork(network, now.revision(), false), sightsRevision);
        }
    }

    private record NewNetwork(WalkNetwork network, long streetsRevision, boolean fromFile) {}

    private void use(NewNetwork ready, long sightsRevision) {
        // Not left to the first who asks.
        ready.network().weights(walkers.all().get(0).walker()).hierarchyWeights();
        WalkableTown town = townOn(new NetworkWalkRouter(ready.network()), ready.network());
        current = new Built(ready.streetsRevision(), sightsRevision, ready.network(), town, ready.fromFile());
        if (!behind.isShutdown()) {
            behind.execute(() -> complete(ready));
        }
    }

    /** The revision is kept in the database; that of another database has other imports. */
    private String fingerprint(long streetsRevision) {
        return "streets " + streetsRevision + ", imports "
                + imports.list().stream().map(ImportRun::id).toList();
    }

    /**
     * Makes ready what the other walkers need, and keeps the network for the next start, unless a newer one is there. One
     * that came from the file came without the streets it was built of: these are read last, when nobody waits for them,
     * rather than while somebody waits for the first edit to show.
     */
    private void complete(NewNetwork ready) {
        try {
            for (WalkProfile profile : walkers.all()) {
                if (isWanted(ready.network())) {
                    ready.network().weights(profile.walker()).hierarchyWeights();
                }
            }
            if (isWanted(ready.network()) && ready.fromFile()) {
                followed.current();
            } else if (isWanted(ready.network())) {
                archive.write(ready.network(), fingerprint(ready.streetsRevision()));
            }
        } catch (RuntimeException unexpected) {
            if (behind.isShutdown()) {
                LOG.debug("The walking network was not completed before the end.", unexpected);
            } else {
                LOG.error("The walking network works, but could not be completed.", unexpected);
            }
        }
    }

    /** Whether the network is still in use, and shall be. */
    private boolean isWanted(WalkNetwork network) {
        Built built = current;
        return built != null && built.network() == network && !behind.isShutdown();
    }

    /** Whether the network in use was read from its file. */
    boolean isFromFile() {
        Built built = current;
        return built != null && built.fromFile();
    }

    /** Waits until the network in use is complete and kept. */
    void awaitComplete() throws InterruptedException, ExecutionException {
        behind.submit(() -> {}).get();
    }

    /** Without interrupting: H2 closes its file when a thread that reads it is interrupted. */
    @PreDestroy
    void stop() {
        behind.shutdown();
    }

    /** Keeps an existing town up to date; the first one is built by whoever fills it. */
    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void followEdits() {
        if (current != null) {
            refresh();
        }
    }

    private WalkableTown townOn(WalkRouter router, WalkNetwork network) {
        ZoneId zone = territory.get().map(Territory::zone).orElse(ZoneOffset.UTC);
        List<KeyPlace> all = places.all();
        List<Furniture> pieces = furniture.all();
        Landmarks landmarks = Landmarks.of(all, pieces);
        DiscoveryTown discovery = new DiscoveryTown(
                all, events.all(), Seats.of(pieces, all), Surroundings.of(all, pieces, greenAreas.all()));
        return new WalkableTown(
                router,
                new DiscoveryPlanner(router, zone, landmarks),
                new GreenLinePlanner(network, landmarks),
                all,
                landmarks,
                zone,
                discovery);
    }

    /**
     * @param before whose order of nodes is kept, so that an edit shows soon; null for the first network
     * @param start when reading the streets began, in nanoseconds
     */
    private WalkNetwork build(WalkableStreets all, @Nullable WalkNetwork before, long start) {
        WalkNetwork network = NetworkBuilder.build(all, walkers, before);
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
