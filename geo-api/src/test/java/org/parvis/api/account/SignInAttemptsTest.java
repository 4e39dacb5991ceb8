package org.parvis.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final SignInAttempts attempts = new SignInAttempts(now::get);

    @Test
    void tenFailuresCloseTheDoorForThatNameFromThatAddress() {
        fail("camille", HERE, 10);

        assertThat(attempts.begin("camille", HERE)).isFalse();
        assertThat(attempts.begin("camille", THERE)).isTrue();
        assertThat(attempts.begin("anne", HERE)).isTrue();
    }

    @Test
    void theDoorOpensAgainAfterFiveMinutes() {
        fail("camille", HERE, 10);
        now.updateAndGet(time -> time.plus(SignInAttempts.WINDOW).plusMillis(1));

        assertThat(attempts.begin("camille", HERE)).isTrue();
    }

    @Test
    void knockingWhileItIsClosedDoesNotKeepItClosed() {
        fail("camille", HERE, 10);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
        attempts.begin("camille", HERE);
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));

        assertThat(attempts.begin("camille", HERE)).isTrue();
    }

    @Test
    void theRightPasswordClearsTheFailures() {
        fail("camille", HERE, 9);
        attempts.begin("camille", HERE);
        attempts.succeeded("camille", HERE);

        fail("camille", HERE, 10);
    }

    @Test
    void tryingManyNamesFromOneAddressCloses() {
        for (int i = 0; i < SignInAttempts.MOST_BY_ADDRESS; i++) {
            fail("name" + i, HERE, 1);
        }

        assertThat(attempts.begin("camille", HERE)).isFalse();
        assertThat(attempts.begin("camille", THERE)).isTrue();
    }

    @Test
    void ownSuccessesDoNotPayForTriesOnOthers() {
        fail("camille", HERE, 10);
        attempts.begin("anne", HERE);
        attempts.succeeded("anne", HERE);

        assertThat(attempts.begin("camille", HERE)).isFalse();
    }

    @Test
    void memoryIsBoundedWhateverIsTried() {
        for (int i = 0; i < 30_000; i++) {
            attempts.begin("camille", "address" + i);
        }
        assertThat(attempts.kept()).isEqualTo(SignInAttempts.MOST_KEPT);

        fail("x".repeat(1_000_000), HERE, 5);
        fail("y".repeat(1_000_000), HERE, 5);
        assertThat(attempts.begin("z".repeat(65), HERE)).isFalse();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.begin(name, address)).isTrue();
        }
    }
}
