package org.parvis.geo.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.cnig.CnigAssembly;
import org.parvis.geo.exchange.cnig.CnigFormat;
import org.parvis.geo.exchange.cnig.CnigProposals;
import org.parvis.geo.exchange.elevation.ElevationFormat;
import org.parvis.geo.exchange.elevation.Elevations;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureFormat;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.filter.Condition.Kind;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.filter.Cql2Text;
import org.parvis.geo.filter.FilterSystem;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.CrsRecognition;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Feature;

/** All readers of what others wrote, by name. A new format of layers is among them by itself. */
final class FuzzedReaders {
    private static final ExchangeLimits LIMITS =
            new ExchangeLimits(1 << 20, 16 << 20, 200, 50, 32, 20_000, 100, 100_000, 20_000, 50);
    private static final Map<String, Property> PROPERTIES = Map.of(
            "name", new Property("name", Kind.TEXT),
            "width", new Property("width", Kind.NUMBER),
            "covered", new Property("covered", Kind.TRUTH),
            "modified", new Property("modified", Kind.TIME));
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private FuzzedReaders() {}

    static List<String> names() {
        return List.copyOf(all().keySet());
    }

    /** @throws IllegalArgumentException if there is none of this name */
    static FuzzedReader named(String name) {
        FuzzedReader reader = all().get(name);
        if (reader == null) {
            throw new IllegalArgumentException("there is no reader " + name + "; these are: " + names());
        }
        return reader;
    }

    private static Map<String, FuzzedReader> all() {
        Map<String, FuzzedReader> readers = new TreeMap<>();
        for (LayerFormat format : Formats.readable()) {
            readers.put(format.code(), input -> readLayers(format, input));
        }
        for (FeatureFormat format : Formats.ofFeatures()) {
            readers.put(format.code(), input -> readFeatures(format, input));
        }
        readers.put(CnigFormat.CODE, FuzzedReaders::readStandard);
        readers.put("elevation", FuzzedReaders::readHeights);
        readers.put("crs", input -> CrsRecognition.byDescription(text(input)));
        readers.put("cql2", input -> Cql2Text.parse(text(input), PROPERTIES, FilterSystem.WGS84));
        readers.put("opening-hours", input -> new OpeningHours(text(input)));
        return readers;
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static void readLayers(LayerFormat format, byte[] input) throws IOException {
        inAFile("fuzz.bin", input, file -> {
            Deadline deadline = Deadline.after(LONGEST, () -> false);
            format.recognises(file);
            try (LayerFile opened = format.open(file, ReadingChoices.NONE, LIMITS)) {
                List<Object> seen = new ArrayList<>();
                for (Layer layer : opened.layers()) {
                    layer.crs();
                    layer.charset();
                    layer.rows();
                    layer.read(
                            row -> {
                                seen.add(row.number());
                                return seen.size() < LIMITS.mostRows();
                            },
                            seen::add,
                            deadline);
                }
            }
        });
    }

    /** The tables of the standard, up to the streets that are made of them and what these change in one another. */
    private static void readStandard(byte[] input) throws IOException {
        inAFile("fuzz.gpkg", input, file -> {
            Deadline deadline = Deadline.after(LONGEST, () -> false);
            CnigFormat format = new CnigFormat();
            format.recognises(file);
            try (LayerFile opened = format.open(file, ReadingChoices.NONE, LIMITS)) {
                for (Layer layer : opened.layers()) {
                    if (CnigProposals.isOfStreets(layer)) {
                        readStreets(layer, deadline);
                    }
                }
            }
        });
    }

    private static void readStreets(Layer layer, Deadline deadline) {
        CnigAssembly assembly = new CnigAssembly(layer, Crs.LAMBERT_93, "fuzz", "", "");
        List<Feature> before = new ArrayList<>();
        layer.read(
                row -> {
                    assembly.keyed(row);
                    assembly.feature(row, issue -> {}).ifPresent(street -> {
                        before.forEach(known -> assembly.revision(issue -> {}).orElseThrow().apply(known, street));
                        before.clear();
                        before.add(street);
                    });
                    return row.number() < LIMITS.mostRows();
                },
                issue -> {},
                deadline);
    }

    private static void readFeatures(FeatureFormat format, byte[] input) throws IOException {
        inAFile("fuzz.osm", input, file -> {
            Deadline deadline = Deadline.after(LONGEST, () -> false);
            format.recognises(file);
            try (FeatureFile opened = format.open(file, LIMITS, part -> {}, deadline)) {
                for (FeatureLayer layer : opened.layers()) {
                    layer.read(feature -> true, issue -> {}, deadline);
                }
            }
        });
    }

    private static void readHeights(byte[] input) throws IOException {
        // Grids of one kind say where they lie by their name.
        inAFile("N43E007.hgt", input, file -> {
            ElevationFormat.recognises(file, LIMITS);
            Elevations heights = ElevationFormat.open(file, null, LIMITS, Deadline.after(LONGEST, () -> false))
                    .elevations();
            heights.height(heights.bounds().centre().x, heights.bounds().centre().y);
        });
    }

    /** Reads a file. */
    @FunctionalInterface
    private interface FileReading {
        void read(SourceFile file) throws IOException;
    }

    private static void inAFile(String name, byte[] input, FileReading reading) throws IOException {
        Path path = Files.createTempFile("fuzz", ".bin");
        try {
            Files.write(path, input);
            reading.read(new SourceFile(path, name));
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
