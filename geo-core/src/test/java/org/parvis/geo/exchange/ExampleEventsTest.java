package org.parvis.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.KeyPlace;

class ExampleEventsTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-03-28", "2028-02-29"})
    void alwaysHasSomethingOnTodayAndInTheComingWeeks(String day) {
        LocalDate today = LocalDate.parse(day);
        List<Event> events = ExampleEvents.around(today, MONACO);

        for (int week = 0; week < 4; week++) {
            LocalDate date = today.plusWeeks(week);
            assertThat(events.stream().filter(event -> takesPlaceOn(event, date)))
                    .as("events on " + date)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void areMarkedAsExamplesAndToldInTwoLanguages() {
        List<Event> events = ExampleEvents.around(LocalDate.of(2026, 11, 23), MONACO);

        assertThat(events).hasSize(8).allMatch(Event::isExample);
        assertThat(events).allMatch(event -> event.name().byLanguage().keySet().containsAll(List.of("fr", "en")));
        assertThat(events).allMatch(event -> event.description().byLanguage().size() == 2);
        assertThat(events.stream().filter(event -> event.footprint() != null)).hasSize(3);
    }

    @Test
    void takePlaceInLocalTimeAndMayEndAfterMidnight() {
        Event lanterns = ExampleEvents.around(LocalDate.of(2027, 3, 27), MONACO).stream()
                .filter(event -> event.identity().source().externalId().equals("light-trail"))
                .findFirst()
                .orElseThrow();

        assertThat(lanterns.occurrences().get(0).begin()).hasToString("2027-03-27T21:30+01:00");
        assertThat(lanterns.occurrences().get(0).end()).hasToString("2027-03-28T00:30+01:00");
        // A week later the clocks have gone forward.
        assertThat(lanterns.occurrences().get(1).begin().getOffset()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void keepTheirIdsWhateverTheDay() {
        assertThat(ExampleEvents.around(LocalDate.of(2026, 1, 1), MONACO))
                .extracting(Event::id)
                .isEqualTo(ExampleEvents.around(LocalDate.of(2030, 1, 1), MONACO).stream()
                        .map(Event::id)
                        .toList());
    }

    @Test
    void takePlaceAtPlacesOfTheTown() {
        List<KeyPlace> places = TestTown.MONACO.places();
        List<Event> events = ExampleEvents.around(LocalDate.of(2026, 11, 23), MONACO);

        assertThat(places)
                .extracting(Feature::id)
                .containsAll(events.stream()
                        .map(Event::placeId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static boolean takesPlaceOn(Event event, LocalDate date) {
        return event.occurrences().stream()
                .anyMatch(occurrence -> occurrence.begin().toLocalDate().equals(date));
    }
}
