package org.parvis.geo.bench.orienteering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.orienteering.SearchLimits;
import org.parvis.geo.discovery.orienteering.instances.Family;

/**
 * What to measure, and how.
 *
 * @param seconds of processor time for each answer; infinite if only the effort limits it
 * @param effort see {@link SearchLimits}; infinite if only the time limits it
 * @param seeds how many answers for each instance
 * @param firstSeed of the seeds one after the other
 * @param smallest fewest points of an instance to take
 * @param largest most points of an instance to take
 * @param only format of the instances to take; null for any
 * @param threads that look for answers at the same time, each for its own
 * @param warmUpSeconds before each set
 * @param each whether every instance gets a line
 * @param town whether the bundled town is measured
 * @param tables of best known values
 * @param sets files and folders
 */
record Options(
        double seconds,
        double effort,
        int seeds,
        long firstSeed,
        int smallest,
        int largest,
        @Nullable Family only,
        int threads,
        double warmUpSeconds,
        boolean each,
        boolean town,
        List<Path> tables,
        List<Path> sets) {

    static Options parse(List<String> arguments) {
        return new Parser(arguments).parse();
    }

    SearchLimits limits(int run) {
        return limits(seconds, firstSeed + run);
    }

    SearchLimits limits(double ofSeconds, long seed) {
        long nanos = Double.isInfinite(ofSeconds) ? Long.MAX_VALUE : Math.round(ofSeconds * 1e9);
        return new SearchLimits(effort, nanos, seed);
    }

    /** As in {@code 0.2s} or {@code effort1}. */
    String limitWord() {
        return Double.isInfinite(seconds) ? "effort" + plain(effort) : plain(seconds) + "s";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Reads words one after the other. */
    private static final class Parser {
        private final Deque<String> left;
        private double seconds = Double.POSITIVE_INFINITY;
        private double effort = Double.POSITIVE_INFINITY;
        private int seeds = 5;
        private long firstSeed = 1;
        private int smallest = 0;
        private int largest = Integer.MAX_VALUE;
        private @Nullable Family only;
        private int threads = 1;
        private double warmUpSeconds = 3;
        private boolean each;
        private boolean town;
        private final List<Path> tables = new ArrayList<>();
        private final List<Path> sets = new ArrayList<>();

        Parser(List<String> arguments) {
            left = new ArrayDeque<>(arguments);
        }

        Options parse() {
            while (!left.isEmpty()) {
                String word = left.remove();
                switch (word) {
                    case "--seconds" -> seconds = Double.parseDouble(value(word));
                    case "--effort", "--rounds" -> effort = Double.parseDouble(value(word));
                    case "--seeds" -> seeds = Integer.parseInt(value(word));
                    case "--seed" -> firstSeed = Long.parseLong(value(word));
                    case "--smallest" -> smallest = Integer.parseInt(value(word));
                    case "--largest" -> largest = Integer.parseInt(value(word));
                    case "--format" -> only = Family.valueOf(value(word).toUpperCase(Locale.ROOT));
                    case "--threads" -> threads = Integer.parseInt(value(word));
                    case "--warm-up" -> warmUpSeconds = Double.parseDouble(value(word));
                    case "--each" -> each = true;
                    case "--town" -> town = true;
                    case "--best-known" -> tables.add(existing(value(word)));
                    default -> sets.add(path(word));
                }
            }
            if (Double.isInfinite(seconds) && Double.isInfinite(effort)) {
                seconds = 1;
            }
            return new Options(
                    seconds,
                    effort,
                    seeds,
                    firstSeed,
                    smallest,
                    largest,
                    only,
                    threads,
                    warmUpSeconds,
                    each,
                    town,
                    List.copyOf(tables),
                    List.copyOf(sets));
        }

        private String value(String option) {
            if (left.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return left.remove();
        }

        private static Path path(String word) {
            if (word.startsWith("--")) {
                throw new IllegalArgumentException("there is no option " + word);
            }
            return existing(word);
        }

        /** Maven runs this in the module's folder, people call it from the repository's. */
        private static Path existing(String word) {
            Path here = Path.of(word);
            Path above = Path.of("..").resolve(word);
            if (Files.exists(here)) {
                return here.normalize();
            }
            if (Files.exists(above)) {
                return above.normalize();
            }
            throw new IllegalArgumentException("there is no file or folder " + here.toAbsolutePath());
        }
    }
}
