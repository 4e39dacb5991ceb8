package org.parvis.geo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.parvis.geo.exchange.OpenStreetMapFormat;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.FeatureFile;
import org.parvis.geo.exchange.layer.FeatureLayer;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.Deadline;

/**
 * How long a large extract takes to be read and how much memory. Two calls, as writing one takes more memory than
 * reading it: {@code write EXTRACT SIDE FILE} lays the streets of an extract side by side with themselves, {@code copy
 * EXTRACT SIDE FILE} all of it with names of its own in each copy, {@code read FILE} reads it and makes all features
 * once, keeping none.
 */
public final class ExtractBenchmark {
    private ExtractBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("write")) {
            MirrorTiling.write(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            return;
        }
        if (arguments[0].equals("copy")) {
            TownCopies.write(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            return;
        }
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        StringBuilder features = new StringBuilder();
        Deadline deadline = Deadline.NONE;
        try (FeatureFile town = new OpenStreetMapFormat()
                .open(
                        new SourceFile(file, String.valueOf(file.getFileName())),
                        ExchangeLimits.DEFAULT,
                        fraction -> {},
                        deadline)) {
            features.append(String.format("kept after %.1f s", seconds(start)));
            for (FeatureLayer layer : town.layers()) {
                long[] count = {0};
                layer.read(feature -> ++count[0] > 0, issue -> {}, deadline);
                features.append(", ").append(count[0]).append(' ').append(layer.collection());
            }
        }
        System.out.printf(
                "%,d bytes: %s; %.1f s in all, at most %,d MB of heap of %,d%n",
                Files.size(file),
                features,
                seconds(start),
                peakBytes() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static long peakBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> peak(pool))
                .sum();
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
