package org.parvis.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.api.collection.Caller.Answer;
import tools.jackson.databind.JsonNode;

/** OGC API – Features Part 3 (19-079r2) and CQL2 text (21-065r2), after their abstract tests, with every property. */
class FilteringConformanceTest {
    private static final String SCHEMA = "application/schema+json";
    private static final Map<String, String> VALUES = Map.of("string", "'foo'", "number", "3.14", "boolean", "true");
    private static final String TIME = "TIMESTAMP('2022-04-14T14:48:46Z')";

    private final Town town = Town.shared();

    /** A property that can be asked for. */
    private record Queryable(String collection, String name, String type, boolean time) {
        String value() {
            return time ? TIME : VALUES.getOrDefault(type, "");
        }

        boolean isText() {
            return type.equals("string") && !time;
        }

        @Override
        public String toString() {
            return collection + "." + name;
        }
    }

    static List<String> collections() {
        return Town.COLLECTIONS;
    }

    static List<Queryable> queryables() {
        List<Queryable> all = new ArrayList<>();
        for (String collection : Town.COLLECTIONS) {
            Town.shared()
                    .json("/ogc/collections/" + collection + "/queryables")
                    .path("properties")
                    .properties()
                    .forEach(property -> all.add(new Queryable(
                            collection,
                            property.getKey(),
                            property.getValue().path("type").asString("geometry"),
                            property.getValue().path("format").asString("").equals("date-time"))));
        }
        return all;
    }

    /** Of the middle of the town: all of it would only take longer. */
    private static final String MIDDLE = "7.416,43.730,7.428,43.742";

    private int matched(String collection, String filter) {
        return town.matched(collection, "filter", filter);
    }

