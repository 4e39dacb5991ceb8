package org.parvis.api.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of the stores, and the log of what they changed. */
final class Database {
    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final ChangeLog log;

    Database(EntityManagerFactory factory, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        this.transaction = new TransactionTemplate(transactions);
        this.log = new ChangeLog(jdbc);
    }

    /** Does this in the running transaction, or in one of its own if there is none. */
    <T> T within(Function<Session, T> work) {
        return transaction.execute(status -> work.apply(entityManager.unwrap(Session.class)));
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
