package org.parvis.geo.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks engines the same question in turns, so that a busy moment of the machine hurts all alike, and takes the median
 * over the rounds of the processor time of this thread.
 */
final class Stopwatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What takes longer is not asked in every round: it would take all day. */
    private static final double SLOW_MICROS = 1_500_000;

    private static final int LEAST_ROUNDS = 2;

    /** Microseconds of processor time of one answer. */
    record Reading(double medianMicros, double bestMicros, int rounds) {}

    private final double secondsARound;
    private final int rounds;
    private double sink;

    Stopwatch(double secondsARound, int rounds) {
        this.secondsARound = secondsARound;
        this.rounds = rounds;
    }

    /** All answers of all engines, by engine and question. */
    Map<String, Map<Question, Reading>> ask(List<Engine> engines) {
        Map<String, Map<Question, Reading>> readings = new LinkedHashMap<>();
        engines.forEach(engine -> readings.put(engine.name(), new EnumMap<>(Question.class)));
        for (Question question : Question.values()) {
            List<Engine> asked = engines.stream()
                    .filter(engine -> engine.answers().contains(question))
                    .toList();
            Map<Engine, List<Double>> micros = new LinkedHashMap<>();
            Map<Engine, Integer> batch = new LinkedHashMap<>();
            for (Engine engine : asked) {
                batch.put(engine, warmUp(engine, question));
                micros.put(engine, new ArrayList<>());
            }
            for (int round = 0; round < rounds; round++) {
                for (Engine engine : asked) {
                    List<Double> before = micros.get(engine);
                    if (before.size() < LEAST_ROUNDS || before.get(0) < SLOW_MICROS) {
                        before.add(batch(engine, question, batch.get(engine)));
                    }
                }
            }
            micros.forEach(
                    (engine, all) -> readings.get(engine.name()).put(question, reading(all)));
        }
        return readings;
    }

    double sink() {
        return sink;
    }

    /** @return how many answers fill a round */
    private int warmUp(Engine engine, Question question) {
        long start = System.nanoTime();
        int asked = 0;
        while (asked < 1 || (System.nanoTime() - start) / 1e9 < secondsARound * 2) {
            sink += engine.ask(question, asked++);
        }
        double micros = (System.nanoTime() - start) / 1e3 / asked;
        return (int) Math.max(1, Math.min(20_000, secondsARound * 1e6 / Math.max(0.1, micros)));
    }

    private double batch(Engine engine, Question question, int size) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int index = 0; index < size; index++) {
            sink += engine.ask(question, index);
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / size;
    }

    private static Reading reading(List<Double> micros) {
        double[] sorted = micros.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Reading(sorted[sorted.length / 2], sorted[0], sorted.length);
    }
}
