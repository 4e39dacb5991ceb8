package org.parvis.api.store;

import java.time.Instant;
import java.util.List;
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
        Geometry all = jdbc.query(
                "select envelope(geometry) from " + table, row -> row.next() ? row.getObject(1, Geometry.class) : null);
        return all == null ? null : all.getEnvelopeInternal();
    }

    /** PostGIS' own aggregate is made of numbers with half as many digits. */
    private @Nullable Envelope box() {
        return jdbc.query(
                "select min(st_xmin(geometry)), max(st_xmax(geometry)), min(st_ymin(geometry)), max(st_ymax(geometry))"
                        + " from " + table,
                row -> row.next() && row.getObject(1) != null
                        ? new Envelope(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4))
                        : null);
    }

    private @Nullable Instant moment(String aggregate) {
        Long milliseconds = jdbc.queryForObject("select " + aggregate + " from " + table, Long.class);
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }
}
