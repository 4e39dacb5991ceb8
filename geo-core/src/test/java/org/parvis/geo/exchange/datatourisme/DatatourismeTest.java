package org.parvis.geo.exchange.datatourisme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.geo.exchange.feed.ReadFeed;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Theme;

class DatatourismeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String MUSEUM_ID = "005424b9-231a-3735-b357-b13d2e2f661a";
    private static final String FAIR_ID = "115424b9-231a-3735-b357-b13d2e2f661a";

    private static final String MUSEUM =
            """
            {"@id": "https://data.datatourisme.fr/23/005424b9-231a-3735-b357-b13d2e2f661a", "dc:identifier": "M1",
             "@type": ["schema:Museum", "CulturalSite", "Museum", "PlaceOfInterest", "PointOfInterest"],
             "rdfs:label": {"fr": ["Musée des dentelles"], "en": ["Lace museum"]},
             "rdfs:comment": {"fr": ["Long."]},
             "hasDescription": [{"dc:description": {"fr": ["Très long."]}, "shortDescription": {"fr": ["Des dentelles."]}}],
             "hasBeenCreatedBy": {"schema:legalName": "Office de tourisme"},
             "isOwnedBy": [{"schema:legalName": "Ville", "foaf:homepage": ["http://ville.example"]}],
             "hasBeenPublishedBy": [{"schema:legalName": "Région"}],
             "hasContact": [{"schema:telephone": ["+33 1"], "foaf:homepage": ["dentelles", "https://dentelles.example/"]}],
             "hasMainRepresentation": [
              {"ebucore:hasRelatedResource": [{"ebucore:locator": ["https://img.example/1.jpg"]}],
               "ebucore:hasAnnotation": [{"credits": ["Anna"], "ebucore:title": {"fr": ["La salle"]}}]},
              {"ebucore:hasRelatedResource": [{"ebucore:locator": ["https://img.example/2.jpg"]}]}],
             "hasReview": [{"rdfs:label": {"fr": ["Musée de France"]}}],
             "reducedMobilityAccess": true, "lastUpdate": "2026-01-05",
             "isLocatedAt": [{"schema:geo": {"schema:latitude": "48.4301", "schema:longitude": "0.0911"},
              "schema:address": [{"schema:streetAddress": ["1 rue X"], "schema:postalCode": "61000",
               "schema:addressLocality": "Alençon", "hasAddressCity": {"insee": "61001"}}],
              "schema:openingHoursSpecification": [
               {"schema:opens": "10:00:00", "schema:closes": "12:00:00", "schema:validFrom": "2026-01-01T00:00:00",
                "schema:validThrough": "2026-12-31T23:59:59"},
               {"schema:opens": "14:00:00", "schema:closes": "18:00:00", "schema:validFrom": "2026-01-01T00:00:00",
                "schema:validThrough": "2026-12-31T23:59:59", "schema:dayOfWeek": [{"@id": "schema:Saturday"},
                 {"@id": "schema:Monday"}, {"@id": "schema:Tuesday"}, {"@id": "schema:PublicHolidays"}]},
               {"schema:opens": "14:00:00", "schema:closes": "20:00:00", "schema:validFrom": "2026-07-01T00:00:00",
                "schema:validThrough": "2026-08-31T00:00:00", "schema:dayOfWeek": [{"@id": "schema:Tuesday"}]},
               {"additionalInformation": {"fr": ["Sur rendez-vous"]}}]}]}""";

    private static final String FAIR =
            """
            {"@id": "https://data.datatourisme.fr/23/115424b9-231a-3735-b357-b13d2e2f661a",
             "@type": ["schema:Event", "EntertainmentAndEvent", "BricABrac", "PointOfInterest"],
             "rdfs:label": {"fr": ["Brocante"]}, "hasContact": [{"schema:legalName": "Les Amis"}],
             "hasBeenPublishedBy": [{"schema:legalName": "Région"}],
             "takesPlaceAt": [{"@type": ["Period"], "startDate": "2026-06-05", "endDate": "2026-06-07",
              "startTime": "09:00:00", "endTime": "18:00:00"}],
             "isLocatedAt": [{"schema:geo": {"schema:latitude": 48.43, "schema:longitude": 0.09}}]}""";

    private static ReadFeed read(String content) {
        return ReadFeed.of("datatourisme", content);
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static List<String> open(@Nullable OpeningHours hours, String day) {
        Instant from = LocalDate.parse(day).atStartOfDay(PARIS).toInstant();
        return Objects.requireNonNull(hours).between(from, from.plusSeconds(86_400), PARIS).stream()
                .map(interval -> interval.opens().atZone(PARIS).toLocalTime() + "-"
                        + interval.closes().atZone(PARIS).toLocalTime())
                .toList();
    }

    @Test
    void aPlaceKeepsWhatVisitorsNeedAndWhoSaidSo() {
        KeyPlace museum = read(MUSEUM).only("places", KeyPlace.class);

        assertThat(museum.name().byLanguage())
                .containsOnly(Map.entry("fr", "Musée des dentelles"), Map.entry("en", "Lace museum"));
        assertThat(museum.geometry().getCoordinate().y).isEqualTo(48.4301);
        assertThat(museum.kind()).isEqualTo("museum");
        assertThat(museum.themes()).containsExactlyInAnyOrder(Theme.MUSEUM, Theme.CULTURE);
        assertThat(museum.interest()).isEqualTo(55);
        assertThat(museum.visitMinutes()).isEqualTo(60);
        assertThat(museum.wheelchair()).isEqualTo(Access.YES);
        assertThat(museum.description().byLanguage()).containsOnly(Map.entry("fr", "Des dentelles."));
        assertThat(museum.website()).isEqualTo("https://dentelles.example/");
        assertThat(museum.pictures()).singleElement().satisfies(picture -> assertThat(picture.credit())
                .isEqualTo("Anna"));
        assertThat(museum.identity().source())
                .isEqualTo(new Source("datatourisme", MUSEUM_ID, "etalab-2.0", "Office de tourisme, DATAtourisme"));
        assertThat(museum.identity().attributes().values())
                .containsEntry("city", "Alençon")
                .containsEntry("insee", "61001")
                .containsEntry("owner", "Ville")
                .containsEntry("lastUpdate", "2026-01-05")
                .containsEntry("identifier", "M1");
    }

    @Test
    void openingHoursFollowTheirDatesAndAShorterSpanOverrulesALongerOne() {
        ReadFeed feed = read(MUSEUM);
        OpeningHours hours = feed.only("places", KeyPlace.class).openingHours();

        assertThat(open(hours, "2026-03-02")).as("a Monday").containsExactly("10:00-12:00", "14:00-18:00");
        assertThat(open(hours, "2026-03-04")).as("a Wednesday").containsExactly("10:00-12:00");
        assertThat(open(hours, "2026-07-07")).as("a Tuesday in July").containsExactly("14:00-20:00");
        assertThat(open(hours, "2026-07-08")).as("a Wednesday in July").containsExactly("10:00-12:00");
        assertThat(open(hours, "2027-03-02")).as("after the last date").isEmpty();
        assertThat(feed.told()).singleElement().asString().startsWith("NOTE 1 openingHours: " + MUSEUM_ID);
    }

    @Test
    void hoursTooLongForTheGrammarAreKeptAsTheyAre() {
        StringBuilder many = new StringBuilder();
        for (int month = 1; month <= 9; month++) {
            String date = "2026-0" + month;
            many.append(
                    "{\"schema:opens\": \"10:0" + month + "\", \"schema:closes\": \"12:00\", \"schema:validFrom\": \""
                            + date + "-01\", \"schema:validThrough\": \"" + date + "-28\"},");
        }
        ReadFeed feed = read(MUSEUM.replace("{\"additionalInformation\"", many + "{\"additionalInformation\""));

        KeyPlace museum = feed.only("places", KeyPlace.class);
        assertThat(museum.openingHours()).isNull();
        assertThat(museum.identity().attributes().values().get("openingHours"))
                .asString()
                .contains("2026 Sep 01-2026 Sep 28");
        assertThat(feed.told()).anySatisfy(told -> assertThat(told).startsWith("WARNING 1 openingHours: " + MUSEUM_ID));
    }

    @Test
    void anEventTakesPlaceOnEveryDayOfItsPeriod() {
        Event fair = read(FAIR).only("events", Event.class);

        assertThat(fair.occurrences())
                .extracting(each -> each.begin() + "/" + each.end())
                .containsExactly(
                        "2026-06-05T09:00+02:00/2026-06-05T18:00+02:00",
                        "2026-06-06T09:00+02:00/2026-06-06T18:00+02:00",
                        "2026-06-07T09:00+02:00/2026-06-07T18:00+02:00");
        assertThat(fair.themes()).containsExactly(Theme.MARKET);
        assertThat(fair.organiser()).isEqualTo("Les Amis");
        assertThat(fair.identity().source())
                .isEqualTo(new Source("datatourisme", FAIR_ID, "etalab-2.0", "Région, DATAtourisme"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"startDate\": \"2026-06-05\", \"endDate\": \"2026-06-07\"|2026-06-05T00:00+02:00/2026-06-08T00:00+02:00",
                "\"startDate\": \"2026-06-05\"|2026-06-05T00:00+02:00/2026-06-06T00:00+02:00",
                "\"startDate\": \"2026-06-05\", \"startTime\": \"20:30\"|2026-06-05T20:30+02:00/2026-06-05T22:30+02:00",
                "\"startDate\": \"2026-06-05\", \"startTime\": \"22:00\", \"endTime\": \"02:00\"|2026-06-05T22:00+02:00/2026-06-06T02:00+02:00",
                "\"startDate\": \"2026-06-01\", \"endDate\": \"2026-06-07\", \"startTime\": \"09:00\", \"endTime\": \"12:00\", \"appliesOnDay\": [{\"key\": \"Saturday\"}]|2026-06-06T09:00+02:00/2026-06-06T12:00+02:00",
                "\"startDate\": {\"@value\": \"2026-01-05\", \"@type\": \"xsd:date\"}|2026-01-05T00:00+01:00/2026-01-06T00:00+01:00"
            })
    void periodsAreReadAsTheyAreMeant(String period, String occurrence) {
        Event event = read(FAIR.replaceFirst(
                        "(?s)\"@type\": \\[\"Period\"].*?18:00:00\"",
                        period.replace("\\", "\\\\").replace("$", "\\$")))
                .only("events", Event.class);

        assertThat(event.occurrences())
                .extracting(each -> each.begin() + "/" + each.end())
                .containsExactly(occurrence);
    }

    @Test
    void openingHoursBeyondThoseThatAreTakenAreTold() {
        String hours = "{\"schema:opens\": \"10:00\", \"schema:closes\": \"12:00\"},";
        ReadFeed feed =
                read(MUSEUM.replace("{\"additionalInformation\"", hours.repeat(500) + "{\"additionalInformation\""));

        assertThat(feed.told()).anySatisfy(told -> assertThat(told)
                .startsWith("WARNING 1 openingHours: " + MUSEUM_ID)
                .contains("states 504 opening hours; only the first 500 are taken."));
    }

    @Test
    void farFromParisTheClocksAreOthers() {
        String inReunion = FAIR.replace(
                "\"isLocatedAt\": [{", "\"isLocatedAt\": [{\"schema:address\": [{\"schema:postalCode\": \"97400\"}], ");
        assertThat(read(inReunion)
                        .only("events", Event.class)
                        .occurrences()
                        .get(0)
                        .begin())
                .isEqualTo("2026-06-05T09:00+04:00");
    }

    @Test
    void theArchiveTheGraphTheListAndTheInterfaceSayTheSame() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.json", "[{\"label\": \"Musée\", \"file\": \"0/00/m.json\"}]");
        files.put("context.jsonld", "{\"@context\": {}}");
        files.put("objects/0/00/m.json", MUSEUM);
        files.put("objects/1/11/f.json", FAIR);
        ReadFeed archive = ReadFeed.of("datatourisme", zip(files), ExchangeLimits.DEFAULT);
        ReadFeed graph = read("{\"@context\": {\"schema\": \"http://schema.org/\"}, \"@graph\": ["
                + FAIR.replace("\"takesPlaceAt\"", "\":takesPlaceAt\"")
                        .replace("\"isLocatedAt\"", "\"https://www.datatourisme.fr/ontology/core#isLocatedAt\"")
                + "," + MUSEUM + "]}");
        ReadFeed list = read("[" + MUSEUM + "," + FAIR + "]");
        String plain = (MUSEUM + "," + FAIR)
                .replaceAll("\"(?:schema|rdfs|dc|foaf|ebucore):(\\w+)\":", "\"$1\":")
                .replace("\"@type\"", "\"type\"")
                .replace("\"@id\": \"https", "\"uri\": \"https");
        ReadFeed pages = read("{\"objects\": [" + plain + "], \"meta\": {\"next\": \"https://x/\"}}");

        assertThat(archive.features().get("places")).hasSize(1);
        assertThat(archive.features().get("events")).hasSize(1);
        assertThat(graph.features()).isEqualTo(archive.features());
        assertThat(list.features()).isEqualTo(archive.features());
        assertThat(pages.features()).isEqualTo(archive.features());
    }

    @Test
    void aPointOfInterestIsKnownByItsBeginningWhereverThatIsCutOff(@TempDir Path folder) throws IOException {
        String graph = "{\"@graph\": [" + MUSEUM;
        byte[] whole = graph.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("upload");
        for (int length = graph.indexOf(", \"dc:identifier\""); length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(new DatatourismeFormat().recognises(new SourceFile(file, "upload")))
                    .as("cut off after %d bytes", length)
                    .isTrue();
        }
    }

    @Test
    void textsAreReadInEveryFormInWhichTheyAreWritten() {
        for (String label : List.of(
                "{\"@fr\": \"Musée\"}", "{\"fr\": \"Musée\"}", "[{\"@language\": \"fr\", \"@value\": \"Musée\"}]")) {
            assertThat(read(MUSEUM.replaceFirst("\\{\"fr\": \\[\"Musée.*?]}", label))
                            .only("places", KeyPlace.class)
                            .name()
                            .byLanguage())
                    .as(label)
                    .containsOnly(Map.entry("fr", "Musée"));
        }
    }

    @Test
    void whereOneSleepsIsNoKeyPlaceAndSaidSo() {
        ReadFeed feed = read(MUSEUM.replaceFirst(
                "\"@type\": \\[.*?]", "\"@type\": [\"Hotel\", \"Accommodation\", \"PointOfInterest\"]"));

        assertThat(feed.features().get("places")).isEmpty();
        assertThat(feed.told())
                .singleElement()
                .asString()
                .startsWith("NOTE 1 @type: " + MUSEUM_ID)
                .contains("Hotel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"@id\"|\"id\"|ERROR 2 @id: The point of interest has no @id",
                "\"rdfs:label\"|\"rdfs:lbl\"|ERROR 2 rdfs:label: 115424b9-231a-3735-b357-b13d2e2f661a: The point",
                "\"schema:latitude\": 48.43|\"schema:latitude\": \"?\"|ERROR 2 isLocatedAt: 115424b9-231a-3735-b357-b13d2e2f661a: It",
                "\"startDate\": \"2026-06-05\"|\"startDate\": \"June\"|WARNING 2 takesPlaceAt: 115424b9-231a-3735-b357-b13d2e2f661a: \"June\""
            })
    void aBrokenOneIsToldWithItsNumberIdentifierAndReason(String from, String to, String told) {
        ReadFeed feed = read("["
                + MUSEUM.replace(
                        "{\"additionalInformation\": {\"fr\": [\"Sur rendez-vous\"]}}", "{\"schema:opens\": \"9:00\"}")
                + "," + FAIR.replace(from, to) + "]");

        assertThat(feed.features().get("places")).hasSize(1);
        assertThat(feed.features().get("events")).isEmpty();
        assertThat(feed.told()).anySatisfy(each -> assertThat(each).startsWith(told));
    }

    @Test
    void aBrokenFileOfAnArchiveCostsNoOther() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("objects/1.json", MUSEUM);
        files.put("objects/2.json", "{not json");
        files.put("objects/3.json", FAIR);
        ReadFeed feed = ReadFeed.of("datatourisme", zip(files), ExchangeLimits.DEFAULT);

        assertThat(feed.features().get("places")).hasSize(1);
        assertThat(feed.features().get("events")).hasSize(1);
        assertThat(feed.told().stream().filter(told -> told.startsWith("ERROR")))
                .singleElement()
                .asString()
                .startsWith("ERROR 2 : The file objects/2.json is no JSON at line 1");
    }

    @Test
    void anArchiveMayHoldMoreFilesThanOthersButNotMoreBytes() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int index = 0; index < 2_500; index++) {
            files.put("objects/" + index + ".json", FAIR.replace("115424b9", String.format("%08x", index)));
        }
        assertThat(ReadFeed.of("datatourisme", zip(files), ExchangeLimits.DEFAULT)
                        .features()
                        .get("events"))
                .hasSize(2_500);

        ExchangeLimits small = new ExchangeLimits(1 << 20, 10_000, 200, 10, 64, 1, 512, 1_000_000, 10_000, 1);
        assertThatThrownBy(() -> ReadFeed.of("datatourisme", zip(files), small))
                .isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ErrorCode.TOO_LARGE));
    }
}
