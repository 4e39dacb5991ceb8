package org.parvis.api.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.jdbc.JdbcConnection;
import org.hibernate.Session;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of the stores, and the log of what they changed. */
final class Database {
    private static final int MOST_SECONDS_TO_WAIT = 10;

    /**
     * PostgreSQL would go on using a plan it made while the table was empty, which reads the whole table for each thousand
     * keys, or compile the query anew each time.
     */
    private static final String PLANS_FOR_KEYS = "select set_config('plan_cache_mode', 'force_custom_plan', true),"
            + " set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)";

    /**
     * H2 2.4.240 keeps all that a transaction writes in memory until it ends if there is a spatial index, so that an import
     * of a region ran out of it: it has to be told to write to its file. What is there is undone when the transaction is
     * rolled back, or when the file is opened again.
     */
    private static final String WRITE_NOW = "checkpoint";

    private static final int ROWS_BETWEEN_WRITINGS = 5_000;

    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final ChangeLog log;
    private final JdbcTemplate jdbc;
    private final boolean embedded;
    private final ReentrantLock writing = new ReentrantLock(true);

    Database(EntityManagerFactory factory, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        this.transaction = new TransactionTemplate(transactions);
        this.log = new ChangeLog(jdbc);
        this.jdbc = jdbc;
        this.embedded = Boolean.TRUE.equals(jdbc.execute(
                (ConnectionCallback<Boolean>) connection -> connection.isWrapperFor(JdbcConnection.class)));
    }

    /** Whether it is H2. */
    boolean isEmbedded() {
        return embedded;
    }

    /** Does this in the running transaction, or in one of its own if there is none. */
    <T> T within(Function<Session, T> work) {
        return transaction.execute(status -> work.apply(entityManager.unwrap(Session.class)));
    }

    /**
     * As {@link #within}, for work that writes. On the embedded database such transactions take turns: of several that
     * change one row at the same moment, H2 2.4.240 now and then lets two succeed, and one change is lost.
     */
    <T> T writing(Function<Session, T> work) {
        if (!embedded || TransactionSynchronizationManager.isActualTransactionActive()) {
            return within(work);
        }
        takeTurn();
        try {
            return within(work);
        } finally {
            writing.unlock();
        }
    }

    /** As {@link #within}, for work that looks for its rows by key, a thousand at a time. */
    <T> T byKeys(Function<Session, T> work) {
        return within(session -> {
            if (!embedded) {
                session.createNativeQuery(PLANS_FOR_KEYS, Object[].class).getSingleResult();
            }
            return work.apply(session);
        });
    }

    /** As {@link #writing} and {@link #byKeys}, for a long transaction: it waits for its turn as long as it takes. */
    <T> T alone(Function<Session, T> work) {
        if (!embedded) {
            return byKeys(work);
        }
        writing.lock();
        try {
            return within(work);
        } finally {
            writing.unlock();
        }
    }

    /** As patient as the databases are with locks: behind a long import an edit is told to come back. */
    private void takeTurn() {
        boolean taken;
        try {
            taken = writing.tryLock(MOST_SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("Stopped while waiting to write.", stopped);
        }
        if (!taken) {
            throw new CannotAcquireLockException("An import is being written; try again in a moment.");
        }
    }

    /** To be called within a transaction that wrote or deleted these features of this collection. */
    void changed(String collection, Collection<UUID> features) {
        ChangedCollections changed = (ChangedCollections) TransactionSynchronizationManager.getResource(this);
        if (changed == null) {
            changed = new ChangedCollections();
            TransactionSynchronizationManager.bindResource(this, changed);
            TransactionSynchronizationManager.registerSynchronization(changed);
        }
        changed.collections
                .computeIfAbsent(collection, first -> new WrittenFeatures())
                .add(features);
        changed.waitingRows += features.size();
        if (embedded && changed.waitingRows >= ROWS_BETWEEN_WRITINGS) {
            changed.waitingRows = 0;
            jdbc.execute(WRITE_NOW);
        }
    }

    long revision(String collection) {
        return log.revision(collection);
    }

    /** As {@link FeatureStore#changesSince}. */
    Optional<Set<UUID>> changesSince(String collection, long revision) {
        return log.since(collection, revision);
    }

    /**
     * Counts up at the very end of the transaction and in alphabetical order: the counters are what all writers share,
     * so they are locked for as short as can be, and never crosswise.
     */
    private final class ChangedCollections implements TransactionSynchronization {
        private final Map<String, WrittenFeatures> collections = new TreeMap<>();
        private int waitingRows;

        @Override
        public void beforeCommit(boolean readOnly) {
            collections.forEach(log::add);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Database.this);
        }
    }
}
