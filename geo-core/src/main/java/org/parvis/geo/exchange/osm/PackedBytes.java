package org.parvis.geo.exchange.osm;

import java.util.Arrays;

/** Numbers one after the other, small ones in few bytes, in pages of which not all need be in memory. */
final class PackedBytes {
    private static final int PAGE_BITS = Pages.PAGE_BITS;
    private static final int PAGE = Pages.PAGE;
    private static final int FIRST_SIZE = 1 << 10;

    private final Pages pages;
    private int[] full = new int[16];
    private int fullCount;

    /** The page that is being filled. */
    private byte[] last = new byte[FIRST_SIZE];

    private int inLast;

    PackedBytes(Pages pages) {
        this.pages = pages;
    }

    /** Where the next number will lie. */
    long length() {
        return ((long) fullCount << PAGE_BITS) + inLast;
    }

    void add(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    void addSigned(long number) {
        add(number << 1 ^ number >> 63);
    }

    private void put(byte value) {
        if (inLast == last.length) {
            makeRoom();
        }
        last[inLast++] = value;
    }

    private void makeRoom() {
        if (last.length < PAGE) {
            last = Arrays.copyOf(last, Math.min(PAGE, 4 * last.length));
            return;
        }
        if (fullCount == full.length) {
            full = Arrays.copyOf(full, fullCount + (fullCount >> 1));
        }
        full[fullCount++] = pages.add(last);
        last = new byte[PAGE];
        inLast = 0;
    }

    private byte[] page(int number) {
        return number < fullCount ? pages.at(full[number]) : last;
    }

    /** Of memory beside the pages, about. */
    long bytes() {
        return last.length + (long) Integer.BYTES * full.length;
    }

    /** Lets go of all of it. */
    void clear() {
        for (int page = 0; page < fullCount; page++) {
            pages.remove(full[page]);
        }
        fullCount = 0;
        inLast = 0;
    }

    Cursor from(long position) {
        return new Cursor(position);
    }

    /** Reads numbers in the order in which they were added. Nothing is to be added meanwhile. */
    final class Cursor {
        private int number;
        private byte[] page;
        private int at;

        private Cursor(long position) {
            number = (int) (position >>> PAGE_BITS);
            page = page(number);
            at = (int) position & PAGE - 1;
        }

        long next() {
            if (at < PAGE && page[at] >= 0) {
                return page[at++];
            }
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                if (at == PAGE) {
                    page = page(++number);
                    at = 0;
                }
                byte part = page[at++];
                value |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    return value;
                }
            }
        }

        long nextSigned() {
            long value = next();
            return value >>> 1 ^ -(value & 1);
        }

        int nextInt() {
            return (int) next();
        }
    }
}
