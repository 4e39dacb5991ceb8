package org.parvis.geo.discovery.orienteering;

import java.util.Random;
import org.parvis.geo.routing.TimeMatrix;

/** Problems thrown by dice: places in a square town of about an hour's walk across. */
final class RandomProblems {
    private final Random random;

    RandomProblems(long seed) {
        this.random = new Random(seed);
    }

    /** With start and end at random, loops and open ends, one-way detours, some closed hours and compulsory places. */
    OrienteeringProblem mixed(int places) {
        boolean openEnd = random.nextInt(4) == 0;
        boolean loop = !openEnd && random.nextBoolean();
        int size = places + (openEnd || loop ? 1 : 2);
        int end = openEnd ? OrienteeringProblem.OPEN_END : loop ? places : places + 1;
        int[] seconds = metric(size);
        int budget = 600 + random.nextInt(9_000);
        if (end >= 0) {
            budget = Math.max(budget, seconds[places * size + end] + 60);
        }
        boolean[] compulsory = new boolean[size];
        for (int node = 0; node < places; node++) {
            compulsory[node] = random.nextInt(8) == 0;
        }
        return new OrienteeringProblem(
                new TimeMatrix(size, seconds),
                scores(size, places),
                visits(size, places),
                windows(size, budget, 3),
                compulsory,
                places,
                end,
                budget);
    }

    /** A loop among places that are always open. */
    OrienteeringProblem open(int places, int budget) {
        int size = places + 1;
        return new OrienteeringProblem(
                new TimeMatrix(size, metric(size)),
                scores(size, places),
                visits(size, places),
                windows(size, budget, 0),
                new boolean[size],
                places,
                places,
                budget);
    }

    private double[] scores(int size, int places) {
        double[] scores = new double[size];
        for (int node = 0; node < places; node++) {
            scores[node] = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(100);
        }
        return scores;
    }

    private int[] visits(int size, int places) {
        int[] visits = new int[size];
        for (int node = 0; node < places; node++) {
            visits[node] = 60 * random.nextInt(30);
        }
        return visits;
    }

    /** @param oftenIn4 how many of four places have hours */
    private int[][] windows(int size, int budget, int oftenIn4) {
        int[][] windows = new int[size][];
        for (int node = 0; node < size; node++) {
            if (random.nextInt(4) >= oftenIn4) {
                windows[node] = new int[] {0, 86_400};
                continue;
            }
            int[] hours = new int[2 * random.nextInt(4)];
            int clock = random.nextInt(budget / 2);
            for (int i = 0; i < hours.length; i++) {
                hours[i] = clock;
                clock += 300 + random.nextInt(2_400);
            }
            windows[node] = hours;
        }
        return windows;
    }

    /** Euclidean times, some ways longer in one direction, closed under shortest paths. */
    private int[] metric(int size) {
        double[] x = random.doubles(size, 0, 3_000).toArray();
        double[] y = random.doubles(size, 0, 3_000).toArray();
        int[] seconds = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                double detour = random.nextInt(5) == 0 ? 1.5 : 1.1;
                seconds[from * size + to] =
                        from == to ? 0 : (int) Math.ceil(detour * Math.hypot(x[from] - x[to], y[from] - y[to]) / 1.2);
            }
        }
        for (int via = 0; via < size; via++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    int through = seconds[from * size + via] + seconds[via * size + to];
                    seconds[from * size + to] = Math.min(seconds[from * size + to], through);
                }
            }
        }
        return seconds;
    }
}
