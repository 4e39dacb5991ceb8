package org.parvis.geo.fuzz;

import java.io.ByteArrayInputStream;
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
import org.parvis.geo.exchange.issue.IssueCollection;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.osm.OsmLimits;
import org.parvis.geo.exchange.osm.PbfReader;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Deadline;

/** All readers of what others wrote, by name. A new format of layers is among them by itself. */
final class FuzzedReaders {
    private static final ExchangeLimits LIMITS =
            new ExchangeLimits(1 << 20, 16 << 20, 200, 50, 32, 20_000, 100, 100_000, 20_000, 50);
    private static final OsmLimits OSM_LIMITS = new OsmLimits(1 << 20, 4 << 20, 100_000, 20_000, 200_000);
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
        readers.put(
                "osm-pbf",
                input -> new PbfReader(OSM_LIMITS, new IssueCollection())
                        .read(new ByteArrayInputStream(input), bytes -> {}));
        readers.put("opening-hours", input -> new OpeningHours(new String(input, StandardCharsets.UTF_8)));
        return readers;
    }

    private static void readLayers(LayerFormat format, byte[] input) throws IOException {
        Path path = Files.createTempFile("fuzz", ".bin");
        try {
            Files.write(path, input);
            SourceFile file = new SourceFile(path, "fuzz.bin");
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
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
