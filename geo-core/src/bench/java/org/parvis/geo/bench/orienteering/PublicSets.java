package org.parvis.geo.bench.orienteering;

import java.util.List;

/** The public sets beside the repository, with the limits and goals of the issue that asked for the solver. */
final class PublicSets {
    private static final String DATA = "../shared/data/orienteering/";
    private static final String OPLIB =
            "--best-known %1$soplib/best_known_gen1.tsv --best-known %1$soplib/best_known_gen2.tsv".formatted(DATA)
                    + " %soplib/instances".formatted(DATA);
    private static final String CHAO = "--best-known %1$schao-tsiligirides-op/best_known.tsv".formatted(DATA)
            + " %schao-tsiligirides-op".formatted(DATA);
    private static final String WINDOWS =
            "--best-known %1$soptw/best_known.tsv %1$soptw/instances".formatted(DATA);

    private PublicSets() {}

    /**
     * A run and what it is to show.
     *
     * @param arguments as {@link OrienteeringBenchmark} takes them
     */
    record Planned(String arguments, String goal) {}

    static List<Planned> all() {
        return List.of(
                new Planned("--seconds 0.05 " + CHAO, "all, every seed"),
                new Planned("--seconds 0.1 --format solomon " + WINDOWS, "all, every seed"),
                new Planned("--seconds 1 --format cordeau " + WINDOWS, "mean ≤ 0.1"),
                new Planned("--seconds 0.2 --largest 400 " + OPLIB, "mean ≤ 0.12"),
                new Planned("--seconds 1 --largest 400 " + OPLIB, "mean ≤ 0.03, worst ≤ 0.5"),
                new Planned("--seconds 10 --smallest 401 --largest 2000 " + OPLIB, "mean ≤ 0.3"));
    }
}
