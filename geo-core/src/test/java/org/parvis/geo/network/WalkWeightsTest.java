package org.parvis.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.geo.network.StreetSketch.of;
import static org.parvis.geo.network.StreetSketch.street;

import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Walker;

class WalkWeightsTest {
    private static final String LINE = "LINESTRING(0 0, 100 0)";
    private static final Walker NIGHT = new Walker("night");
    private static final Walker LOW_VISION = new Walker("low-vision");

    private static StreetSketch footway() {
        return of(StreetClass.FOOTWAY, LINE);
    }

    private static WalkWeights weights(Walker walker, Street... streets) {
        return NetworkBuilder.build(List.of(streets)).weights(walker);
    }

    private static Optional<String> why(Walker walker, Street street) {
        WalkNetwork network = NetworkBuilder.build(List.of(street));
        return network.weights(walker).hindrance(network.arcOf(0, true)).map(Hindrance::words);
    }

    static Stream<Arguments> hindrances() {
        return Stream.of(
                Arguments.of(of(StreetClass.STAIRS, LINE).steps(23), "steps: 23"),
                Arguments.of(of(StreetClass.STAIRS, LINE), "steps, their number unknown"),
                Arguments.of(
                        of(StreetClass.STAIRS, LINE).stairs(new Stairs(null, null, false, false, true)),
                        "an escalator"),
                Arguments.of(of(StreetClass.MOVING_WALKWAY, LINE), "a moving walkway"),
                Arguments.of(footway().incline(-11), "slope 11 %, at most 8 %"),
                Arguments.of(footway().width(0.7), "width 0.7 m, at least 0.9 m"),
                Arguments.of(footway().surface(Surface.SAND), "an unsuitable or unknown surface"),
                Arguments.of(footway().wheelchair(Access.NO), "surveyed as impassable in a wheelchair"),
                Arguments.of(of(StreetClass.CROSSING, LINE).attribute("kerb", "raised"), "a raised or unknown kerb"));
    }

    @ParameterizedTest
    @MethodSource("hindrances")
    void aWheelchairIsToldWhatIsInItsWay(StreetSketch sketch, String words) {
        Street street = sketch.draw();
        assertThat(why(Walker.WHEELCHAIR, street)).contains(words);
        assertThat(why(Walker.ADULT, street)).isEmpty();
    }

    @Test
    void aSpotInTheWayIsNamedOnThePieceThatPassesIt() {
        Street path = of(StreetClass.FOOTWAY, "LINESTRING(0 0, 50 0, 100 0)").draw();
        Street kerb = of(StreetClass.BARRIER, "POINT(50 0)")
                .attribute("barrier", "kerb")
                .attribute("kerb", "raised")
                .draw();
        WalkNetwork network = NetworkBuilder.build(List.of(path, kerb));
        WalkWeights weights = network.weights(Walker.WHEELCHAIR);
        List<Hindrance.Kind> found = IntStream.range(0, network.arcs())
                .mapToObj(weights::hindrance)
                .flatMap(Optional::stream)
                .map(Hindrance::kind)
                .toList();
        assertThat(found).containsExactly(Hindrance.Kind.KERB, Hindrance.Kind.KERB);
    }

    @Test
    void anEscalatorIsHinderedOneWay() {
        Street escalator = of(StreetClass.STAIRS, LINE)
                .stairs(new Stairs(null, null, false, false, true))
                .attribute("conveying", "forward")
                .draw();
        WalkNetwork network = NetworkBuilder.build(List.of(escalator));
        WalkWeights weights = network.weights(Walker.ADULT);
        assertThat(weights.hindrance(network.arcOf(0, true))).isEmpty();
        assertThat(weights.hindrance(network.arcOf(0, false)))
                .map(Hindrance::kind)
                .contains(Hindrance.Kind.ONE_WAY);
    }

    @Test
    void whatIsNotKnownIsReportedToThoseWhoNeedIt() {
        Street bare = footway().surface(Surface.UNKNOWN).draw();
        assertThat(weights(Walker.ADULT, bare).unknowns(0)).isEmpty();
        assertThat(weights(Walker.WHEELCHAIR, bare).unknowns(0))
                .isEqualTo(Set.of(Unknown.WIDTH, Unknown.SLOPE, Unknown.SURFACE));
        assertThat(weights(NIGHT, bare).unknowns(0)).containsExactly(Unknown.LIGHTING);
        Street surveyed = footway().wheelchair(Access.YES).draw();
        assertThat(weights(Walker.WHEELCHAIR, surveyed).unknowns(0)).isEmpty();
        assertThat(weights(Walker.SENIOR, of(StreetClass.STAIRS, LINE).draw()).unknowns(0))
                .containsExactly(Unknown.STEPS);
    }

    @Test
    void aTownMayCloseWhatIsNotKnown() {
        WalkProfiles strict =
                WalkProfiles.STANDARD.with(new StringReader("wheelchair.unknown-width = never"), "strict.properties");
        WalkNetwork network = NetworkBuilder.build(List.of(footway().draw()), strict);
        assertThat(network.weights(Walker.WHEELCHAIR).hindrance(0))
                .map(Hindrance::words)
                .contains("width unknown, at least 0.9 m");
    }

    @Test
    void atNightLitWaysAreWorthADetour() {
        WalkWeights unlit = weights(NIGHT, footway().lighting(Lighting.UNLIT).draw());
        WalkWeights unknown = weights(NIGHT, footway().draw());
        WalkWeights lit = weights(NIGHT, footway().lighting(Lighting.LIT).draw());
        assertThat(unlit.seconds(0)).isEqualTo(lit.seconds(0));
        assertThat(unlit.cost(0)).isGreaterThan(unknown.cost(0));
        assertThat(unknown.cost(0)).isGreaterThan(lit.cost(0));
        assertThat(lit.cost(0)).isEqualTo(lit.seconds(0));
    }

    @Test
    void whoSeesLittlePrefersLightsToMarkingsAndMarkingsToNothing() {
        int[] more = Stream.of("traffic_signals", "marked", "unmarked")
                .map(kind -> weights(
                        LOW_VISION,
                        of(StreetClass.CROSSING, LINE)
                                .attribute("crossing", kind)
                                .draw()))
                .mapToInt(weights -> weights.cost(0) - weights.seconds(0))
                .toArray();
        assertThat(more).isSorted().startsWith(0).doesNotHaveDuplicates();
        assertThat(weights(LOW_VISION, street(LINE)).cost(0))
                .isLessThan(
                        weights(LOW_VISION, of(StreetClass.LIVING_STREET, LINE).draw())
                                .cost(0));
    }

    @Test
    void theCostOfNothingUndercutsItsSeconds() {
        for (WalkProfile profile : WalkProfiles.STANDARD.all()) {
            for (StreetClass streetClass : StreetClass.values()) {
                WalkNetwork network =
                        NetworkBuilder.build(List.of(of(streetClass, LINE).draw()));
                WalkWeights weights = network.weights(profile.walker());
                for (int arc = 0; arc < network.arcs(); arc++) {
                    assertThat(weights.cost(arc)).isGreaterThanOrEqualTo(weights.seconds(arc));
                }
            }
        }
    }

    @Test
    void manyThreadsGetTheSameWeights() throws InterruptedException, ExecutionException {
        WalkNetwork network = NetworkBuilder.build(List.of(street(LINE)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<WalkWeights> asking = () -> network.weights(Walker.SENIOR);
            for (Future<WalkWeights> answer : threads.invokeAll(Collections.nCopies(64, asking))) {
                assertThat(answer.get()).isSameAs(network.weights(Walker.SENIOR));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
