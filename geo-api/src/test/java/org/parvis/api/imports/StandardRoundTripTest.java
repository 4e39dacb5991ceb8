package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.PlainGeoPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Streets of Parvis that go out by the CNIG standard, to be edited elsewhere, and come back. */
class StandardRoundTripTest {
    private static final double CENTIMETRE_IN_DEGREES = 1e-7;

    private static final List<String> STREETS = List.of(
            street(
                    "\"LineString\",\"coordinates\":[[-1.68,48.11],[-1.6791234,48.1105678],[-1.679,48.111]]",
                    "\"name\":\"Rue de l’Écluse\",\"streetClass\":\"footway\",\"surface\":\"asphalt\",\"widthMetres\":1.35,"
                            + "\"inclinePercent\":-4,\"lighting\":\"lit\",\"wheelchair\":\"limited\",\"attributes\":"
                            + "{\"repereLineaire\":\"façade ou mur\",\"devers\":2,\"NOM_COURT\":\"Écluse\"}"),
            street(
                    "\"LineString\",\"coordinates\":[[-1.679,48.111],[-1.678,48.1115]]",
                    "\"name\":\"Montée des Œufs\",\"streetClass\":\"stairs\",\"stairs\":{\"stepCount\":37,\"handrail\":false,"
                            + "\"strollerRamp\":true},\"attributes\":{\"regularite\":\"irrégulier\",\"giron\":0.31}"),
            street(
                    "\"MultiLineString\",\"coordinates\":[[[-1.678,48.1115],[-1.677,48.112]],[[-1.676,48.112],[-1.675,48.113]]]",
                    "\"name\":\"Passage couvert\",\"streetClass\":\"pedestrian\",\"surface\":\"sett\",\"covered\":true"),
            street("\"Point\",\"coordinates\":[-1.678,48.1115]", "\"streetClass\":\"lift\",\"widthMetres\":0.9"));

    @RegisterExtension
    static final OwnService PARVIS = new OwnService();

    @TempDir
    private Path folder;

    private final List<JsonNode> kept = new ArrayList<>();

    private static String street(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":" + geometry + "},\"properties\":{" + properties + "}}";
    }

    @BeforeEach
    void fill() {
        empty();
        for (String street : STREETS) {
            Answer created = PARVIS.get().caller().post("/api/v1/streets", street);
            assertThat(created.status()).as(created.text()).isEqualTo(201);
            kept.add(PARVIS.get().caller().get(created.location()).json());
        }
    }

    private static void empty() {
        PARVIS.get()
                .caller()
                .get("/api/v1/streets?limit=100")
                .json()
                .get("features")
                .forEach(street -> PARVIS.get()
                        .caller()
                        .delete("/api/v1/streets/" + street.get("id").asString()));
    }

    private PlainGeoPackage exported(String name) throws Exception {
        return new PlainGeoPackage(
                folder.resolve(name), PARVIS.get().bytes("/api/v1/streets/export?format=cnig&insee=35238"));
    }

    private static ObjectNode imported(PlainGeoPackage file) {
        ObjectNode read = PARVIS.get().read("35238_accessibilite_voirie_20261108.gpkg", file.content());
        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        return applied;
    }

    private static JsonNode again(JsonNode street) {
        return PARVIS.get()
                .caller()
                .get("/api/v1/streets/" + street.get("id").asString())
                .json();
    }

    private static void assertSame(JsonNode street, JsonNode other, String... properties) {
        for (String property : properties) {
            assertThat(other.at("/properties/" + property))
                    .as(property + " of " + street)
                    .isEqualTo(street.at("/properties/" + property));
        }
    }

    private static List<Double> positions(JsonNode coordinates) {
        if (coordinates.isNumber()) {
            return List.of(coordinates.asDouble());
        }
        List<Double> positions = new ArrayList<>();
        coordinates.forEach(each -> positions.addAll(positions(each)));
        return positions;
    }

    @Test
    void whatNobodyEditedIsNotTouched() throws Exception {
        ObjectNode applied = imported(exported("out.gpkg"));

        assertThat(applied.at("/applied/counts/same").asLong())
                .as(applied.toString())
                .isEqualTo(4);
        assertThat(applied.at("/applied/counts/added").asLong()).isZero();
        assertThat(applied.at("/applied/counts/changed").asLong()).isZero();
        kept.forEach(street -> assertThat(again(street)).isEqualTo(street));
    }

