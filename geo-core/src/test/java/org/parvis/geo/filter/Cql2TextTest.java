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
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.filter.Condition.Compared;
import org.parvis.geo.filter.Condition.Kind;
import org.parvis.geo.filter.Condition.Operator;
import org.parvis.geo.filter.Condition.Property;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class Cql2TextTest {
    private static final Property NAME = new Property("name", Kind.TEXT);
    private static final Property WIDTH = new Property("widthMetres", Kind.NUMBER);
    private static final Property COVERED = new Property("covered", Kind.TRUTH);
    private static final Property MODIFIED = new Property("modified", Kind.TIME);
    private static final Map<String, Property> PROPERTIES =
            Map.of("name", NAME, "widthMetres", WIDTH, "covered", COVERED, "modified", MODIFIED);

    private static Condition parse(String text) {
        return Cql2Text.parse(text, PROPERTIES, geometry -> geometry);
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
                "S_INTERSECTS(geometry, MULTIPOLYGON(((7 43, 8 43, 8 44, 7 43))))"
            })
    void aPlace(String text) {
        assertThat(parse(text)).isInstanceOfSatisfying(Condition.Intersects.class, condition -> assertThat(
                        condition.geometry().getEnvelopeInternal())
                .isEqualTo(new Envelope(7, 8, 43, 44)));
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
                "modified = TIMESTAMP('yesterday')|ISO 8601",
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
    }
}
