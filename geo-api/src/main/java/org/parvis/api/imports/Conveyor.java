package org.parvis.api.imports;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Deadline;

/**
 * Takes what one thread reads to another that works on it, so that a file is read on while the database writes. The work
 * stays in the thread that calls, whose transaction it belongs to; what fails first, reading or work, ends both.
 *
 * @param <T> what is taken along, in pieces; a few wait between the two
 */
final class Conveyor<T> {
    /** So that a database that stops for a moment does not stop the reading, and little memory is taken. */
    private static final int WAITING = 2;

    /** The last of all: empty. */
    private record Piece<T>(@Nullable T load) {}

    private final BlockingQueue<Piece<T>> pieces = new ArrayBlockingQueue<>(WAITING);
    private volatile boolean abandoned;

    /**
     * Where a reading puts what it reads.
     *
     * @param taker of each piece; it waits until there is room
     * @param deadline over also when nobody works on the pieces any more
     */
    record Belt<T>(Consumer<T> taker, Deadline deadline) {}

    /**
     * @param reading puts piece after piece onto the belt, and checks its deadline now and then
     * @param work done with each in this thread
     * @return what the reading gives
     */
    static <T, R> R carry(Function<Belt<T>, R> reading, Consumer<? super T> work, Deadline deadline) {
        return new Conveyor<T>().run(reading, work, deadline);
    }

    private <R> R run(Function<Belt<T>, R> reading, Consumer<? super T> work, Deadline deadline) {
        Deadline wanted = deadline.unless(() -> abandoned);
        FutureTask<R> task = new FutureTask<>(() -> {
            try {
                return reading.apply(new Belt<>(load -> put(load, wanted), wanted));
            } finally {
                pieces.put(new Piece<>(null));
            }
        });
        Thread thread = new Thread(task, Thread.currentThread().getName() + "-reading");
        thread.setDaemon(true);
        thread.start();
        boolean done = false;
        try {
            workOn(work);
            done = true;
        } finally {
            if (!done) {
                abandoned = true;
                drain();
            }
        }
        return result(task);
    }

    private void workOn(Consumer<? super T> work) {
        T load = take();
        while (load != null) {
            work.accept(load);
            load = take();
        }
    }

    private @Nullable T take() {
        try {
            return pieces.take().load();
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private void put(T load, Deadline wanted) {
        wanted.check();
        try {
            pieces.put(new Piece<>(load));
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    /** Until the reading has ended: it reads a file that is going to be closed. */
    private void drain() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pieces.take().load() == null;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <R> R result(FutureTask<R> task) {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException explained) {
                throw explained;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("Reading failed.", failed.getCause());
        }
    }

    private static IllegalStateException stopped(InterruptedException why) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Parvis was stopped while it imported.", why);
    }
}
