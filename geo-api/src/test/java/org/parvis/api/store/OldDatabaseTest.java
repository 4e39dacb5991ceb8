package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.geo.territory.Street;

/** What becomes of a database that an earlier Parvis made. */
class OldDatabaseTest {
    @Test
    void ofItsEditsNothingIsKnownButOfThoseSince(@TempDir Path home) {
        Map<String, String> settings = Map.of("parvis.home", home.toString());
        try (Stores old = Stores.open(Map.of("parvis.home", home.toString(), "spring.flyway.target", "1"))) {
            old.jdbc().update("update collection_revision set revision = 7 where collection = 'streets'");
        }
        Street street = Samples.fullStreet();
        try (Stores stores = Stores.open(settings)) {
            assertThat(stores.streets().revision()).isEqualTo(7);
            assertThat(stores.streets().changesSince(6)).isEmpty();
            assertThat(stores.streets().changesSince(7)).contains(Set.of());
            stores.streets().create(street);
        }
        try (Stores stores = Stores.open(settings)) {
            assertThat(stores.streets().changesSince(7)).contains(Set.of(street.id()));
        }
    }
}
