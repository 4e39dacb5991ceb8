package org.parvis.api.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

class StoreOnH2Test extends StoreContract {
    @TempDir
    static @Nullable Path home;

    @Override
    Map<String, String> settings() {
        return Map.of("parvis.home", requireNonNull(home).toString());
    }

    @Override
    public void bind(PreparedStatement statement, int index, Geometry geometry) throws SQLException {
        statement.setBytes(index, new WKBWriter(2, true).write(geometry));
    }

    @Override
    public void assertUsesSpatialIndex(String plan, String table) {
        assertThat(plan).contains("PUBLIC." + table.toUpperCase(java.util.Locale.ROOT) + "_GEOMETRY: GEOMETRY &&");
    }

    @Test
    void theDatabaseKnowsNoFunctionBeyondWhatQueriesNeed() {
        assertThat(stores().jdbc()
                        .queryForList(
                                "select routine_name from information_schema.routines where routine_schema = 'PUBLIC'",
                                String.class))
                .containsExactlyInAnyOrder("ST_INTERSECTS", "TAKES_PLACE", "IS_LIKE");
    }

    @Test
    void theDatabaseLiesInTheFolderOfParvis() {
        assertThat(requireNonNull(home).resolve("database/parvis.mv.db")).isRegularFile();
    }
}
