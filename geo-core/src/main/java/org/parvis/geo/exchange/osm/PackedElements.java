package org.parvis.geo.exchange.osm;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Elements of one kind as a few dozen bytes each, made into objects when somebody asks for them. Where they come in the
 * order of their ids, as they do in most files, an element needs two bytes of memory beside the pages; else twenty. An id
 * that comes more than once is kept once: the last counts.
 *
 * @param <E> the kind
 */
final class PackedElements<E extends OsmElement> {
    /** How an element is written and read again, all but its id. */
    interface Form<E> {
        void write(E element, PackedBytes to);

        E read(long id, PackedBytes.Cursor from);
    }

    private static final int BLOCK = 16;
    private static final int BYTES_OF_UNSORTED = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final Form<E> form;
    private final LongConsumer memory;
    private final PackedBytes packed;
    private int size;

    /** Of each block its first id, its place among the elements and its place in the {@link #steps}. */
    private final Longs firstIds = new Longs();

    private final Longs offsets = new Longs();
    private final Longs stepOffsets = new Longs();

    /** From each element of a block to the next: how much larger its id is and how many bytes lie between them. */
    private final PackedBytes steps;

    private long lastId;
    private long lastOffset;
    private final Block found = new Block();

    /** All of them, once one came out of order. */
    private @Nullable Unsorted unsorted;

    /** In the order in which they came. */
    private static final class Unsorted {
        private final SortedIds ids = new SortedIds();
        private final Longs offsets = new Longs();

        void add(long id, long offset) {
            ids.add(id);
            offsets.add(offset);
        }
    }

    /** A block's ids and where its elements lie. */
    private final class Block {
        private final long[] ids = new long[BLOCK];
        private final long[] places = new long[BLOCK];
        private int number = -1;
        private int count;

        void open(int block) {
            if (block == number) {
                return;
            }
            number = block;
            count = Math.min(BLOCK, size - block * BLOCK);
            ids[0] = firstIds.at(block);
            places[0] = offsets.at(block);
            PackedBytes.Cursor cursor = steps.from(stepOffsets.at(block));
            for (int index = 1; index < count; index++) {
                ids[index] = ids[index - 1] + cursor.next();
                places[index] = places[index - 1] + cursor.next();
            }
        }
    }

    /** @param memory asked for so many bytes more before they are taken at once */
    PackedElements(Form<E> form, Pages pages, LongConsumer memory) {
        this.form = form;
        this.memory = memory;
        this.packed = new PackedBytes(pages);
        this.steps = new PackedBytes(pages);
    }

    void add(E element) {
        long offset = packed.length();
        if (unsorted == null && size > 0 && element.id() <= lastId) {
            unsorted = unpacked();
        }
        if (unsorted == null) {
            index(element.id(), offset);
        } else {
            unsorted.add(element.id(), offset);
            size++;
        }
        form.write(element, packed);
    }

    private void index(long id, long offset) {
        if (size % BLOCK == 0) {
            firstIds.add(id);
            offsets.add(offset);
            stepOffsets.add(steps.length());
        } else {
            steps.add(id - lastId);
            steps.add(offset - lastOffset);
        }
        lastId = id;
        lastOffset = offset;
        size++;
        found.number = -1;
    }

    private Unsorted unpacked() {
        memory.accept((long) BYTES_OF_UNSORTED * size);
        Unsorted all = new Unsorted();
        Block block = new Block();
        for (int index = 0; index < size; index++) {
            block.open(index / BLOCK);
            all.add(block.ids[index % BLOCK], block.places[index % BLOCK]);
        }
        return all;
    }

    /** Null if there is none. */
    @Nullable
    E find(long id) {
        int index = indexOf(id);
        if (index < 0) {
            return null;
        }
        return read(id, unsorted == null ? found.places[index % BLOCK] : unsorted.offsets.at(index));
    }

    boolean has(long id) {
        return indexOf(id) >= 0;
    }

    /** How many elements come before it in the order of {@link #all}, or those that an id repeats; −1 if it is not there. */
    int indexOf(long id) {
        if (unsorted != null) {
            return unsorted.ids.find(id);
        }
        if (found.number < 0 || id < found.ids[0] || id > found.ids[found.count - 1]) {
            int block = firstIds.floor(id);
            if (block < 0) {
                return -1;
            }
            found.open(block);
        }
        for (int index = 0; index < found.count; index++) {
            if (found.ids[index] == id) {
                return found.number * BLOCK + index;
            }
        }
        return -1;
    }

    /** How many were added, those that an id repeats among them. */
    int size() {
        return size;
    }

    /** Of memory beside the pages, about. */
    long bytes() {
        return packed.bytes()
                + steps.bytes()
                + 3 * firstIds.bytes()
                + (unsorted == null ? 0 : (long) BYTES_OF_UNSORTED * size);
    }

    /** In the order in which they were added, as often as one likes. */
    Collection<E> all() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<E> iterator() {
                return unsorted == null ? new Sorted() : new InTheirOrder(unsorted);
            }

            @Override
            public int size() {
                return unsorted == null ? size : unsorted.ids.distinct();
            }
        };
    }

    private E read(long id, long offset) {
        return form.read(id, packed.from(offset));
    }

    private final class Sorted implements Iterator<E> {
        private final Block block = new Block();
        private int index;

        @Override
        public boolean hasNext() {
            return index < size;
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            block.open(index / BLOCK);
            int place = index++ % BLOCK;
            return read(block.ids[place], block.places[place]);
        }
    }

    private final class InTheirOrder implements Iterator<E> {
        private final Unsorted elements;
        private int index = -1;

        InTheirOrder(Unsorted elements) {
            this.elements = elements;
            advance();
        }

        /** To the next that is not repeated later. */
        private void advance() {
            do {
                index++;
            } while (index < size && elements.ids.find(elements.ids.at(index)) != index);
        }

        @Override
        public boolean hasNext() {
            return index < size;
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            E element = read(elements.ids.at(index), elements.offsets.at(index));
            advance();
            return element;
        }
    }
}
