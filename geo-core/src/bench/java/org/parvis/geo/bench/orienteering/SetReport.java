package org.parvis.geo.bench.orienteering;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.parvis.geo.discovery.orienteering.instances.Instance;

/** Prints what was measured, for people as tables and for programs line by line. */
final class SetReport {
    private final PrintStream out;
    private final List<String> rows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    SetReport(PrintStream out) {
        this.out = out;
    }

    void machine() {
        out.printf(
                Locale.ROOT,
                "%n%s, %d processors, Java %s, heap up to %d MB%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20);
        out.println("Processor time of the searching thread. Gaps to the best known value in percent, below 0 for better"
                + " than known.");
    }

    void skipped(InstanceSet set) {
        if (!set.skipped().isEmpty()) {
            out.printf("%n%s: no instances, left out: ", set.name());
            out.println(set.skipped().size() <= 5 ? set.skipped() : set.skipped().size() + " files");
        }
    }

    /** @param goal what the answers are to be like; empty if nobody said */
    void set(String name, Options options, List<Answer> answers, String goal) {
        if (options.each()) {
            each(name, options, answers);
        }
        title();
        row(name, options, answers, goal);
    }

    /** A row of the table that was begun last. */
    void row(String name, Options options, List<Answer> answers, String goal) {
        SetSummary summary = SetSummary.of(answers);
        String row = String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %d/%d | %d/%d | %.3f | %s | %s |",
                name,
                options.limitWord(),
                summary.instances(),
                decimals(summary.meanGap()),
                decimals(summary.worstGap()) + (summary.known() == 0 ? "" : " " + summary.worstInstance()),
                summary.hitRuns(),
                summary.knownRuns(),
                summary.hitInstances(),
                summary.known(),
                summary.cpuSeconds(),
                decimals(summary.secondsToBest()),
                goal);
        rows.add(row);
        out.println(row);
        lines(name + "." + options.limitWord(), summary);
        out.flush();
    }

    private void title() {
        out.println();
        out.println("| set | limit | instances | mean gap % | worst gap % | runs that hit | instances hit | CPU s |"
                + " CPU s to best | goal |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
    }

    private void each(String name, Options options, List<Answer> answers) {
        out.printf("%n| %s, %s | n | best known | mean | best | worst gap %% | hits | s to best | scores |%n", name,
                options.limitWord());
        out.println("|---|---|---|---|---|---|---|---|---|");
        Map<Instance, List<Answer>> byInstance = new LinkedHashMap<>();
        answers.forEach(answer -> byInstance
                .computeIfAbsent(answer.instance(), any -> new ArrayList<>())
                .add(answer));
        byInstance.forEach((instance, own) -> {
            SetSummary summary = SetSummary.of(own);
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %s | %.2f | %.0f | %s | %d | %s | %s |%n",
                    instance.name(),
                    instance.size(),
                    own.get(0).best().isPresent() ? number(own.get(0).best().getAsDouble()) : "–",
                    own.stream().mapToDouble(Answer::score).average().orElse(0),
                    own.stream().mapToDouble(Answer::score).max().orElse(0),
                    decimals(summary.worstGap()),
                    summary.hitRuns(),
                    decimals(summary.secondsToBest()),
                    String.join(" ", own.stream().map(answer -> number(answer.score())).toList()));
        });
    }

    private void lines(String key, SetSummary summary) {
        Predicate<Double> isNumber = value -> !value.isNaN();
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("mean_gap_percent", summary.meanGap());
        values.put("worst_gap_percent", summary.worstGap());
        values.put("hits", summary.known() == 0 ? Double.NaN : summary.hitsASeed());
        values.put("hits_best_of_seeds", summary.known() == 0 ? Double.NaN : (double) summary.hitInstances());
        values.put("instances", (double) summary.instances());
        values.put("cpu_seconds", summary.cpuSeconds());
        values.put("cpu_seconds_to_best", summary.secondsToBest());
        values.forEach((word, value) -> {
            if (isNumber.test(value)) {
                lines.add("BENCH " + key + "." + word + " " + number(value));
            }
        });
    }

    /** All of it once more, where nothing comes between. */
    void end() {
        if (rows.size() > 1) {
            title();
            rows.forEach(out::println);
        }
        out.println();
        lines.forEach(out::println);
        out.flush();
    }

    /** @param name of the town */
    void town(String name, TownTimes times) {
        out.printf("%n## %s, %d requests, at most 100 candidates, everything included%n%n", name, times.readings().size());
        out.println("| | median | 90th percentile | goal |");
        out.println("|---|---|---|---|");
        answer(name, "first", times, TownTimes.Reading::firstMillis, 50);
        answer(name, "final", times, TownTimes.Reading::finalMillis, 300);
        out.printf(
                Locale.ROOT,
                "| processor time of the final one, ms | %.1f | %.1f | |%n",
                times.quantile(TownTimes.Reading::processorMillis, 0.5),
                times.quantile(TownTimes.Reading::processorMillis, 0.9));
        out.printf(
                Locale.ROOT,
                "| stops | %.0f | %.0f | |%n",
                times.quantile(TownTimes.Reading::stops, 0.5),
                times.quantile(TownTimes.Reading::stops, 0.9));
        out.flush();
    }

    private void answer(
            String town, String which, TownTimes times, ToDoubleFunction<TownTimes.Reading> millis, int goal) {
        double median = times.quantile(millis, 0.5);
        double slow = times.quantile(millis, 0.9);
        out.printf(Locale.ROOT, "| %s answer, ms | %.1f | %.1f | median < %d |%n", which, median, slow, goal);
        lines.add("BENCH " + town + "." + which + "_answer.median_ms " + number(median));
        lines.add("BENCH " + town + "." + which + "_answer.p90_ms " + number(slow));
    }

    private static String decimals(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.4f", value);
    }
}
