package org.parvis.geo.exchange.archive;

import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Counts what is unpacked from one archive, each time it is. */
final class UnpackingBudget {
    /** Small files may be as empty as they like. */
    private static final long ALWAYS_ALLOWED = 1 << 20;

    private final String file;
    private final ExchangeLimits limits;
    private long bytes;

    UnpackingBudget(String file, ExchangeLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Refuses beforehand what says itself that it is too large. */
    void requireRoom(ArchiveEntry entry) {
        requireRatio(entry, entry.unpackedBytes());
        if (entry.unpackedBytes() > limits.mostUnpackedBytes() - bytes) {
            throw overall(entry);
        }
    }

    /**
     * @param more bytes that were unpacked just now
     * @param ofEntry bytes of this file so far
     */
    void spend(ArchiveEntry entry, long more, long ofEntry) {
        bytes += more;
        if (bytes > limits.mostUnpackedBytes()) {
            throw overall(entry);
        }
        requireRatio(entry, ofEntry);
    }

    private void requireRatio(ArchiveEntry entry, long unpacked) {
        if (unpacked > ALWAYS_ALLOWED && unpacked / limits.mostUnpackingRatio() > entry.packedBytes()) {
            throw tooLarge(
                    entry,
                    "unpacks to more than " + limits.mostUnpackingRatio() + " times its " + entry.packedBytes()
                            + " bytes");
        }
    }

    private ParvisException overall(ArchiveEntry entry) {
        return tooLarge(entry, "brings what is unpacked to more than " + limits.mostUnpackedBytes() + " bytes");
    }

    private ParvisException tooLarge(ArchiveEntry entry, String what) {
        return ParvisException.of(
                ErrorCode.TOO_LARGE,
                "file",
                ZipArchive.named(entry, file) + " " + what + ". Send less at once, or without the archive around it.");
    }
}
