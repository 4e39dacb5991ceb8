package org.parvis.geo.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what was measured, for people as tables and for programs line by line. */
final class Report {
    private static final List<String> OTHERS = List.of("graphhopper_tuned", "graphhopper_default", "jgrapht");

    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void machine() {
        out.printf(
                Locale.ROOT,
                "%n%s, %d processors, Java %s, heap up to %d MB, load %s%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                load());
        out.println("Processor time of one thread, median of the rounds, engines in turns; µs unless said.");
        out.println("GraphHopper's matrix is the quicker of a query a pair and a search a row.");
    }

    void town(TownRun.Result result) {
        out.printf("%n## %s (load %s)%n%n", result.town(), load());
        result.built()
                .forEach((engine, built) -> out.printf(
                        Locale.ROOT,
                        "- %s: %s; built in %.2f s of processor time, holds %.1f MB%n",
                        engine,
                        built.size(),
                        built.seconds(),
                        built.megabytes()));
        out.printf(Locale.ROOT, "- parvis without reading the extract: %.2f s%n%n", result.buildWithoutReading());
        out.println("| question | parvis | GraphHopper tuned | default | jgrapht | × tuned | × default | × jgrapht |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (Question question : Question.values()) {
            row(result, question);
        }
        builtLines(result);
        out.flush();
    }

    private void row(TownRun.Result result, Question question) {
        Stopwatch.Reading ours = reading(result, "parvis", question);
        if (ours == null) {
            return;
        }
        String key = "BENCH " + result.town() + "." + question.word();
        StringBuilder row = new StringBuilder("| " + question.word() + " | " + number(ours.medianMicros()));
        StringBuilder ratios = new StringBuilder();
        lines.add(key + ".us " + number(ours.medianMicros()));
        for (String other : OTHERS) {
            Stopwatch.Reading theirs = best(result, other, question.heldAgainst());
            row.append(" | ").append(theirs == null ? "–" : number(theirs.medianMicros()));
            if (theirs == null) {
                ratios.append(" | –");
            } else {
                String ratio = number(theirs.medianMicros() / ours.medianMicros());
                ratios.append(" | ").append(ratio);
                lines.add(key + ".ratio_" + other + " " + ratio);
            }
        }
        out.println(row.append(ratios).append(" |"));
    }

    private static Stopwatch.@Nullable Reading best(TownRun.Result result, String engine, Question question) {
        Stopwatch.Reading one = reading(result, engine, question);
        Stopwatch.Reading other = reading(result, engine + "_search", question);
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.medianMicros() <= other.medianMicros() ? one : other;
    }

    private static Stopwatch.@Nullable Reading reading(TownRun.Result result, String engine, Question question) {
        return result.readings().getOrDefault(engine, Map.of()).get(question);
    }

    private void builtLines(TownRun.Result result) {
        TownRun.Built ours = result.built().get("parvis");
        lines.add("BENCH " + result.town() + ".build.us " + number(ours.seconds() * 1e6));
        lines.add("BENCH " + result.town() + ".memory.megabytes " + number(ours.megabytes()));
        for (String other : OTHERS) {
            TownRun.Built theirs = result.built().get(other);
            // JGraphT is handed our network and the default shares the tuned graph: neither is built of streets.
            if (theirs != null && other.equals("graphhopper_tuned")) {
                lines.add("BENCH " + result.town() + ".build.ratio_" + other + " "
                        + number(theirs.seconds() / ours.seconds()));
            }
            if (theirs != null) {
                lines.add("BENCH " + result.town() + ".memory.ratio_" + other + " "
                        + number(theirs.megabytes() / ours.megabytes()));
            }
        }
        out.printf(
                Locale.ROOT,
                "%nbuild × tuned %.1f (without reading on our side %.1f), memory × tuned %.1f%n",
                result.built().get("graphhopper_tuned").seconds() / ours.seconds(),
                result.built().get("graphhopper_tuned").seconds() / result.buildWithoutReading(),
                result.built().get("graphhopper_tuned").megabytes() / ours.megabytes());
    }

    void lines() {
        out.println();
        lines.forEach(out::println);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1_000 ? "%.1f" : "%.0f", value);
    }

    private static String load() {
        try {
            Path file = Path.of("/proc/loadavg");
            return Files.exists(file) ? Files.readString(file).split(" ")[0] : "unknown";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
