package org.parvis.api.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hibernate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of the stores, and the counters of what they changed. */
final class Database {
    private final EntityManager entityManager;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Database(EntityManagerFactory factory, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(factory);
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /** Does this in the running transaction, or in one of its own if there is none. */
    <T> T within(Function<Session, T> work) {
        return transaction.execute(status -> work.apply(entityManager.unwrap(Session.class)));
    }

    /** To be called within a transaction that changed something in this collection. */
    void changed(String collection) {
        ChangedCollections changed = (ChangedCollections) TransactionSynchronizationManager.getResource(this);
        if (changed == null) {
            changed = new ChangedCollections();
            TransactionSynchronizationManager.bindResource(this, changed);
            TransactionSynchronizationManager.registerSynchronization(changed);
        }
        changed.collections.add(collection);
    }

    long revision(String collection) {
        return jdbc.sql("select revision from collection_revision where collection = ?")
                .param(collection)
                .query(Long.class)
                .single();
    }

    /**
     * Counts up at the very end of the transaction and in alphabetical order: the counters are what all writers share,
     * so they are locked for as short as can be, and never crosswise.
     */
    private final class ChangedCollections implements TransactionSynchronization {
        private final Set<String> collections = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            for (String collection : collections) {
                jdbc.sql("update collection_revision set revision = revision + 1 where collection = ?")
                        .param(collection)
                        .update();
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Database.this);
        }
    }
}
