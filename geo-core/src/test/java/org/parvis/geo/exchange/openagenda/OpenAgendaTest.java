package org.parvis.geo.exchange.openagenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.exchange.feed.ReadFeed;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Theme;

class OpenAgendaTest {
    private static final String CONCERT =
            """
            {"uid": 9906334, "slug": "bal-du-port", "title": {"fr": "Bal du port", "en": "Harbour ball", "??": "x"},
             "description": {"fr": "On danse sur le quai."}, "longDescription": {"fr": "**On danse** toute la nuit."},
             "conditions": {"fr": "Gratuit"}, "keywords": {"fr": ["Concert", "Jeune public", "bal"]},
             "image": {"base": "https://cdn.example/", "filename": "bal.jpg"}, "imageCredits": "Ville",
             "registration": [{"type": "email", "value": "bal@example.org"}],
             "accessibility": {"ii": false, "hi": true, "vi": false, "pi": false, "mi": true},
             "age": {"min": 7, "max": 99}, "attendanceMode": 1, "status": 5, "state": 2,
             "location": {"uid": 4, "name": "Quai Antoine", "address": "Quai Antoine Ier", "city": "Monaco",
              "latitude": 43.7345, "longitude": 7.4221},
             "timings": [
              {"begin": "2026-07-14T21:30:00.000+0200", "end": "2026-07-15T01:00:00.000+0200"},
              {"begin": "2026-07-13T21:30:00+02:00", "end": "2026-07-13T23:00:00+02:00"}],
             "originAgenda": {"uid": 77, "slug": "monaco-en-fete", "title": "Monaco en fête"},
             "nextTiming": {"begin": "2026-07-13T21:30:00+02:00"}, "updatedAt": "2026-01-01T00:00:00Z",
             "genre": [{"id": 3, "label": {"fr": "Musique"}}, "plein air"], "ticket-price": 0}""";

    private static ReadFeed read(String... events) {
        return ReadFeed.of("openagenda", "{\"total\": 1, \"events\": [" + String.join(",", events) + "]}");
    }

    @Test
    void anEventKeepsItsNamesItsTimesAndWhereItCameFrom() {
        Event event = read(CONCERT).only("events", Event.class);

        assertThat(event.name().byLanguage())
                .containsExactlyInAnyOrderEntriesOf(Map.of("fr", "Bal du port", "en", "Harbour ball"));
        assertThat(event.geometry().getCoordinate().x).isEqualTo(7.4221);
        assertThat(event.occurrences())
                .containsExactly(
                        new Occurrence(
                                OffsetDateTime.parse("2026-07-13T21:30:00+02:00"),
                                OffsetDateTime.parse("2026-07-13T23:00:00+02:00")),
                        new Occurrence(
                                OffsetDateTime.parse("2026-07-14T21:30:00+02:00"),
                                OffsetDateTime.parse("2026-07-15T01:00:00+02:00")));
        assertThat(event.themes()).containsExactlyInAnyOrder(Theme.CULTURE, Theme.FAMILY);
        assertThat(event.website()).isEqualTo("https://openagenda.com/monaco-en-fete/events/bal-du-port");
        assertThat(event.identity().source())
                .isEqualTo(new Source("openagenda", "9906334", "", "Monaco en fête, OpenAgenda"));
        assertThat(event.id())
                .isEqualTo(Identity.imported(new Source("openagenda", "9906334", "", ""), Attributes.NONE)
                        .id());
    }

    @Test
    void whatParvisHasNoFieldForIsKeptButNotWhatChangesByItself() {
        Map<String, Object> kept = read(CONCERT)
                .only("events", Event.class)
                .identity()
                .attributes()
                .values();

        assertThat(kept)
                .containsEntry("location.name", "Quai Antoine")
                .containsEntry("status", "full")
                .containsEntry("accessibility", "hi;mi")
                .containsEntry("age", "7-99")
                .containsEntry("conditions.fr", "Gratuit")
                .containsEntry("registration", "bal@example.org")
                .containsEntry("keywords", "Concert;Jeune public;bal")
                .containsEntry("image", "https://cdn.example/bal.jpg")
                .containsEntry("longDescription.fr", "**On danse** toute la nuit.")
                .containsEntry("genre", "Musique;plein air")
                .containsEntry("ticket-price", "0")
                .doesNotContainKeys("nextTiming", "updatedAt", "title");
    }

    @Test
    void theSameEventFromTwoAgendasIsOneEvent() {
        String shared = CONCERT.replace("Monaco en fête", "Festivals");
        assertThat(read(shared).only("events", Event.class).id())
                .isEqualTo(read(CONCERT).only("events", Event.class).id());
    }

