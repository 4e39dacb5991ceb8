package org.parvis.geo.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

class OpeningHoursRefusalTest {
    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    private static final Instant FROM = Instant.parse("2026-06-15T00:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summer only",
                "Lun-Ven 09:00-12:00",
                "Mo-Fr 09:00-17:00; blah",
                "Mo-Fr 25:00-26:00",
                "Mo-Fr 10:00-12:00 Sa 11:00-12:00",
                "Mo[6] 10:00-12:00",
                "week 54 10:00-12:00",
                "Mo-Fr \"unterminated",
                "; ; ;",
                "   ",
                "((((((((",
                "\u0000",
                "10:00-12:00 & 14:00-18:00"
            })
    void refusesWhatIsNotInTheGrammar(String text) {
        assertThatThrownBy(() -> new OpeningHours(text)).isInstanceOfSatisfying(ParvisException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_VALUE);
            assertThat(failure.field()).isEqualTo("openingHours");
        });
    }

    @Test
    void saysWhereItStumblesAndWhatWouldBeRight() {
        assertThatThrownBy(() -> new OpeningHours("Mo-Fr 09:00-17:00; blah"))
                .hasMessageContaining("blah")
                .hasMessageContaining("Mo-Fr 09:00-12:00,14:00-18:00");
    }

    @Test
    void refusesToReckonForAges() {
        OpeningHours hours = new OpeningHours("24/7");
        for (Instant until : List.of(FROM.plusSeconds(900L * 86_400), Instant.MAX)) {
            assertThatThrownBy(() -> hours.between(FROM, until, MONACO)).isInstanceOf(ParvisException.class);
        }
        assertThatThrownBy(() -> hours.between(Instant.MIN, FROM, MONACO)).isInstanceOf(ParvisException.class);
    }

    @Test
    void neverFailsOtherwiseWhateverIsWritten() {
        Random random = new Random(21);
        List<String> words = List.of(
                "Mo", "Fr", "Su", "-", ",", ";", "||", " ", " ", "10:00", "18:00", "26:00", "24/7", "off", "open",
                "unknown", "PH", "SH", "Jan", "Dec", "31", "29", "Feb", "2026", "+", "/", "[1]", "[-5]", "week", "53",
                "easter", "days", "sunrise", "sunset", "(", ")", "\"x\"", ":", "dawn", "99", "+1 day", "é", "\t", "9");
        int understood = 0;
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                text.append(words.get(random.nextInt(words.size())));
            }
            understood += evaluates(text.toString()) ? 1 : 0;
        }
        assertThat(understood).isGreaterThan(40);
    }

    @Test
    void neverFailsOtherwiseOnMangledText() {
        Random random = new Random(22);
        String right = "2024-2026 Apr Su[1]-Oct Su[-1],week 2-52/2 PH,Mo-Fr,Sa[1] +1 day 09:00-12:00,14:00-sunset; "
                + "easter -2 days-easter off \"x\" || (sunrise+01:00)-22:00+ open";
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder(right);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int position = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(position);
                    case 1 -> text.insert(position, (char) (32 + random.nextInt(96)));
                    default -> text.setCharAt(position, (char) random.nextInt(0x300));
                }
            }
            evaluates(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "((sunrise+", "Mo,", "[", "||", "\"", "10:00-", "10:00-12:00,", "Jan 1-", ";", "9"})
    void readsTheLongestNastyTextAtOnce(String part) {
        evaluates(part.repeat(255).substring(0, 255));
        evaluates(("Mo 10:00-12:00 " + part.repeat(255)).substring(0, 255));
    }

    private static boolean evaluates(String text) {
        try {
            OpeningHours hours = new OpeningHours(text);
            List<OpeningInterval> intervals = hours.between(FROM, FROM.plusSeconds(3 * 86_400), MONACO);
            for (int i = 1; i < intervals.size(); i++) {
                assertThat(intervals.get(i).opens())
                        .isAfter(intervals.get(i - 1).closes());
            }
            return true;
        } catch (ParvisException refused) {
            assertThat(refused.code()).as(text).isEqualTo(ErrorCode.INVALID_VALUE);
            return false;
        }
    }
}
