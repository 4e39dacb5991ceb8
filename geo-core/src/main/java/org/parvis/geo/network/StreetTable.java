package org.parvis.geo.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Street;

/**
 * The streets of a network in columns, numbered from 0. Names and traits are pooled: a town has a few thousand names and
 * some hundred sorts of street, however many streets. Grows while the network is built; not changed after.
 */
final class StreetTable {
    private static final int NONE = -1;

    private long[] idHigh = new long[64];
    private long[] idLow = new long[64];
    private int[] name = new int[64];
    private int[] way = new int[64];
    private int[] vertices = new int[64];
    private int size;

    private final List<LocalizedText> names = new ArrayList<>();
    private final List<WayTraits> ways = new ArrayList<>();
    private Map<LocalizedText, Integer> numberOfName = new HashMap<>();
    private Map<WayTraits, Integer> numberOfWay = new HashMap<>();

    int add(Street street, WayTraits traits) {
        return append(
                street.id().getMostSignificantBits(),
                street.id().getLeastSignificantBits(),
                pooled(street.name(), names, numberOfName),
                pooled(traits, ways, numberOfWay),
                street.geometry().getNumPoints());
    }

    /** Takes streets over from a finished table. Names and traits that none of them has any more are left behind. */
    final class Takeover {
        private final StreetTable before;
        private final int[] nameHere;
        private final int[] wayHere;

        Takeover(StreetTable before) {
            this.before = before;
            nameHere = new int[before.names.size()];
            wayHere = new int[before.ways.size()];
            Arrays.fill(nameHere, NONE);
            Arrays.fill(wayHere, NONE);
        }

        int add(int street) {
            int oldName = before.name[street];
            if (nameHere[oldName] == NONE) {
                nameHere[oldName] = pooled(before.names.get(oldName), names, numberOfName);
            }
            int oldWay = before.way[street];
            if (wayHere[oldWay] == NONE) {
                wayHere[oldWay] = pooled(before.ways.get(oldWay), ways, numberOfWay);
            }
            return append(
                    before.idHigh[street],
                    before.idLow[street],
                    nameHere[oldName],
                    wayHere[oldWay],
                    before.vertices[street]);
        }
    }

    private int append(long high, long low, int ofName, int ofWay, int vertexCount) {
        if (size == idHigh.length) {
            resize(size * 2);
        }
        idHigh[size] = high;
        idLow[size] = low;
        name[size] = ofName;
        way[size] = ofWay;
        vertices[size] = vertexCount;
        return size++;
    }

    private static <T> int pooled(T value, List<T> pool, Map<T, Integer> numbers) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        pool.add(value);
        numbers.put(value, pool.size() - 1);
        return pool.size() - 1;
    }

    /** No more streets will come: lets go of what only growing needs. */
    void finish() {
        resize(size);
        numberOfName = Map.of();
        numberOfWay = Map.of();
    }

    private void resize(int length) {
        idHigh = Arrays.copyOf(idHigh, length);
        idLow = Arrays.copyOf(idLow, length);
        name = Arrays.copyOf(name, length);
        way = Arrays.copyOf(way, length);
        vertices = Arrays.copyOf(vertices, length);
    }

    /** Puts the columns and both pools into sections; to be called after {@link #finish}. */
    void store(Sections sections) throws IOException {
        sections.put("street.idHigh", idHigh);
        sections.put("street.idLow", idLow);
        sections.put("street.name", name);
        sections.put("street.way", way);
        sections.put("street.vertices", vertices);
        WordOutput nameWords = new WordOutput();
        for (LocalizedText text : names) {
            nameWords.name(text);
        }
        sections.put("names", nameWords.toBytes());
        WordOutput wayWords = new WordOutput();
        for (WayTraits traits : ways) {
            wayWords.way(traits);
        }
        sections.put("ways", wayWords.toBytes());
    }

    /**
     * The streets that {@link #store} put there.
     *
     * @throws IllegalArgumentException if the columns do not belong together
     */
    static StreetTable stored(Sections sections) throws IOException {
        StreetTable table = new StreetTable();
        table.idHigh = sections.longs("street.idHigh");
        table.idLow = sections.longs("street.idLow");
        table.name = sections.ints("street.name");
        table.way = sections.ints("street.way");
        table.vertices = sections.ints("street.vertices");
        table.size = table.idHigh.length;
        WordInput nameWords = new WordInput(sections.bytes("names"));
        while (nameWords.hasMore()) {
            table.names.add(nameWords.name());
        }
        WordInput wayWords = new WordInput(sections.bytes("ways"));
        while (wayWords.hasMore()) {
            table.ways.add(wayWords.way());
        }
        table.numberOfName = Map.of();
        table.numberOfWay = Map.of();
        StoredNumbers.requireLength("street", table.size, table.idLow, table.name, table.way, table.vertices);
        StoredNumbers.requireBelow("names of streets", table.name, table.names.size());
        StoredNumbers.requireBelow("sorts of streets", table.way, table.ways.size());
        return table;
    }

    int size() {
        return size;
    }

    UUID id(int street) {
        return new UUID(idHigh[street], idLow[street]);
    }

    /** Whether the street comes after the id in the order of ids that databases have, without sign. */
    boolean isAfter(int street, UUID other) {
        int high = Long.compareUnsigned(idHigh[street], other.getMostSignificantBits());
        return high > 0 || (high == 0 && Long.compareUnsigned(idLow[street], other.getLeastSignificantBits()) > 0);
    }

    WayTraits way(int street) {
        return ways.get(way[street]);
    }

    /** The number of the street's traits, below {@link #wayCount()}. */
    int wayNumber(int street) {
        return way[street];
    }

    int wayCount() {
        return ways.size();
    }

    WayTraits wayOfNumber(int number) {
        return ways.get(number);
    }

    StreetTraits traits(int street) {
        return new StreetTraits(id(street), names.get(name[street]), way(street), vertices[street]);
    }
}
