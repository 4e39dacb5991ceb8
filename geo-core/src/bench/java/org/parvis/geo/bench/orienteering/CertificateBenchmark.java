package org.parvis.geo.bench.orienteering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.parvis.geo.discovery.certificate.Certificate;
import org.parvis.geo.discovery.certificate.CertificateLimits;
import org.parvis.geo.discovery.certificate.Certifier;
import org.parvis.geo.discovery.orienteering.OrienteeringSolver;
import org.parvis.geo.discovery.orienteering.instances.BestKnown;
import org.parvis.geo.discovery.orienteering.instances.Instance;
import org.parvis.geo.shared.Deadline;

/**
 * How close the certificate's upper bounds are to the best known values of published instances, and how many of those
 * they prove. Takes the arguments of {@link OrienteeringBenchmark}; {@code --seconds} are those of a certificate, 2 unless
 * told. Without files: the public sets up to {@value #LARGEST} points, and those with windows up to {@value
 * #LARGEST_WITH_WINDOWS}.
 */
public final class CertificateBenchmark {
    private static final int LARGEST = 66;
    private static final int LARGEST_WITH_WINDOWS = 101;
    private static final String DATA = "../shared/data/orienteering/";

    private final List<String> lines = new ArrayList<>();

    private CertificateBenchmark() {}

    /** See above. Ends with an error where a bound is below a best known value. */
    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        given.removeIf(String::isBlank);
        CertificateBenchmark benchmark = new CertificateBenchmark();
        if (Options.parse(given).sets().isEmpty()) {
            for (String planned : publicSets()) {
                List<String> all = new ArrayList<>(List.of(planned.split(" ")));
                all.addAll(given);
                benchmark.run(Options.parse(all));
            }
        } else {
            List<String> all = new ArrayList<>(List.of("--seconds", "2"));
            all.addAll(given);
            benchmark.run(Options.parse(all));
        }
        benchmark.lines.forEach(System.out::println);
    }

    private static List<String> publicSets() {
        String windows = "--seconds 2 --largest " + LARGEST_WITH_WINDOWS;
        String without = "--seconds 2 --largest " + LARGEST;
        return List.of(
                without + " --best-known %1$soplib/best_known_gen1.tsv --best-known %1$soplib/best_known_gen2.tsv".formatted(DATA)
                        + " %1$soplib/instances/gen1 %1$soplib/instances/gen2".formatted(DATA),
                without + " --best-known %1$schao-tsiligirides-op/best_known.tsv %1$schao-tsiligirides-op".formatted(DATA),
                windows + " --best-known %1$soptw/best_known.tsv %1$soptw/instances".formatted(DATA));
    }

    private void run(Options options) {
        boolean warm = false;
        for (InstanceSet set : InstanceSet.of(options)) {
            if (!warm && !set.instances().isEmpty()) {
                warmUp(set, options.warmUpSeconds());
                warm = true;
            }
            if (!set.instances().isEmpty()) {
                report(set, options);
            }
        }
    }

    private static void warmUp(InstanceSet set, double seconds) {
        CertificateLimits limits = CertificateLimits.ofNanos(1 + Math.round(seconds * 1e9 / 3));
        for (int i = 0; i < 3; i++) {
            Instance instance = set.instances().get(i % set.instances().size());
            Certifier.certify(instance.problem(), 0, limits, Deadline.NONE);
        }
    }

    private void report(InstanceSet set, Options options) {
        BestKnown table = new BestKnown(options.tables());
        CertificateLimits limits = CertificateLimits.ofNanos(Math.round(options.seconds() * 1e9));
        double sum = 0;
        double worst = 0;
        double seconds = 0;
        int proved = 0;
        System.out.printf("%n%-28s %5s %10s %10s %8s %7s %9s %7s%n", set.name(), "n", "known", "bound", "gap %", "proved", "branches", "CPU s");
        for (Instance instance : set.instances()) {
            double known = known(table, instance);
            Certificate certificate = Certifier.certify(instance.problem(), known, limits, Deadline.NONE);
            check(instance, known, limits);
            sum += certificate.gapPercent();
            worst = Math.max(worst, certificate.gapPercent());
            seconds += certificate.cpuSeconds();
            proved += certificate.proved() ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %5d %10.1f %10.1f %8.2f %7s %9d %7.2f%n",
                    instance.name(),
                    instance.size(),
                    known,
                    certificate.upperBound(),
                    certificate.gapPercent(),
                    certificate.proved() ? "yes" : "",
                    certificate.branches(),
                    certificate.cpuSeconds());
        }
        int count = set.instances().size();
        summarize(set.name(), "mean_gap_percent", sum / count);
        summarize(set.name(), "worst_gap_percent", worst);
        summarize(set.name(), "proved", proved);
        summarize(set.name(), "instances", count);
        summarize(set.name(), "cpu_seconds", seconds / count);
    }

    /** A bound is never below the score it starts from, so that this asks again from a lower one. */
    private static void check(Instance instance, double known, CertificateLimits limits) {
        CertificateLimits shorter = CertificateLimits.ofNanos(1 + limits.nanos() / 4);
        Certificate certificate = Certifier.certify(instance.problem(), 0.97 * known - 1, shorter, Deadline.NONE);
        if (certificate.upperBound() < known) {
            throw new IllegalStateException(instance.name() + ": a bound of " + certificate.upperBound() + ", though "
                    + known + " is known");
        }
    }

    private void summarize(String set, String what, double value) {
        lines.add(String.format(Locale.ROOT, "BENCH certificate.%s.%s %.3f", set, what, value));
    }

    /** Without what the ends are worth, which no walk can change. */
    private static double known(BestKnown table, Instance instance) {
        OptionalDouble value = table.of(instance);
        return value.isPresent()
                ? value.getAsDouble() - instance.scoreOfEnds()
                : OrienteeringSolver.standard()
                        .solve(instance.problem(), Deadline.NONE)
                        .score();
    }
}
