package org.parvis.geo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2019-04-21",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25",
        "2285-03-22"
    })
    void knowsEaster(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void knowsTheYearOfMonacoWithItsMondays() {
        assertThat(holidaysOf(PublicHolidays.MONACO, 2022))
                .containsExactly(
                        "2022-01-01",
                        "2022-01-27",
                        "2022-04-18",
                        "2022-05-01",
                        "2022-05-02",
                        "2022-05-26",
                        "2022-06-06",
                        "2022-06-16",
                        "2022-08-15",
                        "2022-11-01",
                        "2022-11-19",
                        "2022-12-08",
                        "2022-12-25",
                        "2022-12-26");
    }

    @Test
    void knowsTheYearOfFrance() {
        assertThat(holidaysOf(PublicHolidays.FRANCE, 2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25");
    }

    private static List<String> holidaysOf(PublicHolidays holidays, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(holidays::contains)
                .map(LocalDate::toString)
                .toList();
    }
}
