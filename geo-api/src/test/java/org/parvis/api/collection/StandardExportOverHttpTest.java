package org.parvis.api.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Streets go out as the CNIG standard has them: read here as any program reads a GeoPackage. */
class StandardExportOverHttpTest extends RestTest {
    private static final String EXPORT = "/api/v1/streets/export?format=cnig";

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
        Coordinate corner = new Coordinate(7.421, 43.732);
        kept.add(street(StreetClass.FOOTWAY, Geometries.line(new Coordinate(7.42, 43.731), corner)));
        kept.add(street(StreetClass.CROSSING, Geometries.line(corner, new Coordinate(7.43, 43.733))));
        kept.add(street(StreetClass.LIFT, Geometries.point(7.43, 43.733)));
        kept.add(street(StreetClass.PEDESTRIAN, Geometries.point(7.42, 43.73).buffer(0.001)));
        streets.putAll(kept);
    }

    private static Street street(StreetClass streetClass, Geometry geometry) {
        return new Street(
                Identity.imported(
                        new Source("voirie", streetClass.name(), "etalab-2.0", "© Ville d’Été"),
                        new Attributes(Map.of("repereLineaire", "façade ou mur", "ref", "D 31"))),
                LocalizedText.of("Rue de l’Écluse"),
                geometry,
                streetClass,
                Surface.ASPHALT,
                1.4,
                -3.4,
                null,
                Lighting.LIT,
                Access.YES,
                Access.LIMITED,
                0,
                Street.Passage.GROUND,
                false);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private PlainGeoPackage file(String parameters) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(EXPORT + parameters);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return new PlainGeoPackage(folder.resolve("export.gpkg"), answer.body());
    }

    @Test
    void theFileIsCalledAsTheStandardWantsItAndHasAllTables() throws Exception {
        HttpResponse<byte[]> answer = get(EXPORT + "&insee=06012&owner=200030195");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"200030195_accessibilite_voirie_[0-9]{8}\\.gpkg\"");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/geopackage+sqlite3");
        PlainGeoPackage file = new PlainGeoPackage(folder.resolve("export.gpkg"), answer.body());

        assertThat(file.rows("SELECT data_type, srs_id, count(*) FROM gpkg_contents GROUP BY 1, 2"))
                .containsExactly("features | 2154 | 15");
        assertThat(file.rows("SELECT column_name, geometry_type_name, srs_id, count(*) FROM gpkg_geometry_columns"
                        + " GROUP BY 1, 2, 3 ORDER BY 2"))
                .containsExactly(
                        "geom | LINESTRING | 2154 | 7", "geom | MULTIPOLYGON | 2154 | 1", "geom | POINT | 2154 | 7");
        assertThat(file.rows("SELECT organization_coordsys_id FROM gpkg_spatial_ref_sys WHERE srs_id = 2154"))
                .containsExactly("2154");
        assertThat(file.rows("SELECT description FROM gpkg_contents WHERE table_name = 'circulation'"))
                .singleElement()
                .asString()
                .startsWith("© Ville d’Été (Not in this file: 1 for which");
        for (String table : file.rows("SELECT table_name FROM gpkg_contents")) {
            assertThat(file.rows("SELECT count(*) FROM " + table)).hasSize(1);
        }
    }

    @Test
    void rowsSayWhatParvisKnowsInTheStandardsWords() throws Exception {
        PlainGeoPackage file = file("&insee=06012&crs=EPSG:2154");

        assertThat(file.rows(
                        "SELECT idCirculation, pente, largeurUtile, typeSol, typeTroncon, eclairage, repereLineaire"
                                + " FROM circulation"))
                .containsExactly("06012:CIR:" + kept.get(0).id()
                        + ":LOC | -3 | 1.4 | asphalte, enrobé | trottoir | bon éclairage | façade ou mur");
        assertThat(file.rows("SELECT c.\"to\" = t.\"from\" FROM circulation c, traversee t"))
                .containsExactly("1");
        assertThat(file.rows("SELECT count(*) FROM noeud_cheminement WHERE idNoeud IN (SELECT \"from\" FROM circulation"
                        + " UNION SELECT \"to\" FROM circulation UNION SELECT \"from\" FROM traversee"
                        + " UNION SELECT \"to\" FROM traversee)"))
                .containsExactly("3");
        assertThat(file.rows("SELECT count(*) FROM noeud_cheminement")).containsExactly("3");
        assertThat(file.rows("SELECT idAscenseur FROM ascenseur"))
                .containsExactly("06012:ASC:" + kept.get(2).id() + ":LOC");
    }

    @Test
    void aPartOfTheStreetsIsAskedForByRectangleOrIds() throws Exception {
        String all = "SELECT (SELECT count(*) FROM circulation), (SELECT count(*) FROM traversee),"
                + " (SELECT count(*) FROM noeud_cheminement)";

        assertThat(file("&insee=06012&bbox=7.4199,43.73,7.4205,43.7316").rows(all))
                .containsExactly("1 | 0 | 2");
        assertThat(file("&insee=06012&ids=" + kept.get(1).id()).rows(all)).containsExactly("0 | 1 | 2");
        assertThat(file("&insee=06012&bbox=1,1,2,2").rows(all)).containsExactly("0 | 0 | 0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', insee",
        "&insee=, insee",
        "&insee=Rennes, insee",
        "&insee=06012&owner=Rennes, owner",
        "&insee=06012&crs=EPSG:4326, crs",
        "&insee=97411&crs=EPSG:2154, crs",
        "&insee=06012&crs=Lambert, crs",
        "&insee=06012&ids=x, ids"
    })
    void aWrongWishIsRefusedWithItsField(String parameters, String field) throws Exception {
        HttpResponse<byte[]> answer = get(EXPORT + parameters);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quartiers", "places", "events", "furniture", "routes"})
    void onlyStreetsAreInTheStandard(String collection) throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/" + collection + "/export?format=cnig&insee=06012");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("\"field\":\"format\"")
                .contains("only streets");
    }

    @Test
    void otherFormatsHaveNoUseForACommune() throws Exception {
        HttpResponse<byte[]> answer = get("/api/v1/streets/export?format=gpkg&insee=06012");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("\"field\":\"insee\"");
    }
}
