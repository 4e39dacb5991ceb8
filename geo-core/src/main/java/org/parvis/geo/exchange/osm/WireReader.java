package org.parvis.geo.exchange.osm;

import java.nio.charset.StandardCharsets;
import org.parvis.geo.shared.ParvisException;

/**
 * A walk along the fields of a Protocol Buffers message (protobuf.dev, "Encoding") without making objects of them: a
 * block of 32 MiB can hold 16 million messages of two bytes each.
 */
final class WireReader {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final byte[] content;
    private final int end;
    private int at;

    WireReader(byte[] content, int from, int end) {
        this.content = content;
        this.at = from;
        this.end = end;
    }

    static WireReader of(byte[] content) {
        return new WireReader(content, 0, content.length);
    }

    boolean hasMore() {
        return at < end;
    }

    /** The tag of the next field: its number times eight, and how it is written. */
    int tag() {
        long tag = varint();
        if (tag < 8 || tag > 0xffff_ffffL) {
            throw broken("a field has no number");
        }
        return (int) tag;
    }

    static int field(int tag) {
        return tag >>> 3;
    }

    /** An unsigned number, or a signed one that was written as if it were unsigned. */
    long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= end) {
                throw broken("a number is cut off");
            }
            byte part = content[at++];
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw broken("a number has more than ten bytes");
    }

    /** A signed number in zigzag order. */
    long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    /** An index or count. */
    int index() {
        long value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw broken("an index is " + value);
        }
        return (int) value;
    }

    /** The message, text or run of numbers that follows. */
    WireReader part() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw broken("a part claims " + length + " bytes where " + (end - at) + " are left");
        }
        int from = at;
        at += (int) length;
        return new WireReader(content, from, at);
    }

    /** All that is left, as text. */
    String text() {
        return new String(content, at, end - at, StandardCharsets.UTF_8);
    }

    /** Where the next byte lies in the whole content. */
    int position() {
        return at;
    }

    int limit() {
        return end;
    }

    /** How many numbers of a run are left. */
    int count() {
        int count = 0;
        for (int index = at; index < end; index++) {
            count += content[index] >= 0 ? 1 : 0;
        }
        return count;
    }

    void skip(int tag) {
        switch (tag & 7) {
            case VARINT -> varint();
            case FIXED_64 -> advance(Long.BYTES);
            case BYTES -> part();
            case FIXED_32 -> advance(Integer.BYTES);
            default -> throw broken("a field is written in a way that the format does not know");
        }
    }

    private void advance(int bytes) {
        if (bytes > end - at) {
            throw broken("a number is cut off");
        }
        at += bytes;
    }

    private static ParvisException broken(String what) {
        return PbfBlocks.unreadable("inside a block " + what + "; copy or download it again.");
    }
}
