package org.parvis.geo.bench.orienteering;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parvis.geo.discovery.orienteering.OrienteeringProblem;
import org.parvis.geo.discovery.orienteering.OrienteeringSolution;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.discovery.orienteering.instances.BestKnown;
import org.parvis.geo.discovery.orienteering.instances.Instance;
import org.parvis.geo.shared.Deadline;

/** Solves every instance of a set with every seed and has each answer checked. */
final class SetRun {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How many instances of a set are tried to warm up. */
    private static final int WARM_UP_INSTANCES = 4;

    /** Seeds of their own, so that warming up does not give away an answer to whoever would remember it. */
    private static final long WARM_UP_SEED = 987_654_321L;

    private final Options options;
    private final BestKnown bestKnown;
    private final OrienteeringSolver solver = OrienteeringSolver.standard();

    SetRun(Options options) {
        this.options = options;
        this.bestKnown = new BestKnown(options.tables());
    }

    /**
     * @return the answers, those to one instance one after the other
     * @throws WrongAnswerException for an answer that is none
     */
    List<Answer> run(List<Instance> instances) {
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        try {
            warmUp(instances);
            List<Future<List<Answer>>> running = new ArrayList<>();
            for (Instance instance : instances) {
                running.add(threads.submit(() -> answers(instance)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> each : running) {
                answers.addAll(each.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof WrongAnswerException wrong
                    ? wrong
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private void warmUp(List<Instance> instances) {
        int tried = Math.min(WARM_UP_INSTANCES, instances.size());
        double most = options.warmUpSeconds() / tried;
        for (int i = 0; i < tried; i++) {
            OrienteeringProblem problem =
                    instances.get(i * instances.size() / tried).problem();
            double left = most;
            for (long seed = WARM_UP_SEED; left > 0; seed++) {
                long start = THREADS.getCurrentThreadCpuTime();
                double seconds = Math.min(left, options.seconds());
                solver.solve(problem, options.limits(seconds, seed), better -> {}, Deadline.NONE);
                left -= Math.max(1e-3, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
            }
        }
    }

    private List<Answer> answers(Instance instance) {
        OrienteeringProblem problem = instance.problem();
        OptionalDouble best = bestKnown.of(instance);
        List<Answer> answers = new ArrayList<>();
        for (int run = 0; run < options.seeds(); run++) {
            answers.add(answer(instance, problem, run, best));
        }
        return answers;
    }

    private Answer answer(Instance instance, OrienteeringProblem problem, int run, OptionalDouble best) {
        long start = THREADS.getCurrentThreadCpuTime();
        double[] toBest = {Double.NaN};
        OrienteeringSolution solution = solver.solve(
                problem,
                options.limits(run),
                better -> toBest[0] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9,
                Deadline.NONE);
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        Referee.complaint(instance, solution).ifPresent(complaint -> {
            throw new WrongAnswerException(instance.name(), run, complaint);
        });
        return new Answer(instance, run, solution.score() + instance.scoreOfEnds(), seconds, toBest[0], best);
    }
}
