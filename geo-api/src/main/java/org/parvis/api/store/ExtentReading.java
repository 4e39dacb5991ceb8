package org.parvis.api.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks a database what a table covers, without reading its features. */
final class ExtentReading {
    private final JdbcTemplate jdbc;
    private final String table;
    private final boolean embedded;
    private final boolean timed;

    /**
     * @param embedded whether it is H2
     * @param timed whether what is in the table takes place at times
     */
    ExtentReading(JdbcTemplate jdbc, String table, boolean embedded, boolean timed) {
        this.jdbc = jdbc;
        this.table = table;
        this.embedded = embedded;
        this.timed = timed;
    }

    Extent extent() {
        Envelope box = embedded ? boxByIndex() : box();
        List<String> attribution = jdbc.queryForList(
                "select distinct source_attribution from " + table + " where source_attribution <> ''", String.class);
        return timed
                ? new Extent(
                        box,
                        moment("min(begins[1])"),
                        moment("max(ends[cardinality(ends)])"),
                        new TreeSet<>(attribution))
                : new Extent(box, null, null, new TreeSet<>(attribution));
    }

    /** H2 has an aggregate that looks at the outermost of the spatial index only. */
    private @Nullable Envelope boxByIndex() {
        return only("select envelope(geometry) from " + table, row -> {
            Geometry all = row.getObject(1, Geometry.class);
            return all == null ? null : all.getEnvelopeInternal();
        });
    }

    /** PostGIS' own aggregate is made of numbers with half as many digits. */
    private @Nullable Envelope box() {
        return only(
                "select min(st_xmin(geometry)), max(st_xmax(geometry)), min(st_ymin(geometry)), max(st_ymax(geometry))"
                        + " from " + table,
                row -> row.getObject(1) == null
                        ? null
                        : new Envelope(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)));
    }

    private interface BoxOfRow {
        @Nullable
        Envelope of(ResultSet row) throws SQLException;
    }

    /** An aggregate gives a single row. */
    private @Nullable Envelope only(String sql, BoxOfRow box) {
        return jdbc.query(sql, (row, number) -> Optional.ofNullable(box.of(row)))
                .get(0)
                .orElse(null);
    }

    private @Nullable Instant moment(String aggregate) {
        Long milliseconds = jdbc.queryForObject("select " + aggregate + " from " + table, Long.class);
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }
}
