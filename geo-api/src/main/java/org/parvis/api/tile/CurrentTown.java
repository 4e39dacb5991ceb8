package org.parvis.api.tile;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.cartography.Lettering;
import org.parvis.geo.cartography.MapStyle;
import org.parvis.geo.cartography.TileRenderer;
import org.parvis.geo.cartography.TownMap;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Street;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the drawn town in step with the stored features. A change is drawn in the background: whoever asks meanwhile
 * waits a moment for it, then gets the town as it was.
 */
@Component
final class CurrentTown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentTown.class);
    private static final long PATIENCE_MILLISECONDS = 1_500;
    private static final long REVISION_LASTS_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(200);

    private final FeatureStore<Backdrop> backdrop;
    private final FeatureStore<Street> streets;
    private final FeatureStore<Quartier> quartiers;
    private final FeatureStore<KeyPlace> places;
    private final Lettering lettering = Lettering.roboto();
    private final ExecutorService drawing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "town-map");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable DrawnTown drawn;
    private volatile @Nullable SeenRevision seen;
    private @Nullable Renewal renewal;

    /** A renewal under way. */
    private record Renewal(String revision, CompletableFuture<DrawnTown> town) {}

    /** A revision that was looked up at this moment of {@link System#nanoTime}. */
    private record SeenRevision(String revision, long at) {}

    CurrentTown(
            FeatureStore<Backdrop> backdrop,
            FeatureStore<Street> streets,
            FeatureStore<Quartier> quartiers,
            FeatureStore<KeyPlace> places) {
        this.backdrop = backdrop;
        this.streets = streets;
        this.quartiers = quartiers;
        this.places = places;
    }

    /** The town as it is stored now, or as it was a moment ago while the new one is being prepared. */
    DrawnTown now() {
        String revision = revision();
        DrawnTown last = drawn;
        if (last != null && last.revision().equals(revision)) {
            return last;
        }
        CompletableFuture<DrawnTown> next = renew(revision);
        if (last == null || last.blank()) {
            return joined(next);
        }
        try {
            return next.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            LOG.debug("The map at revision {} still stands in for {}.", last.revision(), revision, notYet);
            return last;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return last;
        }
    }

    private synchronized CompletableFuture<DrawnTown> renew(String revision) {
        Renewal running = renewal;
        if (running != null
                && running.revision().equals(revision)
                && !running.town().isCompletedExceptionally()) {
            return running.town();
        }
        CompletableFuture<DrawnTown> town = CompletableFuture.supplyAsync(() -> draw(revision), drawing);
        renewal = new Renewal(revision, town);
        return town;
    }

    private DrawnTown draw(String revision) {
        DrawnTown last = drawn;
        if (last != null && last.revision().equals(revision)) {
            return last;
        }
        try {
            List<Backdrop> ground = backdrop.all();
            List<Street> ways = streets.all();
            List<Quartier> neighbourhoods = quartiers.all();
            List<KeyPlace> sights = places.all();
            String attribution =
                    attribution(Stream.of(ground, ways, neighbourhoods, sights).flatMap(List::stream));
            TownMap town = TownMap.of(ground, ways, neighbourhoods, sights, attribution);
            TileRenderer renderer = new TileRenderer(town, MapStyle.paper(), lettering);
            DrawnTown next = new DrawnTown(revision, renderer, town.isEmpty(), attribution);
            drawn = next;
            LOG.info(
                    "The map shows revision {}: {} streets, {} pieces of background.",
                    revision,
                    ways.size(),
                    ground.size());
            return next;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The map could not be renewed to revision {}; it is tried again when asked for.",
                    revision,
                    failure);
            throw failure;
        }
    }

    private static String attribution(Stream<? extends Feature> features) {
        return features.map(feature -> feature.identity().source().attribution())
                .filter(line -> !line.isBlank())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Looked up at most some times a second: a screen of tiles is one question, not fifty. */
    private String revision() {
        SeenRevision before = seen;
        long at = System.nanoTime();
        if (before != null && at - before.at() < REVISION_LASTS_NANOSECONDS) {
            return before.revision();
        }
        // Read before the features are: what changes in between is then drawn again.
        String revision =
                backdrop.revision() + "." + streets.revision() + "." + quartiers.revision() + "." + places.revision();
        seen = new SeenRevision(revision, at);
        return revision;
    }

    private static DrawnTown joined(CompletableFuture<DrawnTown> next) {
        try {
            return next.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        drawing.shutdownNow();
    }
}
