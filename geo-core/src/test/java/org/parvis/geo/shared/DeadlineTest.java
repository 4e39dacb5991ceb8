package org.parvis.geo.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void withoutAnEndOnlyLeavingCounts() {
        AtomicBoolean gone = new AtomicBoolean();
        Deadline over = Deadline.after(Duration.ofNanos(-1), gone::get);
        Deadline endless = over.withoutEnd();

        assertThatThrownBy(over::check).isInstanceOf(ParvisException.class).hasMessageContaining("longer");
        assertThatCode(endless::check).doesNotThrowAnyException();
        gone.set(true);
        assertThatThrownBy(endless::check).isInstanceOf(ParvisException.class).hasMessageContaining("Nobody waits");
    }
}
