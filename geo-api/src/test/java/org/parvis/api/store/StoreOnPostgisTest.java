package org.parvis.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Empties the database it is given: that one is for tests alone. */
@Tag("postgis")
class StoreOnPostgisTest extends StoreContract {
    @Override
    Map<String, String> settings() {
        return Map.of(
                "spring.profiles.active", "postgis",
                "spring.datasource.url", setting("PARVIS_TEST_DATABASE_URL"),
                "spring.datasource.username", setting("PARVIS_TEST_DATABASE_USER"),
                "spring.datasource.password", setting("PARVIS_TEST_DATABASE_PASSWORD"));
    }

    @Override
    public void bind(PreparedStatement statement, int index, Geometry geometry) throws SQLException {
        statement.setObject(index, WKBWriter.toHex(new WKBWriter(2, true).write(geometry)), Types.OTHER);
    }

    @Override
    public void assertUsesSpatialIndex(String plan, String table) {
        assertThat(plan).containsPattern("Index Scan (using|on) " + table + "_geometry");
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        return value != null
                ? value
                : fail(name + " is not set, so there is no PostGIS to test on. Start a throw-away one with"
                        + " eval \"$(.ci/postgis-start)\" and stop it with .ci/postgis-stop.");
    }
}
