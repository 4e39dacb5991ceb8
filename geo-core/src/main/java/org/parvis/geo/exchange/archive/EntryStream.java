package org.parvis.geo.exchange.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** The content of a file in an archive, counted and compared with what the archive says of it. */
final class EntryStream extends FilterInputStream {
    private final ArchiveEntry entry;
    private final UnpackingBudget budget;
    private final String file;
    private final CRC32 checksum = new CRC32();
    private long count;

    EntryStream(InputStream content, ArchiveEntry entry, UnpackingBudget budget, String file) {
        super(content);
        this.entry = entry;
        this.budget = budget;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = unpacked(into, offset, length);
        if (read > 0) {
            checksum.update(into, offset, read);
            count += read;
            budget.spend(entry, read, count);
        }
        boolean over = count > entry.unpackedBytes();
        boolean tooShort = read < 0 && (count != entry.unpackedBytes() || checksum.getValue() != entry.checksum());
        if (over || tooShort) {
            throw damaged("is not what the archive's directory says: its length or checksum differs", null);
        }
        return read;
    }

    private int unpacked(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (ZipException | EOFException broken) {
            throw damaged("is damaged or cut off", broken);
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] passed = new byte[(int) Math.max(0, Math.min(wanted, 1 << 13))];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private ParvisException damaged(String what, @Nullable IOException cause) {
        String message = ZipArchive.named(entry, file) + " " + what + ". Pack it again.";
        return cause == null
                ? ParvisException.of(ErrorCode.UNREADABLE, "file", message)
                : ParvisException.causedBy(cause, ErrorCode.UNREADABLE, "file", message);
    }
}
