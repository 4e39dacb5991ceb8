package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.certificate.Certificate;
import org.parvis.geo.discovery.certificate.CertificateLimits;
import org.parvis.geo.discovery.certificate.Certifier;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;

/** No bound below the best of all walks, and nothing proved that is not true. */
class CertifierAgainstBruteForceTest {
    private static final CertificateLimits ENOUGH = CertificateLimits.ofNanos(10_000_000_000L);
    private static final CertificateLimits ROOT = new CertificateLimits(10_000_000_000L, 0);

    @Test
    void boundsWalksWithHoursAndCompulsoryStops() {
        RandomProblems problems = new RandomProblems(101);
        for (int i = 0; i < 300; i++) {
            assertHolds(problems.mixed(1 + i % 8));
        }
    }

    @Test
    void boundsLoopsAmongOpenPlaces() {
        RandomProblems problems = new RandomProblems(102);
        for (int i = 0; i < 150; i++) {
            assertHolds(problems.open(1 + i % 8, 1_800 + 100 * i));
        }
    }

    @Test
    void boundsWalksOverTimesThatAreTheSameBothWays() {
        RandomProblems problems = new RandomProblems(103);
        for (int i = 0; i < 150; i++) {
            assertHolds(bothWays(i % 3 == 0 ? problems.mixed(2 + i % 6) : problems.open(2 + i % 6, 2_000 + 90 * i)));
        }
    }

    @Test
    void boundsWalksWhereTimesDoNotFollowTheTriangleInequality() {
        Random random = new Random(104);
        for (int i = 0; i < 150; i++) {
            int places = 1 + random.nextInt(6);
            int size = places + 2;
            int[] seconds = random.ints(size * size, 0, 4_000).toArray();
            for (int j = 0; j < seconds.length; j++) {
                seconds[j] = random.nextInt(6) == 0 ? TimeMatrix.UNREACHABLE : seconds[j];
            }
            seconds[places * size + places + 1] = 500;
            double[] scores = random.doubles(size, 0, 10).toArray();
            int[][] windows = new int[size][];
            Arrays.fill(windows, new int[] {0, 86_400});
            assertHolds(new OrienteeringProblem(
                    new TimeMatrix(size, seconds),
                    scores,
                    new int[size],
                    windows,
                    new boolean[size],
                    places,
                    places + 1,
                    7_200));
        }
    }

    static OrienteeringProblem bothWays(OrienteeringProblem problem) {
        int size = problem.size();
        int[] seconds = problem.times().seconds().clone();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < from; to++) {
                seconds[from * size + to] = seconds[to * size + from];
            }
        }
        return new OrienteeringProblem(
                new TimeMatrix(size, seconds),
                problem.scores(),
                problem.visitSeconds(),
                problem.windows(),
                problem.compulsory(),
                problem.start(),
                problem.end(),
                problem.budgetSeconds());
    }

    private static void assertHolds(OrienteeringProblem problem) {
        double best = BruteForce.of(problem).score();
        Certificate root = Certifier.certify(problem, 0, ROOT, Deadline.NONE);
        assertThat(root.upperBound()).isGreaterThanOrEqualTo(best - 1e-9);
        Certificate blind = Certifier.certify(problem, 0, ENOUGH, Deadline.NONE);
        assertThat(blind.upperBound()).isCloseTo(Math.max(0, best), offset(1e-6));
        double known = Math.max(0, best);
        Certificate sure = Certifier.certify(problem, known, ENOUGH, Deadline.NONE);
        assertThat(sure.proved()).isTrue();
        assertThat(sure.gapPercent()).isZero();
        assertThat(Certifier.certify(problem, best / 2, ENOUGH, Deadline.NONE).proved())
                .isEqualTo(best <= 0);
    }
}
