package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.orienteering.instances.BestKnown;
import org.parvis.geo.discovery.orienteering.instances.Instance;
import org.parvis.geo.discovery.orienteering.instances.InstanceFiles;
import org.parvis.geo.shared.Deadline;

/**
 * A few published instances with a visitor's effort and one seed, so that a change that makes walks worse is noticed. The
 * benchmark (profile {@code bench-orienteering}) measures all of them.
 */
class PublishedInstancesTest {
    private static final Path DATA = Path.of("../../shared/data/orienteering");
    private static final List<String> FILES = List.of(
            "oplib/instances/gen1/eil51-gen1-50.oplib",
            "oplib/instances/gen1/kroB100-gen1-50.oplib",
            "oplib/instances/gen1/lin105-gen1-50.oplib",
            "oplib/instances/gen2/att48-gen2-50.oplib",
            "oplib/instances/gen2/brazil58-gen2-50.oplib",
            "oplib/instances/gen2/st70-gen2-50.oplib",
            "chao-tsiligirides-op/ChaoSet_64/set_64_1_40.txt",
            "chao-tsiligirides-op/ChaoSet_66/set_66_1_060.txt",
            "chao-tsiligirides-op/Tsiligirides_2/tsiligirides_problem_2_budget_30.txt",
            "optw/instances/c104.txt",
            "optw/instances/r105.txt",
            "optw/instances/rc108.txt",
            "optw/instances/pr02.txt");

    /** Wide: to notice a change for the worse, not to measure. */
    private static final double WORST_MEAN_GAP = 0.01;

    private static final double WORST_GAP = 0.04;

    @Test
    void comesCloseToTheBestKnownWalks() {
        assumeThat(Files.isDirectory(DATA))
                .as("shared/data/orienteering is there")
                .isTrue();
        BestKnown bestKnown = new BestKnown(List.of(
                DATA.resolve("oplib/best_known_gen1.tsv"),
                DATA.resolve("oplib/best_known_gen2.tsv"),
                DATA.resolve("chao-tsiligirides-op/best_known.tsv"),
                DATA.resolve("optw/best_known.tsv")));
        double gaps = 0;
        for (String file : FILES) {
            Instance instance = InstanceFiles.read(DATA.resolve(file)).orElseThrow();
            OrienteeringProblem problem = instance.problem();
            OrienteeringSolution solution = OrienteeringSolver.standard().solve(problem, Deadline.NONE);
            SolutionCheck.assertHolds(problem, solution);
            double best = bestKnown.of(instance).orElseThrow();
            double gap = 1 - (solution.score() + instance.scoreOfEnds()) / best;
            assertThat(gap).as("gap of %s", instance.name()).isBetween(-1e-9, WORST_GAP);
            gaps += gap;
        }
        assertThat(gaps / FILES.size()).as("mean gap").isLessThan(WORST_MEAN_GAP);
    }
}
