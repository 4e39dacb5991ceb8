package org.parvis.api.collection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.exchange.Formats;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.Layer;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.mapping.FeatureAssembly;
import org.parvis.geo.exchange.mapping.LayerMapping;
import org.parvis.geo.exchange.mapping.MappingProposals;
import org.parvis.geo.exchange.mapping.TargetCollection;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes out as a file comes back as it was. */
class ExportsOverHttpTest extends RestTest {
    private static final double CENTIMETRE_IN_DEGREES = 1e-7;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private FeatureStore<Street> streets;

    private final List<Street> kept = new ArrayList<>();

    @BeforeEach
    void fill() {
        streets.all()
                .forEach(street -> streets.delete(
                        street.id(), streets.get(street.id()).orElseThrow().version()));
        kept.clear();
        kept.add(street(
                "Rue de l’Écluse, \"vieux\" port",
                StreetClass.FOOTWAY,
                null,
                7.42,
                Map.of("NOM_COURT", "Écluse", "ANNEE", 1998L)));
        kept.add(street(
                "Montée des Œufs",
                StreetClass.STAIRS,
                new Stairs(37, true, false, true, false),
                7.43,
                Map.of("POSE", "2020-05-01", "COTE", 12.25)));
        streets.putAll(kept);
    }

    private static Street street(
            String name, StreetClass what, @Nullable Stairs stairs, double longitude, Map<String, Object> attributes) {
        LocalizedText names = new LocalizedText(Map.of("und", name, "en", "The " + what));
        return street(name, what, stairs, longitude, attributes, names);
    }

    private static Street street(
            String name,
            StreetClass what,
            @Nullable Stairs stairs,
            double longitude,
            Map<String, Object> attributes,
            LocalizedText names) {
        return new Street(
                Identity.imported(
                        new Source("voirie", name, "etalab-2.0", "© Ville d’Été"), new Attributes(attributes)),
                names,
                Geometries.line(
                        new Coordinate(longitude, 43.7312345), new Coordinate(longitude + 0.0011111, 43.7323456)),
                what,
                Surface.SETT,
                1.4,
                what == StreetClass.STAIRS ? null : -3.5,
                stairs,
                Lighting.LIT,
                Access.YES,
                Access.LIMITED,
                1,
                Street.Passage.BRIDGE,
                true);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private List<Feature> read(byte[] file, String name) throws IOException {
        Path path = Files.write(folder.resolve("export"), file);
        List<Feature> features = new ArrayList<>();
        try (LayerFile opened = Formats.open(new SourceFile(path, name), ReadingChoices.NONE, ExchangeLimits.DEFAULT)) {
            for (Layer layer : opened.layers()) {
                List<LayerRow> rows = new ArrayList<>();
                layer.read(rows::add, issue -> assertThat(issue.reason()).isNull(), Deadline.NONE);
                LayerMapping mapping = MappingProposals.propose(layer, rows, TargetCollection.STREETS, name)
                        .mapping();
                Crs crs = requireNonNull(layer.crs().crs());
                FeatureAssembly assembly = new FeatureAssembly(layer.name(), layer.columns(), crs, mapping);
                rows.forEach(row -> assembly.feature(
                                row, issue -> assertThat(issue.reason()).isNull())
                        .ifPresent(features::add));
            }
        }
        return features;
    }

    @ParameterizedTest
    @CsvSource({
        "geojson, EPSG:4326, application/geo+json",
        "gpkg, EPSG:4326, application/geopackage+sqlite3",
        "gpkg, EPSG:2154, application/geopackage+sqlite3",
        "shp, EPSG:2154, application/zip",
        "shp, EPSG:4326, application/zip"
    })
    void aFileGivesBackEverything(String format, String crs, String mediaType) throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/streets/export?format=" + format + "&crs=" + crs);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"parvis-streets.");
        Map<UUID, Feature> back = new HashMap<>();
        read(answer.body(), "parvis-streets." + format).forEach(each -> back.put(each.id(), each));
        assertThat(back).hasSize(2);
        for (Street street : kept) {
            Street again = (Street) requireNonNull(back.get(street.id()));
            assertThat(again.geometry().equalsExact(street.geometry(), CENTIMETRE_IN_DEGREES))
                    .isTrue();
            assertThat(again.identity()).isEqualTo(street.identity());
            assertThat(placed(again, street.geometry())).isEqualTo(street);
        }
    }

