package org.parvis.api.collection;

import org.parvis.api.network.Village;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.network.WalkProfiles;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The REST side alone, on stores without a database and without sign-in. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan({
    "org.parvis.api.address",
    "org.parvis.api.collection",
    "org.parvis.api.deadline",
    "org.parvis.api.discovery",
    "org.parvis.api.event",
    "org.parvis.api.furniture",
    "org.parvis.api.greenline",
    "org.parvis.api.json",
    "org.parvis.api.matrix",
    "org.parvis.api.ogc",
    "org.parvis.api.online",
    "org.parvis.api.openapi",
    "org.parvis.api.place",
    "org.parvis.api.problem",
    "org.parvis.api.quartier",
    "org.parvis.api.reach",
    "org.parvis.api.route",
    "org.parvis.api.street",
    "org.parvis.api.walk",
    "org.parvis.api.walker"
})
public class RestApplication {
    @Bean
    FeatureStore<Quartier> quartiers() {
        return new InMemoryFeatureStore<>();
    }

    @Bean
    FeatureStore<Street> streets() {
        return new InMemoryFeatureStore<>();
    }

    @Bean
    FeatureStore<KeyPlace> places() {
        return new InMemoryFeatureStore<>();
    }

    @Bean
    FeatureStore<Event> events() {
        return new InMemoryFeatureStore<>();
    }

    @Bean
    FeatureStore<Furniture> furniture() {
        return new InMemoryFeatureStore<>();
    }

    @Bean
    FeatureStore<Route> routes() {
        return new InMemoryFeatureStore<>();
    }

    @Bean
    Village village() {
        return new Village();
    }

    @Bean
    WalkProfiles walkers() {
        return WalkProfiles.STANDARD;
    }

    @Bean
    SecurityFilterChain everythingAllowed(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
