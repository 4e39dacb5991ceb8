package org.parvis.geo.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.OpenStreetMapReader;
import org.parvis.geo.exchange.osm.TownFrame;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Walker;

/** Builds every engine on one town and asks them all. */
final class TownRun {
    /** JGraphT's preparation takes many minutes on more. */
    private static final int MOST_NODES_FOR_JGRAPHT = 200_000;

    /** Below, building is repeated, as the first time shows mostly how slow a cold machine is. */
    private static final int FEW_NODES = 200_000;

    private static final int TUNED_RESOLUTION = 50;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String name;
    private final Path extract;
    private final int tiles;
    private final Path folder;
    private final Map<String, Built> built = new LinkedHashMap<>();

    /**
     * What it took to build an engine.
     *
     * @param seconds processor time of all threads, reading the extract included
     * @param megabytes of heap it holds on to
     */
    record Built(double seconds, double megabytes, String size) {}

    /** All that was found out about a town. */
    record Result(
            String town,
            Map<String, Built> built,
            Map<String, Map<Question, Stopwatch.Reading>> readings,
            double buildWithoutReading) {}

    /** An engine and what it took to build it. */
    private record Made<E>(E engine, double seconds, double megabytes) {}

    TownRun(String name, Path extract, int tiles, Path folder) {
        this.name = name;
        this.extract = extract;
        this.tiles = tiles;
        this.folder = folder.resolve(name);
    }

    Result run(double secondsARound, int rounds) {
        try {
            Files.createDirectories(folder);
            Path file = extract;
            if (tiles > 1) {
                file = folder.resolve("tiling.osm.pbf");
                MirrorTiling.write(extract, tiles, file);
            }
            return run(file, new Stopwatch(secondsARound, rounds));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Result run(Path file, Stopwatch stopwatch) throws IOException {
        Made<NetworkWalkRouter> ours = made(() -> router(streets(file)));
        boolean small = ours.engine().network().nodes() < FEW_NODES;
        GraphHopperEngine tuned = graphHopper("graphhopper_tuned", file, "tuned", TUNED_RESOLUTION, false);
        if (small) {
            // Once more, now that the machine is warm, for both.
            Made<NetworkWalkRouter> again = made(() -> router(streets(file)));
            ours = new Made<>(again.engine(), again.seconds(), Math.min(ours.megabytes(), again.megabytes()));
            tuned.close();
            deleteFolder(folder.resolve("tuned"));
            tuned = graphHopper("graphhopper_tuned", file, "tuned", TUNED_RESOLUTION, false);
        }
        WalkNetwork network = ours.engine().network();
        built.put("parvis", new Built(ours.seconds(), ours.megabytes(), size(network)));
        List<Street> streets = streets(file);
        double alone = made(() -> router(streets)).seconds();
        GraphHopperEngine bySearch = new GraphHopperEngine(
                "graphhopper_tuned_search", file, folder.resolve("tuned"), TUNED_RESOLUTION, true);
        GraphHopperEngine plain = untuned(file);
        GraphHopperEngine plainBySearch = new GraphHopperEngine(
                "graphhopper_default_search", file, folder.resolve("default"), null, true);
        ParvisEngine parvis = new ParvisEngine(ours.engine());
        Points points = Points.drawn(network, ours.engine(), tuned::knows);
        parvis.setPoints(points);
        tuned.setPoints(points);
        bySearch.setPoints(points);
        plain.setPoints(points);
        plainBySearch.setPoints(points);
        List<Engine> engines = new ArrayList<>(List.of(parvis, tuned, bySearch, plain, plainBySearch));
        if (network.nodes() < MOST_NODES_FOR_JGRAPHT) {
            Made<JgraphtEngine> jgrapht = made(() -> new JgraphtEngine(network));
            built.put("jgrapht", new Built(jgrapht.seconds(), jgrapht.megabytes(), "our junctions"));
            jgrapht.engine().setPoints(points);
            engines.add(jgrapht.engine());
        }
        Result result = new Result(name, built, stopwatch.ask(engines), alone);
        engines.forEach(Engine::close);
        return result;
    }

    /** With all that is made on first use, so that it counts as building. */
    private static NetworkWalkRouter router(List<Street> streets) {
        WalkNetwork network = NetworkBuilder.build(streets);
        network.weights(Walker.ADULT).hierarchyWeights();
        return new NetworkWalkRouter(network);
    }

    private List<Street> streets(Path file) {
        return new OpenStreetMapReader(TownFrame.unknown(name)).readStreets(file);
    }

    private static String size(WalkNetwork network) {
        return network.nodes() + " nodes, " + network.pieces() + " pieces, " + network.arcs() + " arcs";
    }

    private GraphHopperEngine graphHopper(
            String engine, Path file, String subfolder, @Nullable Integer resolution, boolean bySearch) {
        Made<GraphHopperEngine> made = made(
                () -> new GraphHopperEngine(engine, file, folder.resolve(subfolder), resolution, bySearch));
        built.merge(
                engine,
                new Built(made.seconds(), made.megabytes(), made.engine().size()),
                (first, second) -> new Built(
                        second.seconds(), Math.min(first.megabytes(), second.megabytes()), second.size()));
        return made.engine();
    }

    /** The same graph with an index of places as it comes: only that differs, so only that is made anew. */
    private GraphHopperEngine untuned(Path file) throws IOException {
        Path copy = folder.resolve("default");
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(folder.resolve("tuned"))) {
            for (Path each : files.toList()) {
                if (!each.getFileName().toString().startsWith("location_index")) {
                    Files.copy(each, copy.resolve(each.getFileName()));
                }
            }
        }
        return graphHopper("graphhopper_default", file, "default", null, false);
    }

    private static <E> Made<E> made(Supplier<E> make) {
        long before = heldBytes();
        long start = PROCESS.getProcessCpuTime();
        E engine = make.get();
        double seconds = (PROCESS.getProcessCpuTime() - start) / 1e9;
        double megabytes = (heldBytes() - before) / 1e6;
        return new Made<>(engine, seconds, megabytes);
    }

    /** Heap in use once everything unused is gone. */
    private static long heldBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
