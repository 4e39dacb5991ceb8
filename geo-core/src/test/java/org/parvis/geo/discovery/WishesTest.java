package org.parvis.geo.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.parvis.geo.discovery.ambience.AmbienceKind;
import org.parvis.geo.shared.ParvisException;

class WishesTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void namesTheFieldThatIsWrong() {
        assertField("variety", () -> Wishes.USUAL.withVariety(Double.NaN));
        assertField("variety", () -> Wishes.USUAL.withVariety(1.1));
        assertField("audience", () -> Wishes.USUAL.withAudience("martians"));
        assertField("story", () -> Wishes.USUAL.withStory(List.of(ONE)));
        assertField("story", () -> Wishes.USUAL.withStory(Collections.nCopies(41, ONE)));
        assertField("story[2]", () -> Wishes.USUAL.withStory(List.of(ONE, TWO, ONE)));
        assertField("restEveryMetres", () -> Wishes.USUAL.withRestEvery(49));
        assertField("ambience.green", () -> Wishes.USUAL.withAmbience(Map.of(AmbienceKind.GREEN, Double.NaN)));
        assertField("ambience.green", () -> Wishes.USUAL.withAmbience(Map.of(AmbienceKind.GREEN, 11.0)));
        assertField("days", () -> Wishes.USUAL.withDays(8));
        assertField("loops", () -> Wishes.USUAL.withLoops(0));
        assertField("loops", () -> Wishes.USUAL.withDays(2).withLoops(2));
        assertField("alternatives", () -> Wishes.USUAL.withAlternatives(4));
        assertField("alternatives", () -> Wishes.USUAL.withAlternatives(1).withDays(2));
    }

    @Test
    void forgetsFineStreetsThatDoNotCount() {
        assertThat(Wishes.USUAL
                        .withAmbience(Map.of(AmbienceKind.GREEN, 0.0, AmbienceKind.ART, 2.0))
                        .ambience())
                .containsOnlyKeys(AmbienceKind.ART);
    }

    private static void assertField(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ParvisException.class, refused -> assertThat(refused.field())
                .isEqualTo(field));
    }
}
