package org.parvis.geo.bench.orienteering;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.parvis.geo.discovery.orienteering.instances.Instance;

/**
 * The answers to a set in a few numbers. Gaps and hits are of the instances with a known value alone, gaps not a number
 * if there is none.
 *
 * @param instances answered
 * @param known of them with a best known value
 * @param knownRuns answers to those
 * @param meanGap over the runs, in percent
 * @param worstGap of all runs, in percent
 * @param worstInstance where that was
 * @param hitRuns answers no worse than known
 * @param hitInstances instances of which some answer was
 * @param cpuSeconds mean of the answers
 * @param secondsToBest mean of the time to the last better walk; not a number if the solver tells of none
 */
record SetSummary(
        int instances,
        int known,
        int knownRuns,
        double meanGap,
        double worstGap,
        String worstInstance,
        int hitRuns,
        int hitInstances,
        double cpuSeconds,
        double secondsToBest) {

    static SetSummary of(List<Answer> answers) {
        List<Answer> compared =
                answers.stream().filter(answer -> answer.best().isPresent()).toList();
        Set<Instance> hit = new HashSet<>();
        int hitRuns = 0;
        for (Answer answer : compared) {
            if (answer.hit()) {
                hitRuns++;
                hit.add(answer.instance());
            }
        }
        Answer worst = compared.stream()
                .max(Comparator.comparingDouble(Answer::gapPercent))
                .orElse(null);
        return new SetSummary(
                distinct(answers),
                distinct(compared),
                compared.size(),
                mean(compared, Answer::gapPercent),
                worst == null ? Double.NaN : worst.gapPercent(),
                worst == null ? "" : worst.instance().name(),
                hitRuns,
                hit.size(),
                mean(answers, Answer::cpuSeconds),
                mean(answers, Answer::secondsToBest));
    }

    /** Instances hit, on average over the seeds: as many as there are if every seed hits all. */
    double hitsASeed() {
        return knownRuns == 0 ? 0 : (double) hitRuns * known / knownRuns;
    }

    private static int distinct(List<Answer> answers) {
        return (int) answers.stream().map(Answer::instance).distinct().count();
    }

    private static double mean(List<Answer> answers, ToDoubleFunction<Answer> value) {
        return answers.stream()
                .mapToDouble(value)
                .filter(each -> !Double.isNaN(each))
                .average()
                .orElse(Double.NaN);
    }
}
