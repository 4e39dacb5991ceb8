package org.parvis.geo.exchange.archive;

/**
 * A file in a zip archive, as the archive's directory describes it; what it says is checked when the file is read.
 *
 * @param name with its folders, parted by slashes; safe to show, never to be used as a path
 * @param packedBytes in the archive
 * @param unpackedBytes it claims to have
 * @param method 0 as it is, 8 deflated, others are not read
 * @param flags of the format
 * @param checksum CRC-32 of what is unpacked
 * @param position of its header in the archive
 */
public record ArchiveEntry(
        String name, long packedBytes, long unpackedBytes, int method, int flags, long checksum, long position) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;

    /** The name without folders. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folders with a slash at the end; empty at the top. */
    public String folder() {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** Whether it is one of the hidden files with which macOS accompanies others. */
    public boolean isCompanion() {
        return name.startsWith("__MACOSX/") || fileName().startsWith("._");
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** Whether sizes and checksum come after the content, so that the header before it has none. */
    static boolean sizesFollow(int flags) {
        return (flags & SIZES_FOLLOW) != 0;
    }
}
