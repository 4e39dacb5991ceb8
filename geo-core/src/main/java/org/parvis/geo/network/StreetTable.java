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
        if (size == idHigh.length) {
            resize(size * 2);
        }
        idHigh[size] = street.id().getMostSignificantBits();
        idLow[size] = street.id().getLeastSignificantBits();
        name[size] = pooled(street.name(), names, numberOfName);
        way[size] = pooled(traits, ways, numberOfWay);
        vertices[size] = street.geometry().getNumPoints();
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
