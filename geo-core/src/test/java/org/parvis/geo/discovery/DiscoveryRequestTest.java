package org.parvis.geo.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

class DiscoveryRequestTest {
    private static final Anchor START = Anchor.at(7.42, 43.73);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-20T12:00:00+02:00");
    private static final UUID ONE = new UUID(0, 1);

    @Test
    void namesTheFieldThatIsWrong() {
        assertField("budgetMinutes", () -> request(null, true, 4, Map.of(), List.of(), List.of(), NOON));
        assertField("budgetMinutes", () -> request(null, true, 721, Map.of(), List.of(), List.of(), NOON));
        assertField("end", () -> request(Anchor.at(7.5, 43), true, 60, Map.of(), List.of(), List.of(), NOON));
        assertField("themes.art", () -> request(null, true, 60, Map.of(Theme.ART, 11.0), List.of(), List.of(), NOON));
        assertField(
                "themes.art", () -> request(null, true, 60, Map.of(Theme.ART, Double.NaN), List.of(), List.of(), NOON));
        assertField("themes", () -> request(null, true, 60, Map.of(Theme.ART, 0.0), List.of(), List.of(), NOON));
        assertField(
                "mustVisit", () -> request(null, true, 60, Map.of(), Collections.nCopies(41, ONE), List.of(), NOON));
        assertField("mustVisit[0]", () -> request(null, true, 60, Map.of(), List.of(ONE), List.of(ONE), NOON));
        assertField(
                "departure",
                () -> request(null, true, 60, Map.of(), List.of(), List.of(), NOON.plusYears(900_000_000)));
        assertThatThrownBy(() -> Anchor.at(Double.NaN, 43)).isInstanceOf(ParvisException.class);
    }

    @Test
    void takesALoopThatSaysItsEnd() {
        assertThat(request(START, true, 60, Map.of(), List.of(), List.of(), NOON)
                        .loop())
                .isTrue();
    }

    private static DiscoveryRequest request(
            @Nullable Anchor end,
            boolean loop,
            int minutes,
            Map<Theme, Double> themes,
            List<UUID> mustVisit,
            List<UUID> avoid,
            OffsetDateTime departure) {
        return new DiscoveryRequest(
                START, end, loop, minutes, Walker.ADULT, themes, mustVisit, avoid, departure, Language.FRENCH);
    }

    private static void assertField(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.field())
                .isEqualTo(field));
    }
}