    /** The ids of what a filter finds. */
    private Set<String> found(String collection, String filter) {
        JsonNode found =
                town.found(collection, "filter", filter, "filter-lang", "cql2-text", "bbox", MIDDLE, "limit", "10000");
        assertThat(found.path("numberMatched").asInt())
                .isEqualTo(Town.ids(found).size());
        return new HashSet<>(Town.ids(found));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void aCollectionSaysWhatCanBeAskedOfIt(String collection) {
        String path = "/ogc/collections/" + collection + "/queryables";
        assertThat(Town.path(
                        town.json("/ogc/collections/" + collection),
                        "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                        SCHEMA))
                .isEqualTo(path);

        Answer answer = town.caller().get(path + "?f=json", "Accept", SCHEMA);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(SCHEMA);
        JsonNode schema = answer.json();
        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).isEqualTo(town.caller().address() + path);
        assertThat(schema.path("type").asString()).isEqualTo("object");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.at("/properties/geometry/format").asString()).isEqualTo("geometry-any");
        assertThat(schema.path("properties").size()).isGreaterThan(4);
        schema.path("properties")
                .forEach(property ->
                        assertThat(property.path("title").asString("")).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("collections")
    void aConditionThatIsNoneIsRefused(String collection) {
        for (String wrong : List.of(
                "THIS IS NOT A FILTER",
                "this_is_not_a_queryable IS NULL",
                "name = ",
                "name = 'a' AND",
                "S_INTERSECTS(geometry,POINT(90 180))",
                "S_INTERSECTS(geometry,BBOX(1000000,1000000,2000000,2000000))",
                "S_INTERSECTS(geometry,MULTIPOINT(7.02 49.92, 90 180))")) {
            assertThat(town.status(collection, "filter", wrong)).as(wrong).isEqualTo(400);
        }
        assertThat(town.status(collection, "filter", "true", "filter-lang", "cql2-json"))
                .isEqualTo(400);
        assertThat(town.status(
                        collection,
                        "filter",
                        "true",
                        "filter-crs",
                        "http://www.opengis.net/def/crs/OGC/0/does_not_exist"))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void trueAndFalseAreConditions(String collection) {
        assertThat(matched(collection, "true")).isEqualTo(town.matched(collection));
        assertThat(matched(collection, "FALSE")).isZero();
        assertThat(matched(collection, "not false")).isEqualTo(town.matched(collection));
    }

    @ParameterizedTest
    @MethodSource("queryables")
    void whatIsThereIsComparedAndWhatIsNotIsNull(Queryable queryable) {
        String name = queryable.name();
        Set<String> nothing = found(queryable.collection(), name + " IS NULL");
        Set<String> something = found(queryable.collection(), "\"" + name + "\" is not null");
        assertThat(Collections.disjoint(nothing, something)).isTrue();
        assertThat(nothing.size() + something.size())
                .isEqualTo(town.matched(queryable.collection(), "bbox", MIDDLE))
                .isPositive();
        if (queryable.value().isEmpty()) {
            return;
        }
        for (List<String> opposites : List.of(List.of("=", "<>"), List.of("<", ">="), List.of(">", "<="))) {
            Set<String> one = found(queryable.collection(), name + opposites.get(0) + queryable.value());
            Set<String> other = found(queryable.collection(), name + " " + opposites.get(1) + " " + queryable.value());
            assertThat(Collections.disjoint(one, other)).isTrue();
            one.addAll(other);
            assertThat(one).isEqualTo(something);
            Set<String> turned = found(
                    queryable.collection(), "NOT (" + name + " " + opposites.get(1) + " " + queryable.value() + ")");
            assertThat(Collections.disjoint(turned, other)).isTrue();
            assertThat(turned).hasSize(something.size() - other.size());
        }
    }

    @ParameterizedTest
    @MethodSource("queryables")
    void listsRangesAndPatternsAreCompared(Queryable queryable) {
        String name = queryable.name();
        String collection = queryable.collection();
        if (queryable.isText()) {
            int there = matched(collection, name + " IS NOT NULL");
            assertThat(matched(collection, name + " LIKE '%'")).isEqualTo(there);
            assertThat(matched(collection, name + " like '%%'")).isEqualTo(there);
            assertThat(matched(collection, name + " like '_%'") + matched(collection, name + " like ''"))
                    .isEqualTo(there);
            assertThat(matched(collection, name + " like '\\%\\_'")).isZero();
            assertThat(matched(collection, name + " in ('foo', 'bar')")).isZero();
            assertThat(matched(collection, name + " NOT IN ('foo', 'bar')")).isEqualTo(there);
            assertThat(matched(collection, "CASEI(" + name + ") = casei('foo')")
                            + matched(collection, "CASEI(" + name + ") <> casei('FOO')"))
                    .isEqualTo(there);
            Set<String> folded = found(collection, "CASEI(" + name + ") LIKE casei('a%')");
            assertThat(folded).isEqualTo(found(collection, "CASEI(" + name + ") LIKE casei('A%')"));
            assertThat(folded.containsAll(found(collection, name + " LIKE 'A%'")))
                    .isTrue();
        } else if (queryable.type().equals("number")) {
            assertThat(found(collection, name + " BETWEEN 0 AND 100"))
                    .isEqualTo(found(collection, name + " >= 0 AND " + name + " <= 100"));
            assertThat(matched(collection, name + " between 100.0 and 1.0")).isZero();
            assertThat(found(collection, name + " IN (1, 2, 3)"))
                    .isEqualTo(found(collection, name + " = 1 OR " + name + " = 2 OR " + name + " = 3"));
        } else if (queryable.time()) {
            assertThat(matched(collection, name + " IN (" + TIME + ", DATE('2022-04-14'))"))
                    .isZero();
        } else if (queryable.type().equals("boolean")) {
            assertThat(found(collection, name + " in (true)")).isEqualTo(found(collection, name + " = TRUE"));
        }
    }

    @ParameterizedTest
    @MethodSource("queryables")
    void aPropertyIsAParameterToo(Queryable queryable) {
        if (queryable.value().isEmpty()) {
            assertThat(town.status(queryable.collection(), queryable.name(), "1"))
                    .isEqualTo(400);
            return;
        }
        JsonNode first = town.found(queryable.collection(), "filter", queryable.name() + " IS NOT NULL", "limit", "1")
                .at("/features/0/properties");
        JsonNode value = first.path(queryable.name());
        if (value.isValueNode() && !value.isNull() && !value.asString("").isEmpty()) {
            String text = value.isString() ? "'" + value.asString().replace("'", "''") + "'" : value.toString();
            if (!queryable.time()) {
                assertThat(town.matched(queryable.collection(), queryable.name(), value.asString()))
                        .isPositive()
                        .isEqualTo(matched(queryable.collection(), queryable.name() + " = " + text));
            }
        }
        if (!queryable.isText()) {
            assertThat(town.status(queryable.collection(), queryable.name(), "not-that"))
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINESTRING(-180 -45, 0 -45)",
                "MULTILINESTRING((-180 -45, 0 -45), (0 45, 180 45))",
                "POLYGON((-180 -90, -90 -90, -90 90, -180 90, -180 -90),"
                        + " (-120 -50, -100 -50, -100 -40, -120 -40, -120 -50))",
                "MULTIPOLYGON(((-180 -90, -90 -90, -90 90, -180 90, -180 -90),"
                        + " (-120 -50, -100 -50, -100 -40, -120 -40, -120 -50)), ((0 0, 10 0, 10 10, 0 10, 0 0)))",
                "GEOMETRYCOLLECTION(POINT(7.02 49.92), POLYGON((0 0, 10 0, 10 10, 0 10, 0 0)))",
                "POINT(7.02 49.92)",
                "BBOX(-180,-90,-90,90)"
            })
    void placesElsewhereAreUnderstood(String place) {
        for (String collection : Town.COLLECTIONS) {
            assertThat(matched(collection, "S_INTERSECTS(geometry," + place + ")"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("collections")
    void aPlaceFindsWhatHasAPointInCommonWithIt(String collection) {
        int all = town.matched(collection);
        double[] box = town.box(collection);
        String around = box[0] + "," + box[1] + "," + box[2] + "," + box[3];
        String ring = box[0] + " " + box[1] + ", " + box[2] + " " + box[1] + ", " + box[2] + " " + box[3] + ", "
                + box[0] + " " + box[3] + ", " + box[0] + " " + box[1];

        for (String place : List.of(
                "BBOX(-180,-90,180,90)",
                "BBOX(" + around + ")",
                "ENVELOPE(" + around + ")",
                "BBOX(170,-90,8,90)",
                "POLYGON((" + ring + "))",
                "MULTIPOLYGON(((" + ring + ")))",
                "GEOMETRYCOLLECTION(POINT(0 0), POLYGON((" + ring + ")))")) {
            assertThat(matched(collection, "S_INTERSECTS(geometry," + place + ")"))
                    .as(place)
                    .isEqualTo(all);
        }
        String within = "S_INTERSECTS(geometry,BBOX(" + around + "))";
        assertThat(town.matched(collection, "filter", within, "bbox", around)).isEqualTo(all);
        assertThat(town.matched(collection, "filter", within, "bbox", "100,0,101,1"))
                .isZero();
        assertThat(matched(collection, within + " AND S_INTERSECTS(geometry,BBOX(90,-90,180,90))"))
                .isZero();
        JsonNode point = town.found(collection, "limit", "1").at("/features/0/geometry/coordinates");
        double[] at = CoreConformanceTest.positions(point).get(0);
        assertThat(matched(collection, "S_INTERSECTS(geometry,POINT(" + at[0] + " " + at[1] + "))"))
                .isPositive();
    }

    @Test
    void conditionsNestWithAndOrAndNot() {
        Random random = new Random(11);
        List<String> predicates = List.of(
                "name LIKE 'A%'",
                "name IS NULL",
                "streetClass = 'footway'",
                "widthMetres > 2",
                "layer <> 0",
                "covered = true",
                "S_INTERSECTS(geometry, BBOX(7.41, 43.73, 7.42, 43.74))",
                "modified > DATE('2020-01-01')");
        Set<String> all = found("streets", "true");
        for (int combination = 0; combination < 12; combination++) {
            String[] p = random.ints(4, 0, predicates.size())
                    .mapToObj(predicates::get)
                    .toArray(String[]::new);
            Set<String> expected = new HashSet<>(found("streets", "NOT (" + p[1] + ")"));
            expected.retainAll(found("streets", p[0]));
            Set<String> second = found("streets", p[2]);
            second.retainAll(found("streets", p[3]));
            expected.addAll(second);
            Set<String> third = found("streets", "NOT (" + p[0] + ")");
            third.retainAll(found("streets", "not " + p[3]));
            expected.addAll(third);
            assertThat(all).containsAll(expected);
            assertThat(found(
                            "streets",
                            "(NOT (" + p[1] + ") AND " + p[0] + ") OR (" + p[2] + " and " + p[3] + ") or not (" + p[0]
                                    + " OR " + p[3] + ")"))
                    .as(String.join(" | ", p))
                    .isEqualTo(expected);
        }
    }
}
