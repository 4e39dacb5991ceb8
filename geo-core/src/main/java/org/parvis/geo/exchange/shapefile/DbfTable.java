package org.parvis.geo.exchange.shapefile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.archive.BufferedSource;
import org.parvis.geo.exchange.archive.ByteSource;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The header of a .dbf file, and its rows as bytes. */
final class DbfTable {
    private static final int HEADER_BYTES = 32;
    private static final int COLUMN_BYTES = 32;
    private static final int NAME_BYTES = 11;
    private static final int END_OF_COLUMNS = 0x0D;
    private static final String KINDS = "CNFDLIO@TB+";

    private final BufferedSource bytes;
    private final String file;
    private final int languageByte;
    private final int headerLength;
    private final int rowLength;
    private final long claimedRows;
    private final long rows;
    private final List<DbfColumn> rawColumns = new ArrayList<>();
    private final List<byte[]> rawNames = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /**
     * @param file how it is called, for messages
     * @throws ParvisException {@code UNREADABLE}, {@code TOO_LARGE}
     */
    DbfTable(ByteSource source, String file, ExchangeLimits limits) throws IOException {
        this.bytes = new BufferedSource(source);
        this.file = file;
        ByteBuffer header;
        try {
            header = bytes.read(0, HEADER_BYTES);
        } catch (EOFException tooShort) {
            throw broken("is shorter than its header");
        }
        this.claimedRows = header.getInt(4) & 0xFFFFFFFFL;
        this.headerLength = header.getShort(8) & 0xFFFF;
        this.rowLength = header.getShort(10) & 0xFFFF;
        this.languageByte = header.get(29) & 0xFF;
        if (headerLength < HEADER_BYTES + 1 || headerLength > bytes.size() || rowLength < 1) {
            throw broken("has a header that contradicts its length");
        }
        readColumns(limits);
        this.rows = Math.min(claimedRows, (bytes.size() - headerLength) / rowLength);
        if (rows > limits.mostRows()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The table " + file + " has " + rows + " rows; at most " + limits.mostRows()
                            + " are taken. Split it.");
        }
    }

    private void readColumns(ExchangeLimits limits) throws IOException {
        int start = 1;
        for (int at = HEADER_BYTES; at + COLUMN_BYTES < headerLength + 1; at += COLUMN_BYTES) {
            if (bytes.read(at, 1).get() == END_OF_COLUMNS) {
                break;
            }
            ByteBuffer column = bytes.read(at, COLUMN_BYTES);
            char kind = Character.toUpperCase((char) (column.get(11) & 0xFF));
            int length = column.get(16) & 0xFF;
            int decimals = column.get(17) & 0xFF;
            if (kind == 'C' && decimals > 0 && start + length + 256 * decimals <= rowLength) {
                // Some programs keep the length of long texts in both bytes.
                length += 256 * decimals;
            }
            if (start + length > rowLength) {
                throw broken("has columns that are longer together than its rows");
            }
            byte[] name = nameBytes(column);
            if (KINDS.indexOf(kind) >= 0 && length > 0) {
                rawColumns.add(new DbfColumn("", kind, start, length, decimals));
                rawNames.add(name);
            } else {
                leftOut.add(new String(name, java.nio.charset.StandardCharsets.ISO_8859_1).strip() + " (" + kind + ")");
            }
            if (rawColumns.size() > limits.mostColumns()) {
                throw ParvisException.of(
                        ErrorCode.TOO_LARGE,
                        "file",
                        "The table " + file + " has more than the " + limits.mostColumns()
                                + " columns that are taken. Leave some out.");
            }
            start += length;
        }
    }

    private static byte[] nameBytes(ByteBuffer column) {
        int length = 0;
        while (length < NAME_BYTES && column.get(length) != 0) {
            length++;
        }
        byte[] name = new byte[length];
        column.get(0, name);
        return name;
    }

    /** The columns with names in a character set; a name that comes twice, in any case, gets a number. */
    List<DbfColumn> columns(Charset charset) {
        List<DbfColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < rawColumns.size(); index++) {
            DbfColumn raw = rawColumns.get(index);
            String plain = new String(rawNames.get(index), charset).strip();
            plain = plain.isEmpty() ? "column" + (index + 1) : plain;
            String name = plain;
            for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = plain + "_" + number;
            }
            columns.add(new DbfColumn(name, raw.kind(), raw.start(), raw.length(), raw.decimals()));
        }
        return columns;
    }

    /** Columns of kinds that are not read, such as memos, with their letter. */
    List<String> leftOut() {
        return leftOut;
    }

    /** By the header. */
    long claimedRows() {
        return claimedRows;
    }

    /** That are wholly there, deleted ones included. */
    long rows() {
        return rows;
    }

    /** The code of the character set in the header; 0 for none. */
    int languageByte() {
        return languageByte;
    }

    /**
     * @param row from 0
     * @return the bytes of a row, null beyond the last
     */
    @Nullable
    ByteBuffer row(long row) throws IOException {
        return row < rows ? bytes.read(headerLength + row * rowLength, rowLength) : null;
    }

    static boolean isDeleted(ByteBuffer row) {
        return row.get(0) == '*';
    }

    private ParvisException broken(String what) {
        return ParvisException.of(
                ErrorCode.UNREADABLE, "file", "The table " + file + " " + what + ". Export it again.");
    }
}
