package org.parvis.geo.exchange.shapefile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.shared.ParvisException;

/** Keeps rows in a file of our own until all are known, and then writes them as a dBase table with fitting columns. */
final class DbfOutput implements Closeable {
    private static final int MOST_COLUMNS = 255;
    private static final int NONE = -1;

    private final Path spool;
    private final DataOutputStream kept;
    private final List<DbfColumnDraft> drafts = new ArrayList<>();
    private long rows;

    /** @throws ParvisException {@code INVALID_VALUE} if a table cannot have so many columns */
    static void requireRoom(List<Column> columns) {
        if (columns.size() > MOST_COLUMNS) {
            throw ParvisException.invalid(
                    "format",
                    "A shapefile has room for " + MOST_COLUMNS + " columns, not for " + columns.size()
                            + "; export as GeoPackage.");
        }
    }

    /** @param columns for which there {@linkplain #requireRoom is room} */
    DbfOutput(List<Column> columns, Path spool) throws IOException {
        this.spool = spool;
        this.kept = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16));
        List<String> names = DbfNames.of(columns.stream().map(Column::name).toList());
        for (int index = 0; index < columns.size(); index++) {
            drafts.add(new DbfColumnDraft(columns.get(index), names.get(index)));
        }
    }

    /** Columns as they became. */
    List<DbfColumnDraft> columns() {
        return drafts;
    }

    void write(List<? extends @Nullable Object> values) throws IOException {
        for (int index = 0; index < drafts.size(); index++) {
            String text = drafts.get(index).see(values.get(index));
            byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            kept.writeInt(bytes == null ? NONE : bytes.length);
            if (bytes != null) {
                kept.write(bytes);
            }
        }
        rows++;
    }

    /** All rows as a .dbf file. The widest columns, as many as there may be, make no row of more than 65,535 bytes. */
    void copyTo(OutputStream into) throws IOException {
        kept.close();
        // A compressing stream takes long over single bytes.
        OutputStream stream = new BufferedOutputStream(into, 1 << 16);
        int rowLength = 1 + drafts.stream().mapToInt(DbfColumnDraft::length).sum();
        stream.write(header(rowLength));
        try (DataInputStream again =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(spool), 1 << 16))) {
            for (long row = 0; row < rows; row++) {
                stream.write(' ');
                for (DbfColumnDraft draft : drafts) {
                    int length = again.readInt();
                    stream.write(draft.field(
                            length == NONE ? null : new String(again.readNBytes(length), StandardCharsets.UTF_8)));
                }
            }
        }
        stream.write(0x1A);
        stream.flush();
    }

    private byte[] header(int rowLength) {
        int length = 32 + 32 * drafts.size() + 1;
        ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        header.put((byte) 3)
                .put((byte) (today.getYear() - 1900))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth())
                .putInt((int) rows)
                .putShort((short) length)
                .putShort((short) rowLength);
        for (int index = 0; index < drafts.size(); index++) {
            DbfColumnDraft draft = drafts.get(index);
            int at = 32 + 32 * index;
            header.put(at, draft.name().getBytes(StandardCharsets.US_ASCII))
                    .put(at + 11, (byte) draft.kind())
                    .put(at + 16, (byte) draft.length())
                    .put(at + 17, (byte) draft.decimals());
        }
        return header.put(length - 1, (byte) 0x0D).array();
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
