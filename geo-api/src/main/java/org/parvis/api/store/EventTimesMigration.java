package org.parvis.api.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Occurrence;

/** Gives the events of an older database their times as numbers; the two databases have no JSON functions in common. */
final class EventTimesMigration implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "times of events";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        fill(context.getConnection(), "event", "id");
        fill(context.getConnection(), "event_before_import", "id, import_id");
    }

    private record Row(List<UUID> key, String occurrences) {}

    private static void fill(Connection connection, String table, String key) throws SQLException {
        List<String> columns = Arrays.asList(key.split(", "));
        String update =
                "update " + table + " set begins = ?, ends = ? where " + String.join(" = ? and ", columns) + " = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Row row : rows(connection, table, columns)) {
                EventTimes times = EventTimes.of(ColumnJson.list(row.occurrences(), Occurrence.class));
                statement.setArray(1, connection.createArrayOf("bigint", boxed(times.begins())));
                statement.setArray(2, connection.createArrayOf("bigint", boxed(times.ends())));
                for (int column = 0; column < columns.size(); column++) {
                    statement.setObject(column + 3, row.key().get(column));
                }
                statement.executeUpdate();
            }
        }
    }

    private static List<Row> rows(Connection connection, String table, List<String> columns) throws SQLException {
        List<Row> rows = new ArrayList<>();
        String select = "select occurrences, " + String.join(", ", columns) + " from " + table;
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(select)) {
            while (found.next()) {
                List<UUID> key = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    key.add(found.getObject(column + 2, UUID.class));
                }
                rows.add(new Row(key, found.getString(1)));
            }
        }
        return rows;
    }

    private static Object[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }
}
