package org.parvis.geo.discovery.orienteering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.orienteering.RandomProblems.Ending;
import org.parvis.geo.discovery.orienteering.RandomProblems.Kind;

class BruteForceTest {
    @Test
    void losesNothingByForgettingOrdersThatLeaveLater() {
        RandomProblems problems = new RandomProblems(99);
        Kind kind = Kind.PLAIN.windows(2).compulsory(1).told().grouped();
        for (int i = 0; i < 300; i++) {
            OrienteeringProblem problem =
                    problems.of((i % 2 == 0 ? kind : kind.roughTimes()).ending(Ending.values()[i % 3]), 1 + i % 6);
            assertThat(BruteForce.of(problem)).as("case %d", i).isEqualTo(BruteForce.of(problem, false));
        }
    }
}
