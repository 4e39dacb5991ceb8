package org.parvis.api.store;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** What every database under Parvis has to do; the parts are in the interfaces, by subject. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract
        implements RoundTripContract,
                SearchContract,
                SpatialIndexContract,
                VersionContract,
                ImportContract,
                ImportTrailContract,
                ChangesContract,
                ConditionContract,
                TimesContract {
    private @Nullable Stores stores;

    /** Settings that choose the database. */
    abstract Map<String, String> settings();

    @BeforeAll
    void open() {
        stores = Stores.open(settings());
    }

    @AfterAll
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @BeforeEach
    void clear() {
        stores().clear();
    }

    @Override
    public Stores stores() {
        return requireNonNull(stores);
    }
}
