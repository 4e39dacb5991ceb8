package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.territory.Street;

/** What becomes of a database that an earlier Parvis made. */
class OldDatabaseTest {
    /** As it was when this was the newest migration. */
    private static Stores open(Path home, String migration) {
        return Stores.open(Map.of(
                "parvis.home",
                home.toString(),
                "spring.flyway.target",
                migration,
                "spring.jpa.hibernate.ddl-auto",
                "none"));
    }

    @Test
    void ofItsEditsNothingIsKnownButOfThoseSince(@TempDir Path home) {
        Map<String, String> settings = Map.of("parvis.home", home.toString());
        try (Stores old = open(home, "1")) {
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

    @Test
    void itsEventsAreFoundByTheirTimes(@TempDir Path home) {
        try (Stores old = open(home, "3")) {
            old.jdbc()
                    .update("insert into event (id, version, modified, name, names, search, geometry, source_dataset,"
                            + " source_external_id, source_licence, source_attribution, attributes, occurrences,"
                            + " organiser, themes, description, website) values (random_uuid(), 0, current_timestamp,"
                            + " 'Fête', '{\"fr\": \"Fête\"}', 'fete', geometry 'SRID=4326;POINT (7.42 43.73)', 'd', 'e',"
                            + " '', '', '{}', '[{\"begin\": \"2026-06-21T18:00:00+02:00\","
                            + " \"end\": \"2026-06-21T20:00:00+02:00\"}]', '', '[]', '{}', '')");
            old.jdbc().update("insert into event_before_import select e.*, random_uuid() from event e");
        }
        try (Stores stores = Stores.open(Map.of("parvis.home", home.toString()))) {
            Instant then = Instant.parse("2026-06-21T17:00:00Z");
            Condition during = new Condition.During(then, then);
            assertThat(stores.events()
                            .find(FeatureQuery.all(null, null, during))
                            .matched())
                    .isOne();
            assertThat(stores.events().extent().end()).isEqualTo(Instant.parse("2026-06-21T18:00:00Z"));
            assertThat(stores.jdbc().queryForList("select begins[1] from event_before_import", Long.class))
                    .containsExactly(Instant.parse("2026-06-21T16:00:00Z").toEpochMilli());
        }
    }
}
