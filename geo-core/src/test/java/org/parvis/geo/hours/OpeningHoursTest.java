package org.parvis.geo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Coordinate;

/** In 2026: 1 January is a Thursday, Easter is 5 April. */
class OpeningHoursTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final Coordinate ROCHER = new Coordinate(7.4205, 43.7311);

    @ParameterizedTest(name = "{0} on {1}")
    @CsvFileSource(resources = "opening-hours.csv", delimiter = '@', numLinesToSkip = 1, quoteCharacter = '^')
    void followsTheGrammar(String text, LocalDate date, String expected) {
        assertThat(of(text, date)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void opensBySunriseAndSunsetOfThePlace() {
        OpeningHours hours = new OpeningHours("sunrise-sunset");
        assertThat(of(hours.between(at("2026-06-21T00:00"), at("2026-06-22T00:00"), MONACO, ROCHER)))
                .matches("05:4[5-9]-21:1[2-7]");
        assertThat(of(hours.between(at("2026-12-21T00:00"), at("2026-12-22T00:00"), MONACO, ROCHER)))
                .matches("08:0[0-3]-16:5[4-9]");
        OpeningHours shifted = new OpeningHours("(sunrise+01:00)-(sunset-00:30)");
        assertThat(of(shifted.between(at("2026-06-21T00:00"), at("2026-06-22T00:00"), MONACO, ROCHER)))
                .matches("06:4[5-9]-20:4[2-7]");
    }

    @Test
    void takesTheSunWithCautionWhereThePlaceIsNotKnown() {
        LocalDate winter = LocalDate.of(2026, 12, 21);
        assertThat(of("sunrise-sunset", winter)).isEqualTo("09:15-15:30");
        assertThat(of("dawn-dusk", winter)).isEqualTo("08:45-16:00");
        assertThat(of("sunset-sunrise", winter)).isEqualTo("00:00-04:15 22:30-24:00");
        assertThat(of("24/7; sunset-sunrise off", winter)).isEqualTo("09:15-15:30");
        assertThat(of("18:00-sunset", winter)).isEmpty();
    }

    @Test
    void neverOpensByDayInThePolarNight() {
        OpeningHours hours = new OpeningHours("sunrise-sunset");
        Coordinate tromso = new Coordinate(18.95, 69.65);
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        assertThat(hours.between(at("2026-12-21T00:00"), at("2026-12-22T00:00"), oslo, tromso))
                .isEmpty();
        List<OpeningInterval> midsummer = hours.between(at("2026-06-21T00:00"), at("2026-06-22T00:00"), oslo, tromso);
        assertThat(midsummer)
                .containsExactly(new OpeningInterval(
                        Instant.parse("2026-06-20T22:00:00Z"), Instant.parse("2026-06-21T22:00:00Z")));
    }

    @Test
    void isCutAtTheMomentsAskedAbout() {
        OpeningHours hours = new OpeningHours("Mo-Fr 09:00-12:00,14:00-18:00");
        assertThat(of(hours.between(at("2026-06-15T11:00"), at("2026-06-15T14:30"), MONACO)))
                .isEqualTo("11:00-12:00 14:00-14:30");
        assertThat(hours.between(at("2026-06-15T11:00"), at("2026-06-15T11:00"), MONACO))
                .isEmpty();
        assertThat(hours.between(at("2026-06-15T11:00"), at("2026-06-15T10:00"), MONACO))
                .isEmpty();
    }

    @Test
    void joinsWhatTouchesAcrossMidnight() {
        List<OpeningInterval> always =
                new OpeningHours("24/7").between(at("2026-06-15T11:00"), at("2026-06-18T10:00"), MONACO);
        assertThat(always).containsExactly(new OpeningInterval(at("2026-06-15T11:00"), at("2026-06-18T10:00")));
    }

    @Test
    void skipsTheHourThatSpringTakesAway() {
        Instant from = at("2026-03-29T00:00");
        Instant until = at("2026-03-30T00:00");
        assertThat(new OpeningHours("01:00-04:00").between(from, until, MONACO))
                .containsExactly(new OpeningInterval(
                        Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-29T02:00:00Z")));
        assertThat(new OpeningHours("02:15-02:45").between(from, until, MONACO)).isEmpty();
        assertThat(new OpeningHours("02:30-05:00").between(from, until, MONACO))
                .containsExactly(new OpeningInterval(
                        Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-03-29T03:00:00Z")));
        assertThat(new OpeningHours("24/7").between(from, until, MONACO))
                .containsExactly(new OpeningInterval(from, until));
    }

    @Test
    void countsTheHourThatAutumnGivesTwice() {
        Instant from = at("2026-10-25T00:00");
        Instant until = at("2026-10-26T00:00");
        assertThat(new OpeningHours("01:00-04:00").between(from, until, MONACO))
                .containsExactly(new OpeningInterval(
                        Instant.parse("2026-10-24T23:00:00Z"), Instant.parse("2026-10-25T03:00:00Z")));
        assertThat(new OpeningHours("10:00-18:00").between(from, until, MONACO))
                .containsExactly(new OpeningInterval(
                        Instant.parse("2026-10-25T09:00:00Z"), Instant.parse("2026-10-25T17:00:00Z")));
    }

    @Test
    void knowsNoHolidaysOfOtherCountries() {
        OpeningHours hours = new OpeningHours("10:00-12:00; PH off");
        ZoneId vienna = ZoneId.of("Europe/Vienna");
        assertThat(hours.between(at("2026-12-25T00:00"), at("2026-12-26T00:00"), vienna))
                .hasSize(1);
    }

    private static String of(String text, LocalDate date) {
        Instant from = date.atStartOfDay(MONACO).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(MONACO).toInstant();
        return of(new OpeningHours(text).between(from, until, MONACO));
    }

    private static String of(List<OpeningInterval> intervals) {
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
        return intervals.stream()
                .map(each -> clock.format(each.opens().atZone(MONACO)) + "-"
                        + clock.format(each.closes().atZone(MONACO)).replace("00:00", "24:00"))
                .collect(Collectors.joining(" "));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MONACO).toInstant();
    }
}
