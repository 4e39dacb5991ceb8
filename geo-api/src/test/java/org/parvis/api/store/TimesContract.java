package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.filter.Condition.During;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Source;

/** Finding by time, which only events know. */
interface TimesContract {
    Instant NOON = Instant.parse("2026-06-21T12:00:00Z");

    Stores stores();

    private static Event event(String name, List<Occurrence> occurrences) {
        return new Event(
                Identity.imported(new Source("agenda", name, "", ""), Attributes.NONE),
                LocalizedText.of(name),
                Geometries.point(7.42, 43.73),
                null,
                occurrences,
                "",
                Set.of(),
                LocalizedText.EMPTY,
                null,
                "");
    }

    private static Occurrence occurrence(Instant begin, Instant end) {
        return new Occurrence(begin.atOffset(ZoneOffset.ofHours(2)), end.atOffset(ZoneOffset.UTC));
    }

    private static boolean meets(Event event, During during) {
        return event.occurrences().stream()
                .anyMatch(occurrence -> !occurrence.begin().toInstant().isAfter(during.last())
                        && !occurrence.end().toInstant().isBefore(during.first()));
    }

    private <F extends Feature> List<String> found(FeatureStore<F> store, Condition condition) {
        FeaturePage<F> page = store.find(FeatureQuery.all(null, null, condition));
        List<String> names = page.features().stream()
                .map(stored -> stored.feature().name().local().orElse(""))
                .sorted()
                .toList();
        assertThat(page.matched()).isEqualTo(names.size());
        assertThat(store.find(FeatureQuery.all(null, null, condition).page(0, 0))
                        .matched())
                .isEqualTo(names.size());
        return names;
    }

    @Test
    default void theEventsOfASpanAreThoseThatTakePlaceInIt() {
        Random random = new Random(4);
        List<Event> events = new ArrayList<>();
        for (int index = 0; index < 60; index++) {
            List<Occurrence> occurrences = new ArrayList<>();
            for (int time = 0; time <= random.nextInt(4); time++) {
                Instant begin = NOON.plus(Duration.ofHours(random.nextInt(200)));
                occurrences.add(occurrence(begin, begin.plus(Duration.ofHours(1 + random.nextInt(20)))));
            }
            events.add(event("e" + index, occurrences));
        }
        stores().events().putAll(events);

        for (int question = 0; question < 200; question++) {
            Instant first = NOON.plus(Duration.ofMinutes(30L * (random.nextInt(460) - 20)));
            During during = new During(first, first.plus(Duration.ofMinutes(30L * random.nextInt(60))));
            assertThat(found(stores().events(), during))
                    .as("%s", during)
                    .containsExactlyElementsOf(new TreeSet<>(events.stream()
                            .filter(event -> meets(event, during))
                            .map(event -> event.name().local().orElseThrow())
                            .toList()));
        }
    }

    @Test
    default void spansAreOpenToEitherSideAndKnowPartsOfAMillisecond() {
        stores().events().create(event("then", List.of(occurrence(NOON, NOON.plusSeconds(60)))));
        stores().events()
                .create(event(
                        "late", List.of(occurrence(NOON.plusSeconds(90), Instant.parse("+1000000-01-01T00:00:00Z")))));

        assertThat(found(stores().events(), new During(Instant.MIN, Instant.MAX)))
                .containsExactly("late", "then");
        assertThat(found(stores().events(), new During(NOON.plusSeconds(61), Instant.MAX)))
                .containsExactly("late");
        assertThat(found(stores().events(), new During(Instant.MIN, NOON))).containsExactly("then");
        assertThat(found(stores().events(), new During(Instant.MIN, NOON.minusNanos(1))))
                .isEmpty();
        assertThat(found(stores().events(), new During(NOON.plusSeconds(60).plusNanos(1), NOON.plusSeconds(89))))
                .isEmpty();
        assertThat(found(stores().events(), new Condition.Not(new During(NOON, NOON.plusSeconds(1)))))
                .containsExactly("late");
    }

    @Test
    default void whatKnowsNoTimesAlwaysTakesPlace() {
        stores().furniture().create(Samples.bench(Geometries.point(7.42, 43.73)));

        assertThat(found(stores().furniture(), new During(NOON, NOON))).hasSize(1);
    }

    @Test
    default void aCollectionSaysWhatItCovers() {
        assertThat(stores().events().extent().box()).isNull();
        assertThat(stores().streets().extent().attribution()).isEmpty();
        stores().events().create(Samples.fullEvent());
        stores().events().create(Samples.bareEvent());
        stores().streets().create(Samples.fullStreet());
        stores().streets().create(Samples.bareStreet());

        Extent events = stores().events().extent();
        assertThat(events.box()).isEqualTo(new Envelope(-180, 7.4213, -90, 43.7375));
        assertThat(events.begin()).isEqualTo(Instant.parse("2026-01-27T18:00:00Z"));
        assertThat(events.end()).isEqualTo(Instant.parse("2026-07-28T00:00:00Z"));
        assertThat(events.attribution()).containsExactly("Parvis");
        Envelope box = new Envelope();
        stores().streets()
                .all()
                .forEach(street -> box.expandToInclude(street.geometry().getEnvelopeInternal()));
        assertThat(stores().streets().extent().box()).isEqualTo(box);
        assertThat(stores().streets().extent().begin()).isNull();
    }

    @Test
    default void theBoxOfACollectionIsExactAndFollowsWhatIsDeleted() {
        Random random = new Random(7);
        for (int index = 0; index < 300; index++) {
            stores().furniture()
                    .create(Samples.bench(
                            Geometries.point(7.4 + random.nextDouble() / 10, 43.7 + random.nextDouble() / 10)));
        }
        while (stores().furniture().extent().box() != null) {
            Envelope box = new Envelope();
            List<UUID> outermost = new ArrayList<>();
            stores().furniture()
                    .all()
                    .forEach(bench -> box.expandToInclude(bench.geometry().getCoordinate()));
            stores().furniture().all().stream()
                    .filter(bench -> bench.geometry().getCoordinate().x == box.getMaxX()
                            || bench.geometry().getCoordinate().y == box.getMinY())
                    .forEach(bench -> outermost.add(bench.id()));
            assertThat(stores().furniture().extent().box()).isEqualTo(box);
            outermost.forEach(id -> stores().furniture().delete(id, 0));
            stores().furniture().all().stream().limit(20).forEach(bench -> stores().furniture()
                    .delete(bench.id(), 0));
        }
        assertThat(stores().furniture().all()).isEmpty();
    }
}
