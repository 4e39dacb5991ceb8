package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.api.imports.RunningImports.path;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.Caller.Answer;
import org.parvis.api.collection.PlainGeoPackage;
import org.parvis.geo.shared.Crs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files of the CNIG standard, which others write and edit: in as streets, known again, taken back, out as they came. */
class StandardImportsOverHttpTest {
    private static final String FILE_NAME = "35238_accessibilite_voirie_20261108.gpkg";

    @RegisterExtension
    static final OwnService PARVIS = new OwnService();

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNothing() {
        for (JsonNode street : streets()) {
            PARVIS.get().caller().delete("/api/v1/streets/" + street.get("id").asString());
        }
    }

    private static List<JsonNode> streets() {
        List<JsonNode> streets = new ArrayList<>();
        PARVIS.get()
                .caller()
                .get("/api/v1/streets?limit=100")
                .json()
                .get("features")
                .forEach(streets::add);
        return streets;
    }

    /** The one whose source calls it so. */
    private static JsonNode street(String externalId) {
        return streets().stream()
                .filter(street -> externalId.equals(
                        street.at("/properties/source/externalId").asString()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(externalId + " is not among " + streets()));
    }

    private PlainGeoPackage exported() throws Exception {
        return new PlainGeoPackage(
                folder.resolve("export.gpkg"), PARVIS.get().bytes("/api/v1/streets/export?format=cnig&insee=35238"));
    }

    /** Two ways and stairs that meet, a lift, a chicane, and what Parvis has no place for. */
    private PlainGeoPackage survey() throws Exception {
        PlainGeoPackage file = exported();
        file.insert(
                "circulation", circulation(12, "35238:NOD:1:LOC", "35238:NOD:2:LOC"), 352000, 6789000, 352050, 6789000);
        file.insert(
                "circulation", circulation(13, "35238:NOD:2:LOC", "35238:NOD:3:LOC"), 352050, 6789000, 352050, 6789080);
        file.run("UPDATE circulation SET pente = 8888, largeurUtile = 9999 WHERE idCirculation = '35238:CIR:13:LOC'");
        file.insert(
                "escalier",
                Map.of(
                        "idEscalier", "35238:ESC:1:LOC",
                        "from", "35238:NOD:3:LOC",
                        "to", "35238:NOD:4:LOC",
                        "longueur", 20,
                        "mainCourante", "des deux côtés",
                        "nbMarches", 37,
                        "regularite", "très irrégulier",
                        "rampeInterne", "vélo"),
                352050,
                6789080,
                352070,
                6789080);
        addPoints(file);
        return file;
    }

    private static void addPoints(PlainGeoPackage file) throws Exception {
        file.insert(
                "ascenseur",
                Map.of("idAscenseur", "35238:ASC:1:LOC", "largeurUtile", 0.9, "miroir", 1),
                352070,
                6789080);
        file.insert(
                "passage_selectif",
                Map.of("idPassageSelectif", "35238:PSE:1:LOC", "largeurUtile", 0.85),
                352020,
                6789000);
        for (int node = 1; node <= 4; node++) {
            file.insert(
                    "noeud_cheminement",
                    Map.of("idNoeud", "35238:NOD:" + node + ":LOC", "hauteurRessaut", 0.02),
                    352000,
                    6789000);
        }
        file.insert("entree", Map.of("idEntree", "35238:ENT:1:LOC", "adresse", "1 rue de l’Été"), 352000, 6789001);
    }

    private static Map<String, Object> circulation(int number, String from, String to) {
        return Map.ofEntries(
                Map.entry("idCirculation", "35238:CIR:" + number + ":LOC"),
                Map.entry("from", from),
                Map.entry("to", to),
                Map.entry("longueur", number == 12 ? 50 : 80),
                Map.entry("typeTroncon", "trottoir"),
                Map.entry("statutVoie", "zone 30"),
                Map.entry("pente", 4),
                Map.entry("devers", 2),
                Map.entry("urlMedia", "https://example.org/é.jpg"),
                Map.entry("typeSol", "pierre, pavé"),
                Map.entry("largeurUtile", 1.25),
                Map.entry("etatRevetement", "secouant"),
                Map.entry("eclairage", "éclairage insuffisant"),
                Map.entry("repereLineaire", "bordure ou muret"),
                Map.entry("couvert", "extérieur couvert"));
    }

    private static ObjectNode applied(ObjectNode read) {
        ObjectNode applied = PARVIS.get().step(read, "apply", read.get("choices"));
        assertThat(applied.get("state").asString()).as(applied.toString()).isEqualTo("applied");
        return applied;
    }

    private static JsonNode layer(JsonNode job, String name) {
        for (JsonNode layer : job.at("/preview/layers")) {
            if (layer.get("name").asString().equals(name)) {
                return layer;
            }
        }
        throw new AssertionError("There is no layer " + name + " in " + job);
    }

    /** Added, changed, the same, retired, refused. */
    private static List<Long> counts(JsonNode applied) {
        JsonNode counts = applied.at("/applied/counts");
        return List.of(
                counts.get("added").asLong(),
                counts.get("changed").asLong(),
                counts.get("same").asLong(),
                counts.get("retired").asLong(),
                counts.get("refused").asLong());
    }

    @Test
    void thePreviewShowsTheTablesAsWhatTheyAreAndCountsWhatIsLeftOut() throws Exception {
        ObjectNode read = PARVIS.get().read(FILE_NAME, survey().content());

        assertThat(read.at("/preview/format").asString()).isEqualTo("cnig");
        assertThat(read.at("/preview/formatLabel").asString()).contains("CNIG");
        assertThat(read.at("/preview/layers").size()).isEqualTo(15);
        assertThat(read.at("/preview/needs").size()).isZero();
        assertThat(read.at("/choices/mode").asString()).isEqualTo("update");
        JsonNode ways = layer(read, "circulation");
        assertThat(ways.get("rows").asLong()).isEqualTo(2);
        assertThat(ways.at("/plan/add").asLong()).isEqualTo(2);
        assertThat(ways.at("/crs/code").asString()).isEqualTo("EPSG:2154");
        assertThat(ways.at("/proposal/target").asString()).isEqualTo("streets");
        assertThat(ways.at("/proposal/standard").asString()).isEqualTo("cnig");
        assertThat(ways.at("/columns/0/name").asString()).isEqualTo("idCirculation");
        assertThat(read.at("/choices/layers/0/dataset").asString()).isEqualTo("cnig-35238");
        assertThat(read.at("/choices/layers/0/keyColumn").asString()).isEqualTo("idCirculation");
        assertThat(layer(read, "entree").get("rows").asLong()).isOne();
        assertThat(layer(read, "entree").get("plan").isNull()).isTrue();
        assertThat(read.at("/preview/issues")
                        .valueStream()
                        .map(issue -> issue.get("layer").asString() + ": "
                                + issue.get("reason").asString()))
                .hasSize(2)
                .anyMatch(told -> told.startsWith("noeud_cheminement: ") && told.contains("4 rows are left out"))
                .anyMatch(told -> told.startsWith("entree: ") && told.contains("one row is left out"));
        assertThat(streets()).isEmpty();
    }

    @Test
    void rowsBecomeStreetsWithAllTheirWords() throws Exception {
        applied(PARVIS.get().read(FILE_NAME, survey().content()));

        assertThat(streets()).hasSize(5);
        JsonNode footway = street("35238:CIR:12:LOC").get("properties");
        assertThat(footway.get("streetClass").asString()).isEqualTo("footway");
        assertThat(footway.get("inclinePercent").asDouble()).isEqualTo(4);
        assertThat(footway.get("widthMetres").asDouble()).isEqualTo(1.25);
        assertThat(footway.get("surface").asString()).isEqualTo("sett");
        assertThat(footway.get("lighting").asString()).isEqualTo("lit");
        assertThat(footway.get("wheelchair").asString()).isEqualTo("limited");
        assertThat(footway.get("covered").asBoolean()).isTrue();
        assertThat(footway.at("/source/dataset").asString()).isEqualTo("cnig-35238");
        circulation(12, "35238:NOD:1:LOC", "35238:NOD:2:LOC").forEach((column, value) -> assertThat(
                        footway.get("attributes").get(column).asString())
                .as(column)
                .isEqualTo(value.toString()));
        JsonNode stairs = street("35238:ESC:1:LOC").get("properties");
        assertThat(stairs.at("/stairs/stepCount").asInt()).isEqualTo(37);
        assertThat(stairs.at("/stairs/handrail").asBoolean()).isTrue();
        assertThat(stairs.at("/stairs/strollerRamp").asBoolean()).isTrue();
        assertThat(street("35238:CIR:13:LOC").at("/properties/streetClass").asString())
                .isEqualTo("stairs");
        assertThat(street("35238:CIR:13:LOC").at("/properties/widthMetres").asDouble())
                .isEqualTo(1.8);
        assertThat(street("35238:ASC:1:LOC").at("/properties/streetClass").asString())
                .isEqualTo("lift");
        assertThat(street("35238:PSE:1:LOC")
                        .at("/properties/attributes/barrier")
                        .asString())
                .isEqualTo("cycle_barrier");
    }

    @Test
    void theSameAgainChangesNothingAnUpdateUpdatesAMirrorRetiresAndAllIsTakenBack() throws Exception {
        PlainGeoPackage file = survey();
        ObjectNode first = applied(PARVIS.get().read(FILE_NAME, file.content()));
        assertThat(counts(first)).containsExactly(5L, 0L, 0L, 0L, 0L);

        // The next survey has another day in its name and is of the same streets.
        String later = "35238_accessibilite_voirie_20270301.gpkg";
        assertThat(counts(applied(PARVIS.get().read(later, file.content())))).containsExactly(0L, 0L, 5L, 0L, 0L);

        file.run("UPDATE circulation SET largeurUtile = 0.8, devers = 3 WHERE idCirculation = '35238:CIR:12:LOC'");
        ObjectNode update = applied(PARVIS.get().read(later, file.content()));
        assertThat(counts(update)).containsExactly(0L, 1L, 4L, 0L, 0L);
        JsonNode narrow = street("35238:CIR:12:LOC").get("properties");
        assertThat(narrow.get("widthMetres").asDouble()).isEqualTo(0.8);
        assertThat(narrow.at("/attributes/devers").asInt()).isEqualTo(3);

        file.run("DELETE FROM ascenseur");
        ObjectNode read = PARVIS.get().read(later, file.content());
        ((ObjectNode) read.get("choices")).put("mode", "mirror");
        ObjectNode mirror = applied(read);
        assertThat(counts(mirror)).containsExactly(0L, 0L, 4L, 1L, 0L);
        assertThat(streets()).hasSize(4);

        assertThat(PARVIS.get().undo(mirror).get("state").asString()).isEqualTo("undone");
        assertThat(streets()).hasSize(5);
        PARVIS.get().undo(update);
        assertThat(street("35238:CIR:12:LOC").at("/properties/widthMetres").asDouble())
                .isEqualTo(1.25);
        PARVIS.get().undo(first);
        assertThat(streets()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldWithTableRowAndReason() throws Exception {
        PlainGeoPackage file = survey();
        file.insert("rampe", Map.of("pente", 5), 352000, 6789000, 352010, 6789000);
        file.insert("rampe", Map.of("idRampe", "35238:RAM:2:LOC"));
        file.insert("rampe", Map.of("idRampe", "35238:RAM:3:LOC", "pente", 4000), 352000, 6789000, 352010, 6789000);
        file.insert("rampe", Map.of("idRampe", "35238:RAM:3:LOC"), 352000, 6789000, 352010, 6789005);

        ObjectNode read = PARVIS.get().read(FILE_NAME, file.content());

        assertThat(read.at("/preview/issues")
                        .valueStream()
                        .filter(issue -> issue.get("layer").asString().equals("rampe"))
                        .map(issue -> issue.get("severity").asString() + " " + issue.get("row") + " "
                                + issue.get("field").asString()))
                .containsExactly("error 1 idRampe", "error 2 geometry", "warning 3 pente", "error 4 ");
        assertThat(layer(read, "rampe").at("/plan/add").asLong()).isOne();
        assertThat(layer(read, "rampe").at("/plan/refuse").asLong()).isEqualTo(3);
        assertThat(counts(applied(read))).containsExactly(6L, 0L, 0L, 0L, 3L);
    }

    @Test
    void licenceAndSourceAreForSomebodyToSay() throws Exception {
        ObjectNode read = PARVIS.get().read("survey.gpkg", survey().content());
        for (JsonNode layer : read.at("/choices/layers")) {
            ((ObjectNode) layer).put("licence", "etalab-2.0").put("attribution", "© Ville d’Été");
        }
        applied(read);

        assertThat(street("35238:CIR:12:LOC").at("/properties/source/licence").asString())
                .isEqualTo("etalab-2.0");
        assertThat(exported().rows("SELECT description FROM gpkg_contents WHERE table_name = 'circulation'"))
                .containsExactly("© Ville d’Été");
    }

    @Test
    void choicesThatDoNotFitAreRefused() throws Exception {
        ObjectNode read = PARVIS.get().read(FILE_NAME, survey().content());
        for (String choices : new String[] {
            "{\"name\":\"circulation\",\"target\":\"places\",\"standard\":\"cnig\",\"dataset\":\"a\"}",
            "{\"name\":\"circulation\",\"target\":\"streets\",\"standard\":\"other\",\"dataset\":\"a\"}",
            "{\"name\":\"entree\",\"target\":\"streets\",\"standard\":\"cnig\",\"dataset\":\"a\"}",
            "{\"name\":\"circulation\",\"target\":\"streets\",\"standard\":\"cnig\",\"dataset\":\"\"}",
            "{\"name\":\"circulation\",\"target\":\"streets\",\"standard\":\"cnig\",\"dataset\":\"a\","
                    + "\"keyColumn\":\"urlMedia\"}",
            "{\"name\":\"circulation\",\"target\":\"streets\",\"standard\":\"cnig\",\"dataset\":\"a\","
                    + "\"columns\":{\"widthMetres\":\"pente\"}}"
        }) {
            Answer refused = PARVIS.get()
                    .caller()
                    .post(path(read) + "/apply", "{\"mode\":\"add\",\"layers\":[" + choices + "]}");
            assertThat(refused.status()).as(choices + refused.text()).isEqualTo(400);
        }
    }

    @Test
    void aTableThatIsNoStreetsGoesWhereSomebodySaysAndOneOfStreetsCanBeReadByItsColumns() throws Exception {
        ObjectNode read = PARVIS.get().read(FILE_NAME, survey().content());
        String choices =
                "{\"mode\":\"add\",\"layers\":[{\"name\":\"entree\",\"target\":\"places\",\"dataset\":\"doors\","
                        + "\"columns\":{\"name\":\"adresse\"}},{\"name\":\"circulation\",\"target\":\"streets\","
                        + "\"dataset\":\"ways\",\"columns\":{\"widthMetres\":\"longueur\"}}]}";

        ObjectNode applied = PARVIS.get().step(read, "apply", PARVIS.get().json(choices));

        assertThat(counts(applied)).as(applied.toString()).containsExactly(3L, 0L, 0L, 0L, 0L);
        assertThat(streets().stream()
                        .map(street -> street.at("/properties/widthMetres").asDouble()))
                .containsExactlyInAnyOrder(50.0, 80.0);
        PARVIS.get().undo(applied);
    }

    @Test
    void whatCameInGoesOutAsItCame() throws Exception {
        PlainGeoPackage file = survey();
        List<String> tables = List.of("circulation", "escalier", "ascenseur", "passage_selectif");
        List<List<String>> before = new ArrayList<>();
        for (String table : tables) {
            before.add(rows(file, table));
        }
        Coordinate position = file.geometry("circulation", "idCirculation", "35238:CIR:12:LOC")
                .getCoordinate();
        applied(PARVIS.get().read(FILE_NAME, file.content()));

        PlainGeoPackage out = exported();

        for (int index = 0; index < tables.size(); index++) {
            assertThat(rows(out, tables.get(index)))
                    .as(tables.get(index))
                    .containsExactlyInAnyOrderElementsOf(before.get(index));
        }
        assertThat(out.rows("SELECT idNoeud FROM noeud_cheminement ORDER BY idNoeud"))
                .containsExactly("35238:NOD:1:LOC", "35238:NOD:2:LOC", "35238:NOD:3:LOC", "35238:NOD:4:LOC");
        assertThat(out.geometry("circulation", "idCirculation", "35238:CIR:12:LOC")
                        .getCoordinate()
                        .distance(position))
                .isLessThan(0.01);
        assertThat(Crs.LAMBERT_93.toWgs84(position).y).isBetween(48.0, 48.2);
        assertThat(counts(applied(PARVIS.get().read("another name.gpkg", out.content()))))
                .containsExactly(0L, 0L, 5L, 0L, 0L);
    }

    /** Without the keys that a GeoPackage numbers, and the geometries. */
    private static List<String> rows(PlainGeoPackage file, String table) throws Exception {
        List<String> columns = file.rows("SELECT '\"' || name || '\"' FROM pragma_table_info('" + table
                + "') WHERE name NOT IN ('fid', 'geom')");
        return file.rows("SELECT " + String.join(", ", columns) + " FROM " + table + " ORDER BY 1");
    }
}
