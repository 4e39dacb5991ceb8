package org.parvis.geo.discovery.orienteering.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;

class InstanceFilesTest {
    private static final Path OPLIB = Path.of("../../shared/data/orienteering/oplib/instances/gen1");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "FULL_MATRIX, 0 3 4 5 3 0 6 7 4 6 0 8 5 7 8 0",
        "UPPER_ROW, 3 4 5 6 7 8",
        "LOWER_ROW, 3 4 6 5 7 8",
        "UPPER_DIAG_ROW, 0 3 4 5 0 6 7 0 8 0",
        "LOWER_DIAG_ROW, 0 3 0 4 6 0 5 7 8 0",
        "UPPER_COL, 3 4 6 5 7 8",
        "LOWER_COL, 3 4 5 6 7 8",
        "UPPER_DIAG_COL, 0 3 0 4 6 0 5 7 8 0",
        "LOWER_DIAG_COL, 0 3 4 5 0 6 7 0 8 0"
    })
    void readsMatricesInEveryOrder(String format, String weights) throws IOException {
        Instance instance = read(
                "four.oplib",
                """
                NAME : four
                TYPE : OP
                DIMENSION : 4
                COST_LIMIT : 20
                EDGE_WEIGHT_TYPE : EXPLICIT
                EDGE_WEIGHT_FORMAT : %s
                EDGE_WEIGHT_SECTION
                 %s
                NODE_SCORE_SECTION
                1 1
                2 5
                3 0
                4 2
                DEPOT_SECTION
                 1
                 -1
                EOF
                """
                        .formatted(format, weights));
        OrienteeringProblem problem = instance.problem();
        assertThat(problem.times().seconds()).containsExactly(0, 3, 4, 5, 3, 0, 6, 7, 4, 6, 0, 8, 5, 7, 8, 0);
        assertThat(problem.scores()).containsExactly(1, 5, 0, 2);
        assertThat(problem.budgetSeconds()).isEqualTo(20);
        assertThat(instance.scoreOfEnds()).isEqualTo(1);
    }

    /** Lengths of the tours 1, 2, 3, … n, published with TSPLIB to check a reader by. */
    @ParameterizedTest
    @CsvSource({"pcb442, 221440", "gr666, 423710", "att532, 309636"})
    void measuresAsTsplibDoes(String name, double length) {
        Path file = OPLIB.resolve(name + "-gen1-50.oplib");
        assumeThat(Files.exists(file)).as("shared/data/orienteering is there").isTrue();
        Instance instance = InstanceFiles.read(file).orElseThrow();
        double sum = 0;
        for (int node = 0; node < instance.size(); node++) {
            sum += instance.ruler().between(node, (node + 1) % instance.size());
        }
        assertThat(sum).isEqualTo(length);
    }

    @Test
    void readsAListOfPointsFromTheFirstToTheSecond() throws IOException {
        Instance instance = read("any.txt", "10.5\t1\n0 0 0\n1 1 0\n0 1 7\n\n");
        OrienteeringProblem problem = instance.problem();
        assertThat(instance.family()).isEqualTo(Family.CHAO);
        assertThat(problem.start()).isZero();
        assertThat(problem.end()).isEqualTo(1);
        assertThat(problem.budgetSeconds()).isEqualTo(105_000);
        assertThat(problem.times().seconds(0, 1)).isEqualTo(14_142);
        assertThat(problem.scores()).containsExactly(0, 0, 7);
    }

    @Test
    void cutsDistancesOffAfterOneDecimalWhereCoordinatesAreWhole() throws IOException {
        Instance instance = read(
                "any.txt",
                """
                4 10 1 1
                0 200
                0 40.00 50.00 0.00 0.00 0 0 0 1236
                1 42.00 53.00 90.00 10.00 1 1 1 912 967
                """);
        assertThat(instance.family()).isEqualTo(Family.SOLOMON);
        OrienteeringProblem problem = instance.problem();
        assertThat(problem.times().seconds(0, 1)).isEqualTo(36);
        assertThat(problem.windows()[1]).containsExactly(9_120, 10_570);
        assertThat(problem.visitSeconds()[1]).isEqualTo(900);
        assertThat(problem.budgetSeconds()).isEqualTo(12_360);
        assertThat(problem.end()).isEqualTo(problem.start());
    }

    @Test
    void cutsDistancesOffAfterTwoDecimalsWhereTheyAreNotAndTakesALineTooMany() throws IOException {
        Instance instance = read(
                "any.txt",
                """
                5 3 1 4
                500 200
                 0 0.5 0 0 0 0 0 100 1100
                 1 2.5 3 17 19 1 4 1 2 4 8 451 597
                 2 0.5 0 0 0 0 0 100 1100
                """);
        assertThat(instance.family()).isEqualTo(Family.CORDEAU);
        OrienteeringProblem problem = instance.problem();
        assertThat(problem.size()).isEqualTo(3);
        assertThat(problem.times().seconds(0, 1)).isEqualTo(360);
        assertThat(problem.scores()[1]).isEqualTo(19);
        assertThat(problem.windows()[1]).as("after the start opens").containsExactly(35_100, 51_400);
        assertThat(problem.budgetSeconds()).isEqualTo(100_000);
    }

    @Test
    void leavesOutWhatIsNoInstanceAndSaysSo() throws IOException {
        write("table.tsv", "instance\tbest_known\na\t12\n");
        write("text.txt", "Ten test instances.\n");
        write("numbers.txt", "1 2 3\n4 5\n");
        Path deeper = Files.createDirectory(folder.resolve("deeper"));
        Files.writeString(deeper.resolve("a.txt"), "10 1\n0 0 0\n1 1 0\n");
        InstanceFiles.Found found = InstanceFiles.find(folder);
        assertThat(found.instances()).extracting(Instance::name).containsExactly("a");
        assertThat(found.others()).hasSize(3);
        BestKnown best = new BestKnown(List.of(folder.resolve("table.tsv")));
        assertThat(best.of(found.instances().get(0))).hasValue(12);
    }

    @Test
    void namesTheFileThatLooksLikeAnInstanceAndIsNone() {
        assertThatThrownBy(() -> read("broken.oplib", "DIMENSION : 3\nNODE_SCORE_SECTION\n1 1\n"))
                .isInstanceOf(InstanceFormatException.class)
                .hasMessageContaining("broken.oplib")
                .hasMessageContaining("NODE_SCORE_SECTION has 2 numbers where 6 are needed");
        assertThatThrownBy(() -> new BestKnown(List.of(write("bad.tsv", "name\tvalue\n"))))
                .isInstanceOf(InstanceFormatException.class)
                .hasMessageContaining("best_known");
    }

    private Instance read(String name, String content) throws IOException {
        return InstanceFiles.read(write(name, content)).orElseThrow();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
