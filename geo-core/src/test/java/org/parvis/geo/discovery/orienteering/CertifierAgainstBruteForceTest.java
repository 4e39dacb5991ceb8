package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.certificate.Certificate;
import org.parvis.geo.discovery.certificate.CertificateLimits;
import org.parvis.geo.discovery.certificate.Certifier;
import org.parvis.geo.discovery.orienteering.RandomProblems.Ending;
import org.parvis.geo.discovery.orienteering.RandomProblems.Kind;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.shared.Deadline;

/** No bound below the best of all walks, and nothing proved that is not true. */
class CertifierAgainstBruteForceTest {
    private static final int PROBLEMS = 24;
    private static final CertificateLimits ENOUGH = CertificateLimits.ofNanos(20_000_000_000L);
    private static final CertificateLimits UNDIVIDED = new CertificateLimits(20_000_000_000L, 0);
    private static final CertificateLimits NO_TIME = CertificateLimits.ofNanos(1);

    private final Random random = new Random(100);

    @Test
    void boundsLoopsAmongOpenPlaces() {
        assertHolds(Kind.PLAIN, 101);
    }

    @Test
    void boundsWalksWithHours() {
        for (Ending ending : Ending.values()) {
            assertHolds(Kind.PLAIN.windows(3).ending(ending), 102);
        }
    }

    @Test
    void boundsWalksWithCompulsoryStops() {
        assertHolds(Kind.PLAIN.compulsory(2), 103);
        assertHolds(Kind.PLAIN.compulsory(1).windows(3).ending(Ending.OPEN), 104);
    }

    @Test
    void boundsWalksThatTellAStory() {
        assertHolds(Kind.PLAIN.told(), 105);
        assertHolds(Kind.PLAIN.told().windows(2).compulsory(1).ending(Ending.LINE), 106);
    }

    @Test
    void boundsWalksWhoseFurtherStopsOfAGroupCountLess() {
        assertHolds(Kind.PLAIN.grouped(), 107);
        assertHolds(Kind.PLAIN.grouped().windows(3).ending(Ending.OPEN), 108);
        assertHolds(Kind.PLAIN.grouped().told().compulsory(1).windows(2).ending(Ending.LINE), 109);
    }

    @Test
    void boundsWalksWhereTimesDoNotFollowTheTriangleInequality() {
        assertHolds(Kind.PLAIN.roughTimes(), 110);
        assertHolds(Kind.PLAIN.roughTimes().windows(3).told().ending(Ending.LINE), 111);
    }

    private void assertHolds(Kind kind, int seed) {
        RandomProblems problems = new RandomProblems(seed);
        for (int i = 0; i < PROBLEMS; i++) {
            OrienteeringProblem problem = problems.of(kind, 1 + i % 8);
            problem = i % 2 == 0 ? bothWays(problem) : problem;
            assertHolds(i % 4 < 2 ? unevenScores(problem) : problem);
        }
    }

    private static void assertHolds(OrienteeringProblem problem) {
        double best = Math.max(0, BruteForce.of(problem).score());
        for (CertificateLimits limits : new CertificateLimits[] {NO_TIME, UNDIVIDED}) {
            Certificate quick = Certifier.certify(problem, 0, limits, Deadline.NONE);
            assertThat(quick.upperBound()).isGreaterThanOrEqualTo(best - 1e-9);
        }
        Certificate blind = Certifier.certify(problem, 0, ENOUGH, Deadline.NONE);
        assertThat(blind.upperBound()).isCloseTo(best, offset(1e-6)).isGreaterThanOrEqualTo(best - 1e-9);
        Certificate sure = Certifier.certify(problem, best, ENOUGH, Deadline.NONE);
        assertThat(sure.proved()).isTrue();
        assertThat(sure.gapPercent()).isZero();
        assertThat(Certifier.certify(problem, best / 2, ENOUGH, Deadline.NONE).proved())
                .isEqualTo(best == 0);
    }

    private OrienteeringProblem unevenScores(OrienteeringProblem problem) {
        double[] scores = problem.scores().clone();
        for (int node = 0; node < scores.length; node++) {
            scores[node] *= 0.5 + random.nextDouble();
        }
        return of(problem, problem.times(), scores);
    }

    private static OrienteeringProblem bothWays(OrienteeringProblem problem) {
        int size = problem.size();
        int[] seconds = problem.times().seconds().clone();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < from; to++) {
                boolean toEnd = from == problem.end() || to == problem.end();
                seconds[from * size + to] = toEnd ? seconds[from * size + to] : seconds[to * size + from];
            }
        }
        return of(problem, new TimeMatrix(size, seconds), problem.scores());
    }

    private static OrienteeringProblem of(OrienteeringProblem problem, TimeMatrix times, double[] scores) {
        return new OrienteeringProblem(
                times,
                scores,
                problem.visitSeconds(),
                problem.windows(),
                problem.compulsory(),
                problem.start(),
                problem.end(),
                problem.budgetSeconds(),
                problem.groups(),
                problem.variety(),
                problem.story());
    }
}
