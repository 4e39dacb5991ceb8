package org.parvis.geo.discovery.orienteering;

import java.util.Arrays;
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
        Ending ending = Ending.values()[random.nextInt(3)];
        return of(Kind.PLAIN.ending(ending).windows(3).compulsory(1), places);
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

    /** Where a walk ends. */
    enum Ending {
        LOOP,
        LINE,
        OPEN
    }

    /**
     * What problems are like.
     *
     * @param windowsIn4 how many of four places have hours
     * @param compulsoryIn8 how many of eight places have to be stops
     * @param story whether about half of the places are told in order, some at the same point of it
     * @param groups whether places belong to a few groups of which further stops count less
     * @param rough whether times are any, some ways missing, and not as in a town
     */
    record Kind(Ending ending, int windowsIn4, int compulsoryIn8, boolean story, boolean groups, boolean rough) {
        static final Kind PLAIN = new Kind(Ending.LOOP, 0, 0, false, false, false);

        Kind ending(Ending other) {
            return new Kind(other, windowsIn4, compulsoryIn8, story, groups, rough);
        }

        Kind windows(int in4) {
            return new Kind(ending, in4, compulsoryIn8, story, groups, rough);
        }

        Kind compulsory(int in8) {
            return new Kind(ending, windowsIn4, in8, story, groups, rough);
        }

        Kind told() {
            return new Kind(ending, windowsIn4, compulsoryIn8, true, groups, rough);
        }

        Kind grouped() {
            return new Kind(ending, windowsIn4, compulsoryIn8, story, true, rough);
        }

        Kind roughTimes() {
            return new Kind(ending, windowsIn4, compulsoryIn8, story, groups, true);
        }
    }

    /** The places come first, then the start, then the end where it is another. */
    OrienteeringProblem of(Kind kind, int places) {
        int size = places + (kind.ending() == Ending.LINE ? 2 : 1);
        int end =
                switch (kind.ending()) {
                    case LOOP -> places;
                    case LINE -> places + 1;
                    case OPEN -> OrienteeringProblem.OPEN_END;
                };
        int[] seconds = kind.rough() ? rough(size, places, end) : metric(size);
        int budget = 600 + random.nextInt(9_000);
        if (end >= 0) {
            budget = Math.max(budget, seconds[places * size + end] + 60);
        }
        boolean[] compulsory = new boolean[size];
        int[] story = new int[size];
        int[] groups = new int[size];
        Arrays.fill(groups, OrienteeringProblem.NO_GROUP);
        for (int node = 0; node < places; node++) {
            compulsory[node] = random.nextInt(8) < kind.compulsoryIn8();
            story[node] = kind.story() && random.nextBoolean() ? 1 + random.nextInt(places) : 0;
            groups[node] = kind.groups() ? random.nextInt(4) - 1 : OrienteeringProblem.NO_GROUP;
            groups[node] = Math.min(groups[node], size - 1);
        }
        double variety = kind.groups() ? random.nextInt(5) / 4.0 : 0;
        OrienteeringProblem problem = new OrienteeringProblem(
                new TimeMatrix(size, seconds),
                scores(size, places),
                visits(size, places),
                windows(size, budget, kind.windowsIn4()),
                compulsory,
                places,
                end,
                budget);
        return problem.withGroups(groups, variety).withStory(story);
    }

    private int[] rough(int size, int start, int end) {
        int[] seconds = random.ints(size * size, 0, 4_000).toArray();
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = random.nextInt(6) == 0 ? TimeMatrix.UNREACHABLE : seconds[i];
        }
        if (end >= 0) {
            seconds[start * size + end] = start == end ? 0 : 500;
        }
        return seconds;
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
