package org.parvis.geo.bench.orienteering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.geo.discovery.orienteering.instances.Family;

/**
 * The solver of discovery routes on published instances (OPLib, Chao and Tsiligirides, Solomon and Cordeau with time
 * windows), each answer checked.
 *
 * <p>Arguments: files and folders, all of one folder being a set; {@code --seconds S} of processor time for an answer,
 * {@code --effort E} instead or as well; {@code --seeds N}, {@code --seed S} the first of them; {@code --best-known TABLE},
 * which may come again; {@code --smallest N} and {@code --largest N} points; {@code --format oplib|chao|solomon|cordeau};
 * {@code --threads N}; {@code --warm-up S}; {@code --each} for a line an instance; {@code --town} for the bundled town.
 * Without any: the town and the public sets, each with the limits and beside the goal it was made for; options alone, such
 * as {@code --seeds 1}, change those.
 */
public final class OrienteeringBenchmark {
    private final SetReport report = new SetReport(System.out);
    private int instances;

    private OrienteeringBenchmark() {}

    /** See above. Ends with an error for a wrong answer and where there is nothing to answer. */
    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        given.removeIf(String::isBlank);
        OrienteeringBenchmark benchmark = new OrienteeringBenchmark();
        benchmark.report.machine();
        Options options = Options.parse(given);
        boolean nothingNamed = options.sets().isEmpty() && !options.town();
        if (options.town() || nothingNamed) {
            benchmark.report.town("monaco", TownAnswers.measure());
        }
        if (nothingNamed) {
            for (PublicSets.Planned planned : PublicSets.all()) {
                List<String> all = new ArrayList<>(List.of(planned.arguments().split(" ")));
                all.addAll(given);
                benchmark.run(Options.parse(all), planned.goal());
            }
        } else {
            benchmark.run(options, "");
        }
        benchmark.report.end();
        if (benchmark.instances == 0 && !options.town()) {
            throw new IllegalArgumentException("none of the files is an instance of the size and format asked for");
        }
    }

    private void run(Options options, String goal) {
        SetRun run = new SetRun(options);
        for (InstanceSet set : InstanceSet.of(options)) {
            report.skipped(set);
            if (!set.instances().isEmpty()) {
                instances += set.instances().size();
                List<Answer> answers = run.run(set.instances());
                report.set(set.name(), options, answers, goal);
                byFamily(set.name(), options, answers);
            }
        }
    }

    /** Once more for each format, where there are several. */
    private void byFamily(String name, Options options, List<Answer> answers) {
        Map<Family, List<Answer>> families = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.instance().family(), () -> new EnumMap<>(Family.class), Collectors.toList()));
        if (families.size() > 1) {
            families.forEach((family, own) -> report.row(name + "-" + family.word(), options, own, ""));
        }
    }
}
