package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What imports do to the walking network: streets that hang together or not, and slopes from files of heights. */
class StreetImportsOverHttpTest {
    @RegisterExtension
    static final OwnService PARVIS = new OwnService();

    @Test
    void anSrtmTileSlopesTheStreetsOfMonacoOnceAndCanBeTakenBack() throws IOException {
        Path monaco = RunningImports.DATA.resolve("monaco");
        boolean isThere = Files.exists(monaco.resolve("N43E007.hgt.zip"));
        assumeTrue(isThere || "true".equals(System.getenv("PARVIS_DATA_REQUIRED")), "shared/data/monaco is there");
        ObjectNode town =
                imported("monaco.osm.pbf", Files.readAllBytes(monaco.resolve("monaco-2021-04-21.planetiler.osm.pbf")));
        byte[] tile = Files.readAllBytes(monaco.resolve("N43E007.hgt.zip"));

        ObjectNode read = PARVIS.get().read("N43E007.hgt.zip", tile);

        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        assertThat(read.at("/preview/format").asString()).isEqualTo("elevation");
        long slopes = read.at("/preview/layers/0/plan/change").asLong();
        assertThat(slopes).isGreaterThan(100);
        assertThat(read.at("/preview/layers/0/plan/add").asLong()).isZero();
        assertThat(read.at("/preview/issues").toString()).contains("are too short for heights");
        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));
        assertThat(applied.at("/applied/counts/changed").asLong())
                .as(applied.toString())
                .isEqualTo(slopes);
        assertThat(sloped()).isEqualTo(slopes);

        ObjectNode again = PARVIS.get().read("N43E007.hgt.zip", tile);
        assertThat(again.at("/preview/layers/0/plan/same").asLong()).isEqualTo(slopes);
        assertThat(again.at("/preview/layers/0/plan/change").asLong()).isZero();

        assertThat(PARVIS.get().undo(applied).get("state").asString()).isEqualTo("undone");
        assertThat(sloped()).isZero();
        PARVIS.get().undo(town);
    }

    @Test
    void aGridThatDoesNotNameItsSystemIsAskedForAndThenUsed() {
        ObjectNode street = imported(
                "rue.geojson",
                """
                {"type": "Feature", "id": 1, "properties": {"nom": "Rue de la Côte"},
                 "geometry": {"type": "LineString", "coordinates": [%s, %s]}}
                """
                        .formatted(degrees(355_120, 6_689_250), degrees(355_320, 6_689_250))
                        .getBytes(StandardCharsets.UTF_8),
                "target",
                "streets");
        byte[] file = gridRisingToTheEast();

        ObjectNode read = PARVIS.get().read("dalle.asc", file);

        assertThat(read.at("/preview/needs/0/what").asString())
                .as(read.toString())
                .isEqualTo("crs");
        assertThat(read.at("/preview/layers/0/crs/candidates").toString()).contains("EPSG:2154");
        ObjectNode choices = (ObjectNode) read.get("choices");
        assertThat(status(read, "apply", choices)).as("without a system").isEqualTo(400);
        ((ObjectNode) choices.at("/layers/0")).put("crs", "EPSG:2154").put("attribution", "IGN, RGE ALTI");
        ObjectNode planned = PARVIS.get().step(read, "preview", choices);
        assertThat(planned.at("/preview/needs").size()).as(planned.toString()).isZero();
        assertThat(planned.at("/preview/layers/0/plan/change").asLong()).isOne();
        ObjectNode applied = PARVIS.get().step(planned, "apply", planned.get("choices"));

        JsonNode sloped = PARVIS.get().caller().get("/api/v1/streets").json().at("/features/0/properties");
        assertThat(sloped.get("inclinePercent").asDouble())
                .as(sloped.toString())
                .isCloseTo(5, within(0.2));
        assertThat(sloped.toString()).contains("elevation file dalle.asc");
        assertThat(PARVIS.get().caller().get("/api/v1/territory").text()).contains("IGN, RGE ALTI");
        PARVIS.get().undo(applied);
        assertThat(PARVIS.get().caller().get("/api/v1/territory").text()).doesNotContain("RGE ALTI");
        PARVIS.get().undo(street);
    }

    private static int status(JsonNode job, String step, JsonNode choices) {
        return PARVIS.get()
                .caller()
                .post(RunningImports.path(job) + "/" + step, choices.toString())
                .status();
    }

    /** By 5 m every 100 m. */
    private static byte[] gridRisingToTheEast() {
        StringBuilder grid =
                new StringBuilder("ncols 41\nnrows 31\nxllcenter 355000\nyllcenter 6689100\ncellsize 10\n");
        for (int row = 0; row < 31; row++) {
            for (int column = 0; column < 41; column++) {
                grid.append(column * 0.5).append(' ');
            }
            grid.append('\n');
        }
        return grid.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aStreetDrawnShortOfItsJunctionIsReportedAsCutOffUntilTheImportIsTakenBack() {
        ObjectNode streets = imported(
                "rues.geojson",
                """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "properties": {"nom": "Grande Rue"},
                  "geometry": {"type": "LineString", "coordinates": [[-1.56, 47.21], [-1.55, 47.21], [-1.54, 47.21]]}},
                 {"type": "Feature", "properties": {"nom": "Impasse du Pré"},
                  "geometry": {"type": "LineString", "coordinates": [[-1.55, 47.2101], [-1.55, 47.2110]]}}]}
                """
                        .getBytes(StandardCharsets.UTF_8),
                "target",
                "streets");

        JsonNode torn = cutOffParts();

        assertThat(torn.get("numberMatched").asInt()).as(torn.toString()).isOne();
        JsonNode part = torn.at("/features/0/properties");
        assertThat(part.get("streetName").asString()).isEqualTo("Impasse du Pré");
        assertThat(part.get("missedName").asString()).isEqualTo("Grande Rue");
        assertThat(part.get("missedByMetres").asDouble()).isCloseTo(11.1, within(0.2));
        assertThat(part.get("lengthMetres").asDouble()).isCloseTo(100, within(2.0));
        assertThat(part.at("/at/1").asDouble()).isCloseTo(47.2101, within(1e-6));
        assertThat(torn.at("/features/0/geometry/type").asString()).isEqualTo("MultiLineString");
        PARVIS.get().undo(streets);
        assertThat(cutOffParts().get("numberMatched").asInt()).isZero();
    }

    /** Of the network that has all that was saved. */
    private static JsonNode cutOffParts() {
        JsonNode found =
                PARVIS.get().caller().get("/api/v1/network/cut-off-parts").json();
        for (int look = 0; !found.path("upToDate").asBoolean(); look++) {
            assertThat(look).as("the network does not follow: %s", found).isLessThan(600);
            pause();
            found = PARVIS.get().caller().get("/api/v1/network/cut-off-parts").json();
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static ObjectNode imported(String name, byte[] file, String... fields) {
        ObjectNode read = PARVIS.get().read(name, file, fields);
        assertThat(read.get("state").asString()).as(read.toString()).isEqualTo("ready");
        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        return applied;
    }

    private static String degrees(double east, double north) {
        Geometry point = Crs.LAMBERT_93.toWgs84(Geometries.FACTORY.createPoint(new Coordinate(east, north)));
        return "[" + point.getCoordinate().x + ", " + point.getCoordinate().y + "]";
    }

    /** Streets whose slope comes from heights. */
    private static long sloped() {
        long count = 0;
        for (JsonNode street :
                PARVIS.get().caller().get("/api/v1/streets?limit=10000").json().get("features")) {
            count += street.toString().contains("elevation file") ? 1 : 0;
        }
        return count;
    }
}
