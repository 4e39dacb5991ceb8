package org.parvis.api.store;

import jakarta.persistence.EntityManagerFactory;
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
    Database database(EntityManagerFactory factory, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return new Database(factory, transactions, jdbc);
    }

    @Bean
    FeatureStore<Quartier> quartiers(Database database) {
        return new JpaFeatureStore<>(new QuartierMapping(), database);
    }

    @Bean
    FeatureStore<Street> streets(Database database) {
        return new JpaFeatureStore<>(new StreetMapping(), database);
    }

    @Bean
    FeatureStore<KeyPlace> places(Database database) {
        return new JpaFeatureStore<>(new KeyPlaceMapping(), database);
    }

    @Bean
    FeatureStore<Event> events(Database database) {
        return new JpaFeatureStore<>(new EventMapping(), database);
    }

    @Bean
    FeatureStore<Furniture> furniture(Database database) {
        return new JpaFeatureStore<>(new FurnitureMapping(), database);
    }

    @Bean
    FeatureStore<Route> routes(Database database) {
        return new JpaFeatureStore<>(new RouteMapping(), database);
    }

    @Bean
    FeatureStore<Backdrop> backdrop(Database database) {
        return new JpaFeatureStore<>(new BackdropMapping(), database);
    }

    @Bean
    TerritoryStore territory(Database database) {
        return new JpaTerritoryStore(database);
    }

    @Bean
    ImportRuns importRuns(Database database) {
        return new JpaImportRuns(database);
    }
}