    @Test
    void oneLanguageIsReadWhereOneWasAskedFor() {
        Event event = read("{\"uid\": \"5\", \"title\": \"Bal\", \"keywords\": [\"Concert\"],"
                        + " \"location\": {\"latitude\": \"43,7345\", \"longitude\": \"7.4221\"}, \"timings\":"
                        + " [{\"begin\": \"2026-07-14T21:30:00\", \"end\": \"2026-07-14T23:00:00\"}]}")
                .only("events", Event.class);

        assertThat(event.name().byLanguage()).containsExactly(Map.entry("und", "Bal"));
        assertThat(event.occurrences().get(0).begin()).isEqualTo("2026-07-14T21:30:00+02:00");
        assertThat(event.themes()).containsExactly(Theme.CULTURE);
        assertThat(event.identity().source().attribution()).isEqualTo("OpenAgenda");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\": 5|\"status\": 6|cancelled",
                "\"status\": 5|\"status\": {\"id\": 4, \"label\": \"x\"}|postponed",
                "\"status\": 5|\"status\": 3|online",
                "\"attendanceMode\": 1|\"attendanceMode\": 2|online",
                "\"state\": 2|\"state\": 1|not published",
                "\"state\": 2|\"removed\": 1|removed"
            })
    void whatIsNoMoreIsLeftOutAndNamedSoThatAnUpdateTakesItAway(String from, String to, String why) {
        ReadFeed feed = read(CONCERT.replace(from, to));

        assertThat(feed.features().get("events")).isEmpty();
        assertThat(feed.withdrawn())
                .containsExactly(read(CONCERT).only("events", Event.class).id());
        assertThat(feed.told()).hasSize(1).allSatisfy(told -> assertThat(told)
                .startsWith("NOTE 1 : Event 9906334: It ")
                .contains(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"uid\": 9906334,|''|ERROR 2 uid: The event has no uid",
                "\"title\"|\"titre\"|ERROR 2 title: Event 9906334: The event has no title",
                "\"latitude\": 43.7345|\"latitude\": 143.7345|ERROR 2 location: Event 9906334: The event does not say where",
                "\"timings\"|\"horaires\"|ERROR 2 timings: Event 9906334: The event does not say when",
                "\"location\": {|\"location\": 7, \"place\": {|ERROR 2 location: Event 9906334: The event does not say where"
            })
    void aBrokenEventIsToldWithItsNumberUidAndReason(String from, String to, String told) {
        String other = CONCERT.replace("9906334", "1");
        ReadFeed feed = read(other, CONCERT.replace(from, to));

        assertThat(feed.only("events", Event.class).identity().source().externalId())
                .isEqualTo("1");
        assertThat(feed.told()).singleElement().asString().startsWith(told);
        assertThat(feed.withdrawn()).isEmpty();
    }

    @Test
    void aTimeThatIsNoneCostsTheEventNothingElse() {
        ReadFeed feed = read(CONCERT.replace("2026-07-13T23:00:00+02:00", "2026-07-13T20:00:00+02:00"));

        assertThat(feed.only("events", Event.class).occurrences()).hasSize(1);
        assertThat(feed.told()).singleElement().asString().startsWith("WARNING 1 timings: Event 9906334");
    }

    @Test
    void pagesBehindEachOtherAreOneAgendaWhoseLicenceIsStated() {
        ReadFeed feed = ReadFeed.of(
                "openagenda",
                "{\"parvis-agenda\": {\"uid\": \"50\", \"licences\": {\"50\": \"etalab-2.0\", \"78\": \"CC-BY-4.0\"}}}\n"
                        + "{\"total\": 2, \"events\": [" + CONCERT + "], \"after\": [1, \"x\"]}\n{\"events\": ["
                        + CONCERT.replace("9906334", "8").replace("\"uid\": 77", "\"uid\": 78") + "]}");

        assertThat(feed.features().get("events"))
                .extracting(each -> each.identity().source().licence())
                .containsExactly("etalab-2.0", "CC-BY-4.0");
    }

    @Test
    void textsThatNoDatabaseKeepsAreMended() {
        Event event = read(CONCERT.replace("Bal du port", "Bal\\u0000 du\\ud83d port \\ud83c\\udf89"))
                .only("events", Event.class);

        assertThat(event.name().byLanguage().get("fr")).isEqualTo("Bal du port \uD83C\uDF89");
    }

    @Test
    void anAgendaIsKnownByItsBeginningWhereverThatIsCutOff(@TempDir Path folder) throws IOException {
        byte[] whole = ("{\"events\": [" + CONCERT).getBytes(StandardCharsets.UTF_8);
        int recognisable = ("{\"events\": [" + CONCERT).indexOf(", \"title\"");
        Path file = folder.resolve("upload");
        for (int length = recognisable; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(new OpenAgendaFormat().recognises(new SourceFile(file, "upload")))
                    .as("cut off after %d bytes", length)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"events\": [{\"uid\": 1, \"title\": \"x\"}",
                "{\"events\": [{\"uid\": 1, \"title\": \"x\"}]} x"
            })
    void aFileThatIsCutOffIsUnreadable(String content) {
        assertThatThrownBy(() -> ReadFeed.of("openagenda", content))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.UNREADABLE));
    }

    @Test
    void limitsHold() {
        ExchangeLimits few = new ExchangeLimits(1 << 20, 1, 1, 1, 8, 1, 20, 1_000, 2, 1);
        byte[] three = ("{\"events\": [" + String.join(",", List.of(CONCERT, CONCERT, CONCERT)) + "]}").getBytes();
        assertThatThrownBy(() -> ReadFeed.of("openagenda", three, few)).hasMessageContaining("more than the 2 items");

        String deep = "[".repeat(9) + "]".repeat(9);
        byte[] nested = ("{\"events\": [{\"uid\": 1, \"title\": " + deep + "}]}").getBytes();
        assertThatThrownBy(() -> ReadFeed.of("openagenda", nested, few)).hasMessageContaining("deeper than the 8");
    }

    @Test
    void anEventTooLargeToBeHeldIsLeftOutAlone() {
        String huge = "{\"uid\": 2, \"title\": \"x\", \"timings\": [" + "{},".repeat(300_000) + "{}]}";
        ReadFeed feed = read(huge, CONCERT);

        assertThat(feed.only("events", Event.class).identity().source().externalId())
                .isEqualTo("9906334");
        assertThat(feed.told()).singleElement().asString().startsWith("ERROR 1 : The event is too large");
    }
}
