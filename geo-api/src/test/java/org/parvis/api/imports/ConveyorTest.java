package org.parvis.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

@Timeout(60)
class ConveyorTest {
    @Test
    void worksOnAllThatIsReadInItsOrderAndInTheThreadThatCalls() {
        List<Integer> worked = new ArrayList<>();
        Thread caller = Thread.currentThread();

        String result = Conveyor.<Integer, String>carry(
                belt -> {
                    assertThat(Thread.currentThread()).isNotSameAs(caller);
                    IntStream.range(0, 1_000).forEach(number -> belt.taker().accept(number));
                    return "read";
                },
                number -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    worked.add(number);
                },
                Deadline.NONE);

        assertThat(result).isEqualTo("read");
        assertThat(worked).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void readsOnWhileThereIsWork() {
        CountDownLatch readOn = new CountDownLatch(1);

        Conveyor.<Integer, Integer>carry(
                belt -> {
                    belt.taker().accept(1);
                    belt.taker().accept(2);
                    readOn.countDown();
                    return 2;
                },
                number -> await(readOn),
                Deadline.NONE);

        assertThat(readOn.getCount()).isZero();
    }

    @Test
    void failsAsTheReadingFailsOnceAllThatWasReadIsWorkedOn() {
        List<Integer> worked = new ArrayList<>();

        assertThatThrownBy(() -> Conveyor.<Integer, Integer>carry(
                        belt -> {
                            belt.taker().accept(1);
                            throw ParvisException.invalid("file", "It is broken.");
                        },
                        worked::add,
                        Deadline.NONE))
                .isInstanceOf(ParvisException.class)
                .hasMessage("It is broken.");
        assertThat(worked).containsExactly(1);
        assertThatThrownBy(() -> Conveyor.<Integer, Integer>carry(
                        belt -> {
                            throw new StackOverflowError();
                        },
                        worked::add,
                        Deadline.NONE))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void failsAsTheWorkFailsOnceTheReadingHasEnded() {
        AtomicInteger read = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);

        assertThatThrownBy(() -> Conveyor.<Integer, Integer>carry(
                        belt -> {
                            try {
                                while (true) {
                                    belt.taker().accept(read.incrementAndGet());
                                }
                            } finally {
                                ended.countDown();
                            }
                        },
                        number -> {
                            throw ParvisException.of(ErrorCode.TOO_LARGE, "It is full.");
                        },
                        Deadline.NONE))
                .hasMessage("It is full.");

        assertThat(ended.getCount()).isZero();
        assertThat(read.get()).isLessThan(10);
    }

    @Test
    void endsAReadingThatFindsNothingMoreToHandOn() {
        assertThatThrownBy(() -> Conveyor.<Integer, Integer>carry(
                        belt -> {
                            belt.taker().accept(1);
                            while (true) {
                                belt.deadline().check();
                            }
                        },
                        number -> {
                            throw ParvisException.of(ErrorCode.TOO_LARGE, "It is full.");
                        },
                        Deadline.after(Duration.ofHours(1), () -> false)))
                .hasMessage("It is full.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
