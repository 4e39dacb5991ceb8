package org.parvis.geo.bench.greenline;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.exchange.BundledTown;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.greenline.GreenLine;
import org.parvis.geo.greenline.GreenLinePlanner;
import org.parvis.geo.greenline.GreenLineRequest;
import org.parvis.geo.greenline.LinePlace;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Walker;

/**
 * Green lines through 20, 40 and 60 places of the bundled town, its key places and points at random, a loop and a line
 * each, by legibility: the gap that is proved, and the processor time. Argument: {@code --seeds N}, 3 if left out.
 */
public final class GreenLineBenchmark {
    private static final double[] LEGIBILITIES = {0, 0.2, 1};
    private static final double NEAR_METRES = 100;

    private final TownDataset town = BundledTown.monaco().read(ImportProgress.SILENT);
    private final WalkNetwork network = NetworkBuilder.build(town.streets());
    private final GreenLinePlanner planner = new GreenLinePlanner(network, Landmarks.NONE);

    private GreenLineBenchmark() {}

    /** See above. */
    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        int seeds = given.contains("--seeds") ? Integer.parseInt(given.get(given.indexOf("--seeds") + 1)) : 3;
        GreenLineBenchmark benchmark = new GreenLineBenchmark();
        // Once for the compiler, not shown.
        benchmark.measure("places", 30, true, 0.2, 1);
        System.out.println("| set | n | shape | legibility | mean gap % | worst gap % | proved | mean CPU s | worst CPU s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String set : List.of("places", "points")) {
            for (int count : new int[] {20, 40, 60}) {
                for (boolean loop : new boolean[] {true, false}) {
                    for (double legibility : LEGIBILITIES) {
                        System.out.println(benchmark.measure(set, count, loop, legibility, seeds));
                    }
                }
            }
        }
    }

    private String measure(String set, int count, boolean loop, double legibility, int seeds) {
        double gaps = 0;
        double worstGap = 0;
        double seconds = 0;
        double worstSeconds = 0;
        int proved = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            List<LinePlace> places = set.equals("places") ? keyPlaces(seed, count) : points(seed, count);
            long start = cpuNanoseconds();
            GreenLine line = planner.plan(
                            new GreenLineRequest(
                                    places, loop, legibility, false, null, Walker.ADULT, Language.ENGLISH),
                            Deadline.NONE)
                    .get(0);
            double took = (cpuNanoseconds() - start) / 1e9;
            gaps += line.gapPercent();
            worstGap = Math.max(worstGap, line.gapPercent());
            seconds += took;
            worstSeconds = Math.max(worstSeconds, took);
            proved += line.proved() ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.2f | %.2f | %d/%d | %.2f | %.2f |",
                set,
                count,
                loop ? "loop" : "line",
                legibility,
                gaps / seeds,
                worstGap,
                proved,
                seeds,
                seconds / seeds,
                worstSeconds);
    }

    /** Of this thread, so that what else the machine does counts little. */
    private static long cpuNanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private List<LinePlace> keyPlaces(long seed, int count) {
        List<KeyPlace> shuffled = new ArrayList<>(town.places());
        Collections.shuffle(shuffled, new Random(seed));
        List<LinePlace> places = new ArrayList<>();
        for (KeyPlace place : shuffled) {
            add(places, new LinePlace(place.id(), place.geometry().getCoordinate(), place.name()), count);
        }
        return places;
    }

    private List<LinePlace> points(long seed, int count) {
        Random random = new Random(seed);
        Envelope extent = new Envelope();
        town.places().forEach(place -> extent.expandToInclude(place.geometry().getCoordinate()));
        List<LinePlace> places = new ArrayList<>();
        while (places.size() < count) {
            Coordinate position = new Coordinate(
                    extent.getMinX() + random.nextDouble() * extent.getWidth(),
                    extent.getMinY() + random.nextDouble() * extent.getHeight());
            add(places, new LinePlace(null, position, LocalizedText.EMPTY), count);
        }
        return places;
    }

    private void add(List<LinePlace> places, LinePlace place, int count) {
        WalkWeights weights = network.weights(Walker.ADULT);
        boolean there = network.snap(place.position(), Walker.ADULT, NEAR_METRES)
                .filter(snap -> weights.isMain(snap.piece()))
                .isPresent();
        boolean another = places.stream().noneMatch(other -> other.position().equals2D(place.position()));
        if (there && another && places.size() < count) {
            places.add(place);
        }
    }
}
