package org.parvis.api.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.copy.CopyIn;

/** Rows in the binary form that PostgreSQL's COPY takes (its manual, "COPY", file formats, binary format). */
final class CopyRows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int END = -1;

    /** PostgreSQL counts time from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** PostgreSQL's number for the type bigint, of which an array says that it consists. */
    private static final int BIGINT = 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final ByteArrayOutputStream row = new ByteArrayOutputStream(1 << 10);
    private final DataOutputStream fields = new DataOutputStream(row);
    private final WKBWriter geometries = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, true);
    private int count;

    CopyRows() {
        try {
            out.write(SIGNATURE);
            out.writeInt(0); // no flags
            out.writeInt(0); // nothing more of a head
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The next column of a row. */
    void add(@Nullable Object value) {
        try {
            write(value);
            count++;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            fields.writeInt(NULL);
        } else if (value instanceof String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Double number) {
            fields.writeInt(Double.BYTES);
            fields.writeDouble(number);
        } else if (value instanceof Integer number) {
            fields.writeInt(Integer.BYTES);
            fields.writeInt(number);
        } else if (value instanceof Long number) {
            fields.writeInt(Long.BYTES);
            fields.writeLong(number);
        } else if (value instanceof Boolean truth) {
            fields.writeInt(1);
            fields.writeByte(truth ? 1 : 0);
        } else if (value instanceof UUID id) {
            fields.writeInt(2 * Long.BYTES);
            fields.writeLong(id.getMostSignificantBits());
            fields.writeLong(id.getLeastSignificantBits());
        } else if (value instanceof Instant time) {
            fields.writeInt(Long.BYTES);
            fields.writeLong(EPOCH.until(time, ChronoUnit.MICROS));
        } else if (value instanceof Geometry geometry) {
            bytes(geometries.write(geometry));
        } else if (value instanceof long[] numbers) {
            array(numbers);
        } else {
            throw new IllegalArgumentException("A column of the type " + value.getClass() + " cannot be copied.");
        }
    }

    private void bytes(byte[] value) throws IOException {
        fields.writeInt(value.length);
        fields.write(value);
    }

    private void array(long[] numbers) throws IOException {
        boolean isEmpty = numbers.length == 0;
        fields.writeInt((isEmpty ? 3 : 5) * Integer.BYTES + numbers.length * (Integer.BYTES + Long.BYTES));
        fields.writeInt(isEmpty ? 0 : 1); // dimensions
        fields.writeInt(0); // no nulls
        fields.writeInt(BIGINT);
        if (isEmpty) {
            return;
        }
        fields.writeInt(numbers.length);
        fields.writeInt(1); // the first has the number 1
        for (long number : numbers) {
            fields.writeInt(Long.BYTES);
            fields.writeLong(number);
        }
    }

    /** After the last column of each row. */
    void endRow() {
        try {
            out.writeShort(count);
            row.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        row.reset();
        count = 0;
    }

    /** All of it, once. */
    void writeTo(CopyIn copy) throws SQLException {
        try {
            out.writeShort(END);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] all = bytes.toByteArray();
        copy.writeToCopy(all, 0, all.length);
    }
}
