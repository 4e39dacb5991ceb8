package org.parvis.geo.exchange.datatourisme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.exchange.feed.ReadFeed;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Occurrence;

class PeriodsTest {
    private static final String FAIR =
            """
            {"@id": "https://data.datatourisme.fr/23/115424b9-231a-3735-b357-b13d2e2f661a",
             "@type": ["schema:Event", "EntertainmentAndEvent", "BricABrac", "PointOfInterest"],
             "rdfs:label": {"fr": ["Brocante"]}, "takesPlaceAt": [%s],
             "isLocatedAt": [{"schema:geo": {"schema:latitude": 48.43, "schema:longitude": 0.09}}]}""";

    /** The fair on these periods, read on the 15th of June 2026. */
    private static ReadFeed readFair(String periods) {
        Clock clock = Clock.fixed(Instant.parse("2026-06-15T10:00:00Z"), ZoneOffset.UTC);
        return ReadFeed.of(new DatatourismeFormat(clock), FAIR.formatted(periods));
    }

    private static String daily(String first, String last) {
        return "{\"startDate\": \"" + first + "\", \"endDate\": \"" + last
                + "\", \"startTime\": \"09:00\", \"endTime\": \"18:00\"}";
    }

    @ParameterizedTest
    @CsvSource({
        // More than the 2,000 that are kept: of an event that began long ago those from a year before today on.
        "2010-01-01, 2030-12-31, 2000, 2025-06-15, 'only those from 2025-06-15 on, at most 2000, are taken.'",
        "2015-01-01, 2026-07-01, 382, 2025-06-15, 'only those from 2025-06-15 on, at most 2000, are taken.'",
        "2026-01-01, 2040-12-31, 2000, 2026-01-01, 'only those from 2025-06-15 on, at most 2000, are taken.'",
        "2000-01-01, 2010-12-31, 2000, 2000-01-01, 'only the first 2000 are taken.'"
    })
    void ofTooManyTimesThoseThatMatterAreTakenAndTheOthersTold(
            String first, String last, int count, String begin, String told) {
        ReadFeed feed = readFair(daily(first, last));

        List<Occurrence> occurrences = feed.only("events", Event.class).occurrences();
        assertThat(occurrences).hasSize(count);
        assertThat(occurrences.get(0).begin().toLocalDate()).hasToString(begin);
        assertThat(feed.told()).singleElement().asString().contains("more than 2000 times; " + told);
    }

    @Test
    void asManyTimesAsAreKeptAreAllTakenInSilence() {
        ReadFeed feed = readFair(daily("2020-01-01", "2025-06-22"));

        assertThat(feed.only("events", Event.class).occurrences()).hasSize(2_000);
        assertThat(feed.told()).isEmpty();
    }

    @Test
    void ofTooManyPeriodsThoseThatLastAreTakenAndTheOthersTold() {
        String periods = IntStream.range(0, 700)
                .mapToObj(index -> LocalDate.of(2024, 10, 1).plusDays(index).toString())
                .map(day -> daily(day, day))
                .collect(Collectors.joining(","));
        ReadFeed feed = readFair(periods);

        List<Occurrence> occurrences = feed.only("events", Event.class).occurrences();
        assertThat(occurrences).hasSize(443);
        assertThat(occurrences.get(0).begin().toLocalDate()).hasToString("2025-06-15");
        assertThat(feed.told())
                .singleElement()
                .asString()
                .contains("has 700 periods; only those that end from 2025-06-15 on, the first 500 of them, are taken.");
    }
}
