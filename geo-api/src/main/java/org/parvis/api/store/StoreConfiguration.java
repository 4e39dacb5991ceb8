package org.parvis.api.store;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The stores, one for each collection. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /** Where the data is kept, unless a database is named. */
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
    JdbcConnectionDetails embeddedDatabase(@Value("${parvis.home}") String home) {
        return EmbeddedDatabase.in(home);
    }

    @Bean
    SpatialIndexTypes spatialIndexTypes() {
        return new SpatialIndexTypes();
    }

    @Bean
    EventTimesMigration eventTimesMigration() {
        return new EventTimesMigration();
    }

    @Bean
    Database database(EntityManagerFactory factory, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return new Database(factory, transactions, jdbc);
    }

    @Bean
    JpaFeatureStore<Quartier, QuartierRow> quartiers(Database database, JdbcTemplate jdbc) {
        return new JpaFeatureStore<>(new QuartierMapping(), database, jdbc);
    }

    @Bean
    JpaFeatureStore<Street, StreetRow> streets(Database database, JdbcTemplate jdbc) {
        return new JpaFeatureStore<>(new StreetMapping(), database, jdbc);
    }

    @Bean
    JpaFeatureStore<KeyPlace, KeyPlaceRow> places(Database database, JdbcTemplate jdbc) {
        return new JpaFeatureStore<>(new KeyPlaceMapping(), database, jdbc);
    }

    @Bean
    JpaFeatureStore<Event, EventRow> events(Database database, JdbcTemplate jdbc) {
        return new JpaFeatureStore<>(new EventMapping(), database, jdbc);
    }

    @Bean
    JpaFeatureStore<Furniture, FurnitureRow> furniture(Database database, JdbcTemplate jdbc) {
        return new JpaFeatureStore<>(new FurnitureMapping(), database, jdbc);
    }

    @Bean
    JpaFeatureStore<Route, RouteRow> routes(Database database, JdbcTemplate jdbc) {
        return new JpaFeatureStore<>(new RouteMapping(), database, jdbc);
    }

    @Bean
    JpaFeatureStore<Backdrop, BackdropRow> backdrop(Database database, JdbcTemplate jdbc) {
        return new JpaFeatureStore<>(new BackdropMapping(), database, jdbc);
    }

    @Bean
    TerritoryStore territory(Database database) {
        return new JpaTerritoryStore(database);
    }

    @Bean
    ImportRuns importRuns(Database database) {
        return new JpaImportRuns(database);
    }

    @Bean
    ImportTrail importTrail(Database database, JdbcTemplate jdbc, List<JpaFeatureStore<?, ?>> stores) {
        return new JpaImportTrail(database, jdbc, stores);
    }

    @Bean
    ImportJobs importJobs(JdbcTemplate jdbc, ImportTrail trail) {
        return new JdbcImportJobs(jdbc, trail);
    }

    @Bean
    ImportTemplates importTemplates(JdbcTemplate jdbc) {
        return new JdbcImportTemplates(jdbc);
    }
}