    @Test
    void whatSomebodyEditedIsNewAndTheRestStaysAndItIsTakenBack() throws Exception {
        PlainGeoPackage file = exported("edited.gpkg");
        file.run(
                "UPDATE circulation SET largeurUtile = 0.95, etatRevetement = 'meuble' WHERE repereLineaire IS NOT NULL",
                "UPDATE escalier SET nbMarches = 38, mainCourante = 'à gauche'");

        ObjectNode applied = imported(file);

        assertThat(applied.at("/applied/counts/changed").asLong())
                .as(applied.toString())
                .isEqualTo(2);
        assertThat(applied.at("/applied/counts/added").asLong()).isZero();
        JsonNode footway = again(kept.get(0));
        assertThat(footway.at("/properties/widthMetres").asDouble()).isEqualTo(0.95);
        assertThat(footway.at("/properties/attributes/etatRevetement").asString())
                .isEqualTo("meuble");
        assertThat(footway.at("/properties/attributes/NOM_COURT").asString()).isEqualTo("Écluse");
        assertSame(kept.get(0), footway, "name", "surface", "inclinePercent", "lighting", "wheelchair", "source");
        assertThat(footway.get("geometry")).isEqualTo(kept.get(0).get("geometry"));
        assertThat(again(kept.get(1)).at("/properties/stairs/stepCount").asInt())
                .isEqualTo(38);
        assertThat(again(kept.get(1)).at("/properties/stairs/handrail").asBoolean())
                .isTrue();
        assertSame(kept.get(1), again(kept.get(1)), "name", "stairs/strollerRamp");

        PARVIS.get().undo(applied);
        for (JsonNode street : kept) {
            assertThat(again(street).get("geometry")).isEqualTo(street.get("geometry"));
            assertSame(street, again(street), "name", "widthMetres", "stairs", "attributes", "wheelchair");
        }
    }

    @Test
    void inAnotherTownTheFileSaysAllThatTheStandardHasAPlaceForAndGoesOutTheSame() throws Exception {
        PlainGeoPackage out = exported("out.gpkg");
        List<String> tables = out.rows("SELECT table_name FROM gpkg_contents ORDER BY 1");
        List<List<String>> before = new ArrayList<>();
        for (String table : tables) {
            before.add(rows(out, table));
        }
        empty();

        ObjectNode applied = imported(out);

        assertThat(applied.at("/applied/counts/added").asLong())
                .as(applied.toString())
                .isEqualTo(4);
        for (JsonNode street : kept) {
            JsonNode there = again(street);
            assertThat(there.at("/geometry/type")).isEqualTo(street.at("/geometry/type"));
            List<Double> is = positions(there.at("/geometry/coordinates"));
            List<Double> was = positions(street.at("/geometry/coordinates"));
            assertThat(is).hasSameSizeAs(was);
            for (int index = 0; index < was.size(); index++) {
                assertThat(Math.abs(is.get(index) - was.get(index))).isLessThan(CENTIMETRE_IN_DEGREES);
            }
            assertSame(street, there, "streetClass", "surface", "widthMetres", "inclinePercent", "stairs", "covered");
        }
        assertSame(kept.get(0), again(kept.get(0)), "lighting", "attributes/repereLineaire", "attributes/devers");
        assertSame(kept.get(1), again(kept.get(1)), "attributes/regularite", "attributes/giron");
        PlainGeoPackage second = exported("second.gpkg");
        for (int index = 0; index < tables.size(); index++) {
            assertThat(rows(second, tables.get(index)))
                    .as(tables.get(index))
                    .containsExactlyElementsOf(before.get(index));
        }
    }

    /** In the order of their identifiers, without the keys that a GeoPackage numbers, and the geometries. */
    private static List<String> rows(PlainGeoPackage file, String table) throws Exception {
        List<String> columns = file.rows("SELECT '\"' || name || '\"' FROM pragma_table_info('" + table
                + "') WHERE name NOT IN ('fid', 'geom')");
        return file.rows("SELECT " + String.join(", ", columns) + " FROM " + table + " ORDER BY 1");
    }
}
