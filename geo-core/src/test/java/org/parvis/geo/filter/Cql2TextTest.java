package org.parvis.geo.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.filter.Condition.Compared;
import org.parvis.geo.filter.Condition.Kind;
import org.parvis.geo.filter.Condition.Operator;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

class Cql2TextTest {
    private static final Property NAME = new Property("name", Kind.TEXT);
    private static final Property WIDTH = new Property("widthMetres", Kind.NUMBER);
    private static final Property COVERED = new Property("covered", Kind.TRUTH);
    private static final Property MODIFIED = new Property("modified", Kind.TIME);
    private static final Map<String, Property> PROPERTIES =
            Map.of("name", NAME, "widthMetres", WIDTH, "covered", COVERED, "modified", MODIFIED);

    private static Condition parse(String text) {
        return Cql2Text.parse(text, PROPERTIES, FilterSystem.WGS84);
    }

    private static Condition is(Property property, Operator operator, Object value) {
        return new Compared(property, operator, value, false);
    }

    @Test
    void andBindsTighterThanOrAndNotTightest() {
        assertThat(parse("name = 'a' OR NOT covered = TRUE AND widthMetres >= 1.4"))
                .isEqualTo(new Condition.Any(List.of(
                        is(NAME, Operator.EQUAL, "a"),
                        new Condition.All(List.of(
                                new Condition.Not(is(COVERED, Operator.EQUAL, true)),
                                is(WIDTH, Operator.GREATER_OR_EQUAL, 1.4))))));
        assertThat(parse("(name = 'a' or covered = false) and widthMetres < -1e1"))
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Any(List.of(is(NAME, Operator.EQUAL, "a"), is(COVERED, Operator.EQUAL, false))),
                        is(WIDTH, Operator.LESS, -10.0))));
    }

    @Test
    void textsTimesAndLists() {
        assertThat(parse("\"name\" <> 'l''écluse'")).isEqualTo(is(NAME, Operator.NOT_EQUAL, "l'écluse"));
        assertThat(parse("modified > TIMESTAMP('2026-11-28T00:00:00Z')"))
                .isEqualTo(is(MODIFIED, Operator.GREATER, Instant.parse("2026-11-28T00:00:00Z")));
        assertThat(parse("modified <= DATE('2026-11-28')"))
                .isEqualTo(is(MODIFIED, Operator.LESS_OR_EQUAL, Instant.parse("2026-11-28T00:00:00Z")));
        assertThat(parse("name NOT IN ('a', 'b')"))
                .isEqualTo(new Condition.Not(new Condition.OneOf(NAME, List.of("a", "b"), false)));
        assertThat(parse("CASEI(name) LIKE casei('rue%')")).isEqualTo(new Condition.Like(NAME, "rue%", true));
        assertThat(parse("widthMetres IS NOT NULL")).isEqualTo(new Condition.Not(new Condition.Missing(WIDTH)));
        assertThat(parse("widthMetres BETWEEN 1 AND 2 AND covered = true"))
                .isEqualTo(new Condition.All(List.of(
                        new Condition.All(List.of(
                                is(WIDTH, Operator.GREATER_OR_EQUAL, 1.0), is(WIDTH, Operator.LESS_OR_EQUAL, 2.0))),
                        is(COVERED, Operator.EQUAL, true))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S_INTERSECTS(geometry, BBOX(7, 43, 8, 44))",
                "S_INTERSECTS(POLYGON((7 43, 8 43, 8 44, 7 44, 7 43)), geometry)",
                "s_intersects(geometry,MULTIPOINT((7 43), (8 44)))",
                "S_INTERSECTS(geometry, LINESTRING(7 43, 8 44))",
                "S_INTERSECTS(geometry, MULTIPOLYGON(((7 43, 8 43, 8 44, 7 43))))",
                "S_INTERSECTS(\"geometry\", BBOX(7, 43, 0, 8, 44, 100.5))",
                "S_INTERSECTS(geometry, ENVELOPE(7, 43, 8, 44))",
                "S_INTERSECTS(geometry, LINESTRING Z(7 43 1, 8 44 2))",
                "S_INTERSECTS(geometry, LINESTRING(7 43 1, 8 44 2))"
            })
    void aPlace(String text) {
        assertThat(parse(text)).isInstanceOfSatisfying(Condition.Intersects.class, condition -> assertThat(
                        condition.geometry().getEnvelopeInternal())
                .isEqualTo(new Envelope(7, 8, 43, 44)));
    }

    @Test
    void placesOfSeveralPartsAreAnyOfThem() {
        assertThat(parse("S_INTERSECTS(geometry, BBOX(150, -90, -150, 90))"))
                .isEqualTo(new Condition.Any(List.of(box(150, 180, -90, 90), box(-180, -150, -90, 90))));
        assertThat(parse("S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(7 43), LINESTRING(7 43, 8 44)))"))
                .isInstanceOfSatisfying(
                        Condition.Any.class,
                        any -> assertThat(any.parts()).hasSize(2).allMatch(Condition.Intersects.class::isInstance));
    }

    private static Condition box(double west, double east, double south, double north) {
        return new Condition.Intersects(Geometries.rectangle(new Envelope(west, east, south, north)));
    }

    @Test
    void coordinatesAreInTheSystemOfTheFilter() {
        FilterSystem northFirst = new FilterSystem(null, true);
        assertThat(Cql2Text.parse("S_INTERSECTS(geometry, BBOX(43, 7, 44, 8))", PROPERTIES, northFirst))
                .isEqualTo(box(7, 8, 43, 44));
        assertThat(Cql2Text.parse("S_INTERSECTS(geometry, POINT(43 7))", PROPERTIES, northFirst))
                .isEqualTo(new Condition.Intersects(Geometries.point(7, 43)));
        FilterSystem lambert = new FilterSystem(new Crs("EPSG:2154"), false);
        String around = "S_INTERSECTS(geometry, BBOX(1054000, 6300000, 1060000, 6304000))";
        assertThat(Cql2Text.parse(around, PROPERTIES, lambert))
                .isInstanceOfSatisfying(Condition.Intersects.class, condition -> assertThat(
                                condition.geometry().getEnvelopeInternal().centre())
                        .matches(centre -> centre.distance(new Coordinate(7.42, 43.73)) < 0.05));
    }

    @Test
    void theGeometryIsAlwaysThere() {
        assertThat(parse("geometry IS NULL")).isEqualTo(new Condition.Any(List.of()));
        assertThat(parse("\"geometry\" is not null")).isEqualTo(new Condition.All(List.of()));
        assertThat(parse("true")).isEqualTo(new Condition.All(List.of()));
        assertThat(parse("NOT FALSE")).isEqualTo(new Condition.Not(new Condition.Any(List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"l''écluse|l'écluse", "l\\'écluse|l'écluse", "''''|''", "back\\\\slash|back\\slash", "50\\%|50%"})
    void aBackslashEscapesInTexts(String written, String meant) {
        assertThat(parse("name = '" + written + "'")).isEqualTo(is(NAME, Operator.EQUAL, meant));
    }

    @Test
    void aBackslashEscapesControlCharacters() {
        assertThat(parse("name = '\\a\\b\\t\\n\\v\\f\\r'"))
                .isEqualTo(is(NAME, Operator.EQUAL, "\u0007\b\t\n\u000B\f\r"));
    }

    @Test
    void aPatternKeepsItsOwnBackslashes() {
        assertThat(parse("name LIKE '\\%\\_\\\\%l''\\'\\t'"))
                .isEqualTo(new Condition.Like(NAME, "\\%\\_\\\\%l''\t", false));
        assertThat(parse("name LIKE ''")).isEqualTo(new Condition.Like(NAME, "", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "<>", "<", "<=", ">", ">="})
    void everyKindOfPropertyIsComparedInEveryWay(String operator) {
        for (String value : List.of(
                "name|'foo'", "widthMetres|3.14", "covered|true", "modified|TIMESTAMP('2022-04-14T14:48:46Z')")) {
            String[] sides = value.split("\\|");
            assertThat(parse(sides[0] + " " + operator + " " + sides[1]))
                    .as(value)
                    .isInstanceOf(Compared.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "password = 'x'|no such property",
                "name|a comparison is missing",
                "name = 3|text in single quotes",
                "widthMetres = 'wide'|a number",
                "widthMetres LIKE '3%'|is for texts",
                "name = 'a' name = 'b'|should end here",
                "(name = 'a'|\")\" is missing",
                "name = 'a|is not understood",
                "exec(name) = 'a'|S_INTERSECTS",
                "java.lang.Runtime = 'a'|no such property",
                "S_INTERSECTS(geometry, CIRCLE(7 43))|a geometry is missing",
                "S_INTERSECTS(geometry, POINT(7))|a number is missing",
                "S_INTERSECTS(geometry, POLYGON((7 43, 8 43)))|not right",
                "S_INTERSECTS(geometry, POINT(700 43))|not on Earth",
                "S_INTERSECTS(geometry, MULTIPOINT(7.02 49.92, 90 180))|not on Earth",
                "S_INTERSECTS(geometry, BBOX(7, 44, 8, 43))|swap south and north",
                "S_INTERSECTS(geometry, BBOX(7, 43, 8, 44, 9))|six if there are heights",
                "S_INTERSECTS(geometry, BBOX(1000000, 1000000, 2000000, 2000000))|not on Earth",
                "S_INTERSECTS(name, POINT(7 43))|a geometry is missing",
                "S_INTERSECTS(POINT(7 43), name)|has to be the property",
                "geometry = 'x'|\"IS\" is missing",
                "modified = TIMESTAMP('yesterday')|ISO 8601",
                "modified = TIMESTAMP('+10000-01-01T00:00:00Z')|1 to 9999",
                "modified = DATE('0000-12-31')|1 to 9999",
                "``|the name of a property is missing",
                "name = 'a' ; drop table street|is not understood"
            })
    void whatIsWrongIsSaidWithItsPlace(String text, String problem) {
        ParvisException refusal = catchThrowableOfType(ParvisException.class, () -> parse(text == null ? "" : text));
        assertThat(refusal).as(text).isNotNull().hasMessageContaining(problem);
        assertThat(refusal.field()).isEqualTo("filter");
        assertThat(refusal.code()).isIn(ErrorCode.INVALID_VALUE, ErrorCode.INVALID_GEOMETRY);
    }

    @Test
    void whatIsTooMuchIsRefused() {
        assertThat(catchThrowableOfType(ParvisException.class, () -> parse("(".repeat(5_000))))
                .isNotNull();
        assertThat(catchThrowableOfType(ParvisException.class, () -> parse("NOT ".repeat(2_000) + "covered = true")))
                .hasMessageContaining("deep");
        assertThat(catchThrowableOfType(ParvisException.class, () -> parse("x".repeat(10_001))))
                .isNotNull();
        String nested = "GEOMETRYCOLLECTION(".repeat(500);
        assertThat(catchThrowableOfType(ParvisException.class, () -> parse("S_INTERSECTS(geometry, " + nested)))
                .hasMessageContaining("deep");
        assertThat(parse("name = '" + "''".repeat(4_990) + "'")).isEqualTo(is(NAME, Operator.EQUAL, "'".repeat(4_990)));
        assertThat(parse("name = '" + "x".repeat(9_980) + "'")).isEqualTo(is(NAME, Operator.EQUAL, "x".repeat(9_980)));
    }
}
