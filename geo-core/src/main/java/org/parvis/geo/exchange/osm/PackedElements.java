package org.parvis.geo.exchange.osm;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Elements of one kind as a few dozen bytes each, made into objects when somebody asks for them. An id that comes more
 * than once is kept once: the last counts.
 *
 * @param <E> the kind
 */
final class PackedElements<E extends OsmElement> {
    /** How an element is written and read again, all but its id. */
    interface Form<E> {
        void write(E element, PackedBytes to);

        E read(long id, PackedBytes.Cursor from);
    }

    private final Form<E> form;
    private final SortedIds ids = new SortedIds();
    private final PackedBytes packed = new PackedBytes();
    private long[] offsets = new long[1 << 8];

    PackedElements(Form<E> form) {
        this.form = form;
    }

    void add(E element) {
        int index = ids.size();
        if (index == offsets.length) {
            offsets = Arrays.copyOf(offsets, index + (index >> 1));
        }
        offsets[index] = packed.length();
        ids.add(element.id());
        form.write(element, packed);
    }

    /** Null if there is none. */
    @Nullable
    E find(long id) {
        int index = ids.find(id);
        return index < 0 ? null : read(index);
    }

    boolean has(long id) {
        return ids.find(id) >= 0;
    }

    int size() {
        return ids.size();
    }

    /** Of memory, about. */
    long bytes() {
        return packed.length() + ids.bytes() + (long) Long.BYTES * offsets.length;
    }

    /** In the order in which they were added, as often as one likes. */
    Collection<E> all() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<E> iterator() {
                return new Elements();
            }

            @Override
            public int size() {
                return ids.size();
            }
        };
    }

    private E read(int index) {
        return form.read(ids.at(index), packed.from(offsets[index]));
    }

    private final class Elements implements Iterator<E> {
        private int index = -1;

        Elements() {
            advance();
        }

        private void advance() {
            do {
                index++;
            } while (index < ids.size() && !ids.isAscending() && ids.find(ids.at(index)) != index);
        }

        @Override
        public boolean hasNext() {
            return index < ids.size();
        }

        @Override
        public E next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            E element = read(index);
            advance();
            return element;
        }
    }
}
