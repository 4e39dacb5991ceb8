package org.parvis.geo.exchange.geopackage;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.LayerRow;

/** Puts rows into the table of a layer, some at a time. */
final class LayerInsertion {
    private static final int BATCH = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    private final LayerTable table;
    private final int system;
    private final PreparedStatement insertion;
    private final Envelope box = new Envelope();
    private long rows;

    /** @param system number of the reference system in the file's table of these */
    LayerInsertion(LayerTable table, int system, Connection connection) throws SQLException {
        this.table = table;
        this.system = system;
        this.insertion = connection.prepareStatement(table.insertion());
    }

    void add(LayerRow row) throws SQLException {
        Geometry geometry = row.geometry();
        insertion.setBytes(1, geometry == null ? null : GeometryBlob.of(geometry, system));
        if (geometry != null) {
            box.expandToInclude(geometry.getEnvelopeInternal());
        }
        for (int index = 0; index < table.columns().size(); index++) {
            insertion.setObject(index + 2, stored(row.values().get(index)));
        }
        insertion.addBatch();
        rows++;
        if (rows % BATCH == 0) {
            insertion.executeBatch();
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (value instanceof OffsetDateTime time) {
            return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof Number number && !(value instanceof BigInteger)) {
            return number;
        }
        return value == null ? null : value.toString();
    }

    /** Writes what is still held. */
    void end() throws SQLException {
        insertion.executeBatch();
        insertion.close();
    }

    String table() {
        return table.name();
    }

    /** Around all rows; null in an envelope if none has a geometry. */
    Envelope box() {
        return box.copy();
    }
}
