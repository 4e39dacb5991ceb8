package org.parvis.api.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.Street;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of a running persistence, as the rest of the service gets them. */
record Stores(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final List<String> FEATURES =
            List.of("quartier", "street", "key_place", "event", "furniture", "route", "backdrop");

    /** @param settings on top of the service's own */
    static Stores open(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("spring.main.banner-mode", "off");
        all.put("logging.level.root", "warn");
        all.put("spring.jpa.properties.hibernate.session_factory.statement_inspector", SeenSql.class.getName());
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new Stores(new SpringApplicationBuilder(PersistenceOnly.class)
                .web(WebApplicationType.NONE)
                .run(arguments));
    }

    FeatureStore<Quartier> quartiers() {
        return of(Quartier.class);
    }

    FeatureStore<Street> streets() {
        return of(Street.class);
    }

    FeatureStore<KeyPlace> places() {
        return of(KeyPlace.class);
    }

    FeatureStore<Event> events() {
        return of(Event.class);
    }

    FeatureStore<Furniture> furniture() {
        return of(Furniture.class);
    }

    FeatureStore<Route> routes() {
        return of(Route.class);
    }

    FeatureStore<Backdrop> backdrop() {
        return of(Backdrop.class);
    }

    TerritoryStore territory() {
        return context.getBean(TerritoryStore.class);
    }

    ImportRuns importRuns() {
        return context.getBean(ImportRuns.class);
    }

    ImportTrail trail() {
        return context.getBean(ImportTrail.class);
    }

    ImportJobs importJobs() {
        return context.getBean(ImportJobs.class);
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    /** What the database has in the row of a feature, whichever table that is, but when it was written. */
    Map<String, String> columns(UUID id) {
        Map<String, String> columns = new TreeMap<>();
        for (String table : FEATURES) {
            jdbc().query(
                            "select * from " + table + " where id = ?",
                            row -> {
                                for (int index = 1; index <= row.getMetaData().getColumnCount(); index++) {
                                    columns.put(
                                            row.getMetaData()
                                                    .getColumnName(index)
                                                    .toLowerCase(Locale.ROOT),
                                            String.valueOf(row.getString(index)));
                                }
                            },
                            id);
        }
        columns.remove("modified");
        return columns;
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    void clear() {
        for (String table : FEATURES) {
            delete(table, table + "_before_import");
        }
        delete("territory", "territory_before_import", "import_run", "import_job", "import_feature");
    }

    private void delete(String... tables) {
        for (String table : tables) {
            jdbc().update("delete from " + table);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    <F extends Feature> FeatureStore<F> of(Class<F> feature) {
        return context.<FeatureStore<F>>getBeanProvider(
                        ResolvableType.forClassWithGenerics(FeatureStore.class, feature))
                .getObject();
    }
}
