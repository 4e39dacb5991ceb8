package org.parvis.geo.exchange.osm;

import java.util.Arrays;

/** Numbers one after the other, small ones in few bytes, in pages so that growing copies nothing. */
final class PackedBytes {
    private static final int PAGE_BITS = 18;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int FIRST_PAGE = 1 << 12;

    private byte[][] pages = {new byte[FIRST_PAGE]};
    private long length;

    /** Where the next number will lie. */
    long length() {
        return length;
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
        int page = (int) (length >>> PAGE_BITS);
        int offset = (int) length & PAGE - 1;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + 1 + (page >> 1));
        }
        if (pages[page] == null) {
            pages[page] = new byte[PAGE];
        } else if (offset == pages[page].length) {
            pages[page] = Arrays.copyOf(pages[page], Math.min(PAGE, 4 * offset));
        }
        pages[page][offset] = value;
        length++;
    }

    Cursor from(long position) {
        return new Cursor(position);
    }

    /** Reads numbers in the order in which they were added. */
    final class Cursor {
        private long position;

        private Cursor(long position) {
            this.position = position;
        }

        long next() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = pages[(int) (position >>> PAGE_BITS)][(int) position & PAGE - 1];
                position++;
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
