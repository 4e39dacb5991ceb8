package org.parvis.geo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Parvis beside GraphHopper and JGraphT on the same streets in the same run.
 *
 * <p>Arguments: OpenStreetMap extracts in PBF format; {@code --tiles N} before one runs it also as a mirror tiling of N by
 * N copies; {@code --rounds N} and {@code --seconds S} (a round of one engine and question) change how long is measured.
 * Without any: the bundled town, Heidelberg beside the project, and 36 Heidelbergs.
 */
public final class RoutingBenchmark {
    private static final int TILES = 6;
    private static final Path HEIDELBERG = Path.of("../../shared/data/heidelberg/ors_heidelberg.osm.pbf");

    private final List<TownRun> towns = new ArrayList<>();
    private final Path folder;
    private int rounds = 7;
    private double seconds = 0.3;

    private RoutingBenchmark(Path folder) {
        this.folder = folder;
    }

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("parvis-bench");
        RoutingBenchmark benchmark = new RoutingBenchmark(folder);
        benchmark.read(arguments);
        Report report = new Report(System.out);
        report.machine();
        for (TownRun town : benchmark.towns) {
            report.town(town.run(benchmark.seconds, benchmark.rounds));
        }
        report.lines();
    }

    private void read(String[] arguments) throws IOException {
        int tiles = 1;
        List<String> left = new ArrayList<>(List.of(arguments));
        left.removeIf(String::isBlank);
        while (!left.isEmpty()) {
            String argument = left.remove(0);
            switch (argument) {
                case "--tiles" -> tiles = Integer.parseInt(left.remove(0));
                case "--rounds" -> rounds = Integer.parseInt(left.remove(0));
                case "--seconds" -> seconds = Double.parseDouble(left.remove(0));
                default -> {
                    add(Path.of(argument), tiles);
                    tiles = 1;
                }
            }
        }
        if (towns.isEmpty()) {
            add(bundled(), 1);
            if (Files.exists(HEIDELBERG)) {
                add(HEIDELBERG, TILES);
            }
        }
    }

    private void add(Path extract, int tiles) {
        String name = extract.getFileName().toString().replaceFirst("[.].*", "");
        towns.add(new TownRun(name, extract, 1, folder));
        if (tiles > 1) {
            towns.add(new TownRun(name + "x" + tiles * tiles, extract, tiles, folder));
        }
    }

    private Path bundled() throws IOException {
        Path file = folder.resolve("monaco.osm.pbf");
        try (InputStream stream = Objects.requireNonNull(
                RoutingBenchmark.class.getResourceAsStream("/org/parvis/data/monaco/monaco-latest.osm.pbf"))) {
            Files.copy(stream, file);
        }
        return file;
    }
}