    private static Street placed(Street street, Geometry geometry) {
        return new Street(
                street.identity(),
                street.name(),
                geometry,
                street.streetClass(),
                street.surface(),
                street.widthMetres(),
                street.inclinePercent(),
                street.stairs(),
                street.lighting(),
                street.foot(),
                street.wheelchair(),
                street.layer(),
                street.passage(),
                street.covered());
    }

    @Test
    void aPartOfACollectionIsAskedForByRectangleOrIds() throws Exception {
        String one = kept.get(0).id().toString();
        assertThat(read(get("/api/v1/streets/export?format=geojson&ids=" + one).body(), "a.geojson"))
                .singleElement()
                .satisfies(each -> assertThat(each.id()).hasToString(one));
        assertThat(read(
                        get("/api/v1/streets/export?format=geojson&bbox=7.425,43,8,44")
                                .body(),
                        "a.geojson"))
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(kept.get(1).id()));
    }

    @ParameterizedTest
    @CsvSource({
        "format=dwg, format",
        "format=geojson&crs=EPSG:1, crs",
        "format=geojson&bbox=1, bbox",
        "format=geojson&ids=x, ids",
        "format=geojson&colour=red, colour",
        "crs=EPSG:2154, format"
    })
    void aWrongWishIsRefusedWithItsField(String query, String field) throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/streets/export?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aNameInAnotherLanguageThatIsADayIsATextAmongTexts() throws Exception {
        kept.clear();
        for (String name : List.of("1918-11-11", "Victory Street")) {
            kept.add(street(name, StreetClass.FOOTWAY, null, 7.44, Map.of(), new LocalizedText(Map.of("en", name))));
        }
        streets.putAll(kept);
        for (String format : List.of("gpkg", "shp", "geojson")) {
            HttpResponse<byte[]> answer = get("/api/v1/streets/export?crs=EPSG:4326&format=" + format);
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            assertThat(read(answer.body(), "parvis-streets." + format).stream()
                            .map(each -> each.name().byLanguage().get("en")))
                    .contains("1918-11-11", "Victory Street");
        }
    }

    /** A map in Mercator's projection ends before the pole. */
    private void keepAtThePole() {
        streets.putAll(List.of(new Street(
                Identity.created(new UUID(-1, -1)),
                new LocalizedText(Map.of("und", "Transpolaire")),
                Geometries.line(new Coordinate(0, 89), new Coordinate(0, 90)),
                StreetClass.FOOTWAY,
                Surface.SETT,
                null,
                null,
                null,
                Lighting.LIT,
                Access.YES,
                Access.YES,
                0,
                Street.Passage.GROUND,
                false)));
    }

    @ParameterizedTest
    @CsvSource({"gpkg", "shp", "geojson", "csv"})
    void anExportThatFailsBeforeItsFirstByteIsAProblemAndNoFile(String format) throws Exception {
        keepAtThePole();
        HttpResponse<byte[]> answer = get("/api/v1/streets/export?crs=EPSG:3857&format=" + format);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(body)
                .startsWith("{")
                .contains("The feature " + new UUID(-1, -1) + " ", "choose another crs, or leave them out by bbox")
                .contains("\"code\":\"invalid_geometry\"")
                .doesNotContain("Écluse");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"geojson", "csv"})
    void anExportThatFailsOnItsWayBreaksOff(String format) throws Exception {
        keepAtThePole();
        for (int street = 0; street < 200; street++) {
            streets.putAll(List.of(street("Rue " + street, StreetClass.FOOTWAY, null, 7.44, Map.of())));
        }
        assertThatThrownBy(() -> get("/api/v1/streets/export?crs=EPSG:3857&format=" + format))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anEmptyCollectionIsAnEmptyFile() throws Exception {
        assertThat(get("/api/v1/events/export?format=geojson").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/events/export?format=shp").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/events/export?format=gpkg").statusCode()).isEqualTo(200);
    }
}
