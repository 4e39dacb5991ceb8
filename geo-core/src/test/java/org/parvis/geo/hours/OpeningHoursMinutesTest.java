package org.parvis.geo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each minute of seven weeks from Christmas on against the same hours written as a condition. */
class OpeningHoursMinutesTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static Stream<Arguments> hours() {
        return Stream.of(
                conditionFor("Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-17:00", moment -> switch (moment.getDayOfWeek()) {
                    case SUNDAY -> false;
                    case SATURDAY -> within(moment, "10:00", "17:00");
                    default -> within(moment, "09:00", "12:00") || within(moment, "14:00", "18:00");
                }),
                conditionFor(
                        "Fr,Sa 22:00-04:00",
                        moment -> (moment.getHour() >= 22 && isFridayOrSaturday(moment.toLocalDate()))
                                || (moment.getHour() < 4
                                        && isFridayOrSaturday(
                                                moment.toLocalDate().minusDays(1)))),
                conditionFor(
                        "10:00-18:00; Dec 24-Jan 02 off; Jan Mo[2] off",
                        moment -> within(moment, "10:00", "18:00")
                                && moment.getDayOfYear() > 2
                                && !(moment.getMonthValue() == 12 && moment.getDayOfMonth() >= 24)
                                && !(moment.getMonthValue() == 1
                                        && moment.getDayOfWeek() == DayOfWeek.MONDAY
                                        && moment.getDayOfMonth() >= 8
                                        && moment.getDayOfMonth() <= 14)),
                conditionFor(
                        "Mo-Fr 08:00-20:00; Sa-Su,PH 10:00-12:00",
                        moment -> WEEKEND.contains(moment.getDayOfWeek()) || isHoliday(moment.toLocalDate())
                                ? within(moment, "10:00", "12:00")
                                : within(moment, "08:00", "20:00")),
                conditionFor(
                        "24/7; Tu 06:30-07:15 off",
                        moment -> moment.getDayOfWeek() != DayOfWeek.TUESDAY || !within(moment, "06:30", "07:15")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hours")
    void agreesWithTheConditionAtEveryMinute(String text, Predicate<LocalDateTime> open) {
        Instant from = LocalDate.of(2025, 12, 22).atStartOfDay(MONACO).toInstant();
        Instant until = from.plus(49, ChronoUnit.DAYS);
        List<OpeningInterval> intervals = new OpeningHours(text).between(from, until, MONACO);
        int next = 0;
        for (Instant moment = from; moment.isBefore(until); moment = moment.plusSeconds(60)) {
            while (next < intervals.size() && !intervals.get(next).closes().isAfter(moment)) {
                next++;
            }
            boolean inside = next < intervals.size()
                    && !moment.isBefore(intervals.get(next).opens());
            LocalDateTime local = moment.atZone(MONACO).toLocalDateTime();
            if (inside != open.test(local)) {
                assertThat(inside).as("open at %s", local).isEqualTo(!inside);
            }
        }
    }

    private static Arguments conditionFor(String text, Predicate<LocalDateTime> open) {
        return Arguments.of(text, open);
    }

    private static boolean within(LocalDateTime moment, String from, String until) {
        return !moment.toLocalTime().isBefore(LocalTime.parse(from))
                && moment.toLocalTime().isBefore(LocalTime.parse(until));
    }

    private static boolean isFridayOrSaturday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.FRIDAY || date.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    private static boolean isHoliday(LocalDate date) {
        return Set.of("2025-12-25", "2026-01-01", "2026-01-27").contains(date.toString());
    }
}
