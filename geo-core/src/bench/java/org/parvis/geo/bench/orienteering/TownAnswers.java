package org.parvis.geo.bench.orienteering;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.parvis.geo.discovery.Anchor;
import org.parvis.geo.discovery.DiscoveryPlan;
import org.parvis.geo.discovery.DiscoveryPlanner;
import org.parvis.geo.discovery.DiscoveryRequest;
import org.parvis.geo.discovery.DiscoveryTown;
import org.parvis.geo.exchange.BundledTown;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.TownDataset;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Walker;

/**
 * What a visitor of the bundled town waits for: loops from starts drawn at random, among at most
 * {@value #MOST_CANDIDATES} places, everything included from the request to the route with its directions.
 */
final class TownAnswers {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int REQUESTS = 50;
    private static final int MOST_CANDIDATES = 100;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int SHORTEST_MINUTES = 60;
    private static final int LONGEST_MINUTES = 180;
    private static final long SEED = 20_261_124;
    private static final OffsetDateTime SATURDAY_MORNING = OffsetDateTime.parse("2026-06-20T10:00:00+02:00");
    private static final List<Walker> WALKERS =
            List.of(Walker.ADULT, Walker.FAMILY, Walker.SENIOR, Walker.WHEELCHAIR);

    private final WalkNetwork network;
    private final DiscoveryPlanner planner;
    private final List<KeyPlace> places;
    private final Random random = new Random(SEED);

    /** A request and the places it may choose from. */
    private record Question(DiscoveryRequest request, List<KeyPlace> places) {}

    private TownAnswers(TownDataset town) {
        network = NetworkBuilder.build(town.streets());
        Landmarks landmarks = Landmarks.of(town.places(), town.furniture());
        planner = new DiscoveryPlanner(new NetworkWalkRouter(network), ZoneId.of("Europe/Monaco"), landmarks);
        places = town.places();
    }

    /** Asks all, several times over, and measures the last time. */
    static TownTimes measure() {
        TownAnswers answers = new TownAnswers(BundledTown.monaco().read(ImportProgress.SILENT));
        List<Question> questions = answers.questions();
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            questions.forEach(answers::ask);
        }
        List<TownTimes.Reading> readings = new ArrayList<>();
        for (Question question : questions) {
            readings.add(answers.ask(question).orElseThrow());
        }
        return new TownTimes(readings);
    }

    /** Only such as have an answer: a start drawn at random may lie where no way leads on. */
    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        while (questions.size() < REQUESTS) {
            Question question = question(WALKERS.get(questions.size() % WALKERS.size()));
            if (ask(question).isPresent()) {
                questions.add(question);
            }
        }
        return questions;
    }

    private Question question(Walker walker) {
        int node = random.nextInt(network.nodes());
        List<KeyPlace> drawn = new ArrayList<>(places);
        Collections.shuffle(drawn, random);
        DiscoveryRequest request = new DiscoveryRequest(
                Anchor.at(network.nodeLongitude(node), network.nodeLatitude(node)),
                null,
                true,
                SHORTEST_MINUTES + random.nextInt(LONGEST_MINUTES - SHORTEST_MINUTES + 1),
                walker,
                Map.of(),
                List.of(),
                List.of(),
                SATURDAY_MORNING,
                Language.ENGLISH);
        return new Question(request, List.copyOf(drawn.subList(0, Math.min(MOST_CANDIDATES, drawn.size()))));
    }

    /** Empty if there is no walk to make. */
    private Optional<TownTimes.Reading> ask(Question question) {
        long start = System.nanoTime();
        long processorStart = THREADS.getCurrentThreadCpuTime();
        try {
            double[] firstMillis = {Double.NaN};
            DiscoveryPlan plan = planner.plan(
                    question.request(),
                    DiscoveryTown.of(question.places()),
                    better -> {
                        if (Double.isNaN(firstMillis[0])) {
                            firstMillis[0] = millisSince(start);
                        }
                    },
                    Deadline.NONE);
            double millis = millisSince(start);
            double processorMillis = (THREADS.getCurrentThreadCpuTime() - processorStart) / 1e6;
            // A walk that nothing was told of before is its own first answer.
            double first = Double.isNaN(firstMillis[0]) ? millis : firstMillis[0];
            int stops = plan.route().stops().size();
            return Optional.of(new TownTimes.Reading(first, millis, processorMillis, stops));
        } catch (ParvisException noWalk) {
            return Optional.empty();
        }
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
