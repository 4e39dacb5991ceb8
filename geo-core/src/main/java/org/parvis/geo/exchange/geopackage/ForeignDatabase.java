package org.parvis.geo.exchange.geopackage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A SQLite file that somebody gave, opened to be read and nothing else. Only plain tables are read: a view would run what
 * the file's author wrote, which may never end.
 */
final class ForeignDatabase implements AutoCloseable {
    /** Of one value, such as a geometry of a million positions with heights. */
    private static final int MOST_VALUE_BYTES = 64 << 20;

    private static final int MOST_STATEMENT_BYTES = 1 << 20;
    private static final int MOST_TABLES = 10_000;
    private static final int STEPS_BETWEEN_LOOKS = 10_000;

    private final Connection connection;
    /** The names of plain tables as they are spelt, by the same in lower case. */
    private final Map<String, String> tables = new LinkedHashMap<>();

    private Deadline deadline = Deadline.NONE;

    ForeignDatabase(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        // Immutable: no journal beside it is looked for, and none is needed for a file written with one.
        String address = "jdbc:sqlite:file:" + path.toAbsolutePath().toUri().getRawPath() + "?mode=ro&immutable=1";
        this.connection = config.createConnection(address);
        boolean whole = false;
        try {
            protect();
            findTables();
            whole = true;
        } finally {
            if (!whole) {
                connection.close();
            }
        }
    }

    private void protect() throws SQLException {
        SQLiteConnection raw = connection.unwrap(SQLiteConnection.class);
        raw.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES);
        raw.setLimit(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, MOST_STATEMENT_BYTES);
        raw.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        try (Statement statement = connection.createStatement()) {
            for (String setting : List.of("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON", "mmap_size=0")) {
                statement.execute("PRAGMA " + setting);
            }
        }
        ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return isOver() ? 1 : 0;
            }
        });
    }

    private boolean isOver() {
        try {
            deadline.check();
            return false;
        } catch (ParvisException over) {
            // Native code waits for an answer; whoever runs the statement asks the deadline again.
            return true;
        }
    }

    private void findTables() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name, substr(sql, 1, 40) FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                if (tables.size() == MOST_TABLES) {
                    throw ParvisException.of(
                            ErrorCode.TOO_LARGE,
                            "file",
                            "The database has more than " + MOST_TABLES + " tables. Export the wanted ones alone.");
                }
                String name = rows.getString(1);
                String definition = rows.getString(2);
                boolean virtual = definition != null
                        && definition.strip().toUpperCase(Locale.ROOT).matches("(?s)CREATE\\s+VIRTUAL\\b.*");
                if (name != null && !virtual) {
                    tables.put(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
    }

    /** Whether it has a plain table of this name, in any case. */
    boolean has(String table) {
        return tables.containsKey(table.toLowerCase(Locale.ROOT));
    }

    /**
     * A column as the database describes it.
     *
     * @param name as it is spelt
     * @param declared its type in capitals, empty if none is declared
     * @param key whether it alone is the primary key
     */
    record TableColumn(String name, String declared, boolean key) {}

    /** Of a plain table; columns that are computed are not among them. */
    List<TableColumn> columns(String table) throws SQLException {
        List<TableColumn> columns = new ArrayList<>();
        int keys = 0;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?)")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String declared = rows.getString(2);
                    boolean key = rows.getInt(3) > 0;
                    keys += key ? 1 : 0;
                    columns.add(new TableColumn(
                            rows.getString(1), declared == null ? "" : declared.toUpperCase(Locale.ROOT), key));
                }
            }
        }
        if (keys != 1) {
            columns.replaceAll(column -> new TableColumn(column.name, column.declared, false));
        }
        return columns;
    }

    /** Each value of a table of the standard, by the columns asked for; nothing if there is no such table. */
    List<List<String>> texts(String table, List<String> columns, int most) throws SQLException {
        return has(table) ? read(select(columns, table) + " LIMIT " + most, columns) : List.of();
    }

    /**
     * The same of those rows that another table names.
     *
     * @param by a column of both tables
     */
    List<List<String>> textsNamed(String table, List<String> columns, String by, String naming, int most)
            throws SQLException {
        return has(table) && has(naming)
                ? read(
                        select(columns, table) + " WHERE " + quoted(by) + " IN (" + select(List.of(by), naming)
                                + ") LIMIT " + most,
                        columns)
                : List.of();
    }

    private List<List<String>> read(String query, List<String> columns) throws SQLException {
        List<List<String>> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns.size(); column++) {
                    String text = rows.getString(column);
                    row.add(text == null ? "" : text);
                }
                texts.add(row);
            }
        }
        return texts;
    }

    /** All rows of a plain table. */
    String select(List<String> columns, String table) {
        String spelt = tables.get(table.toLowerCase(Locale.ROOT));
        if (spelt == null) {
            throw new IllegalArgumentException(table);
        }
        return "SELECT "
                + String.join(
                        ", ", columns.stream().map(ForeignDatabase::quoted).toList()) + " FROM " + quoted(spelt);
    }

    Statement statement(Deadline until) throws SQLException {
        deadline = until;
        return connection.createStatement();
    }

    /** A name as SQL takes it, whatever is in it. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
