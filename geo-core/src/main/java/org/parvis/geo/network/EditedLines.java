package org.parvis.geo.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.geo.territory.Street;

/**
 * Makes the lines of streets after an edit out of those before. What stays is copied number by number, in one go over all
 * streets: that takes a fraction of the time to build the network, and leaves no holes behind.
 */
final class EditedLines {
    private static final Comparator<UUID> AS_TEXT = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final StreetLines before;
    private final StreetLines after;
    private final StreetTable.Takeover streets;

    /** Whether positions get new numbers, because most of the old ones are of no use any more. */
    private final boolean renumbering;

    /** What comes next of those before. */
    private int line;

    private int square;
    private int spot;
    private int problem;

    private int[] scratch = new int[256];

    private EditedLines(StreetLines before) {
        this.before = before;
        renumbering = before.used.cardinality() * 2 < before.positions.size();
        after = renumbering ? new StreetLines() : new StreetLines(before.positions.copy());
        streets = after.streets.new Takeover(before.streets);
    }

    static StreetLines of(StreetLines before, Collection<Street> written, Collection<UUID> gone) {
        Map<UUID, Street> coming = new LinkedHashMap<>();
        written.forEach(street -> coming.put(street.id(), street));
        Set<UUID> leaving = new HashSet<>(gone);
        leaving.addAll(coming.keySet());
        EditedLines edited = new EditedLines(before);
        edited.merge(
                coming.values().stream()
                        .sorted(Comparator.comparing(Street::id, AS_TEXT))
                        .toList(),
                leaving);
        return edited.after.finish();
    }

    private void merge(List<Street> coming, Set<UUID> leaving) {
        int next = 0;
        for (int street = 0; street < before.streets.size(); street++) {
            while (next < coming.size()
                    && before.streets.isAfter(street, coming.get(next).id())) {
                after.add(coming.get(next++));
            }
            UUID id = before.streets.id(street);
            if (leaving.contains(id)) {
                pass(street, id);
            } else {
                take(street, id);
            }
        }
        coming.subList(next, coming.size()).forEach(after::add);
    }

    private void pass(int street, UUID id) {
        while (hasLineOf(street)) {
            line++;
        }
        while (hasSquareOf(street)) {
            square++;
        }
        while (hasSpotOf(street)) {
            spot++;
        }
        while (hasProblemOf(id)) {
            problem++;
        }
    }

    private void take(int street, UUID id) {
        int number = streets.add(street);
        after.undrawnJunctions.set(number, before.undrawnJunctions.get(street));
        for (; hasLineOf(street); line++) {
            takeLine(number);
        }
        for (; hasSquareOf(street); square++) {
            takeSquare(number, before.squares.get(square));
        }
        for (; hasSpotOf(street); spot++) {
            after.addSpot(number, taken(before.spotPositions[spot]));
        }
        for (; hasProblemOf(id); problem++) {
            after.problems.add(before.problems.get(problem));
        }
    }

    private boolean hasLineOf(int street) {
        return line < before.lines.size() && before.lines.street(line) == street;
    }

    private boolean hasSquareOf(int street) {
        return square < before.squares.size() && before.squares.get(square).street() == street;
    }

    private boolean hasSpotOf(int street) {
        return spot < before.spotCount && before.spots[spot] == street;
    }

    private boolean hasProblemOf(UUID id) {
        return problem < before.problems.size()
                && before.problems.get(problem).street().id().equals(id);
    }

    private void takeLine(int street) {
        int first = before.lines.first(line);
        int count = before.lines.end(line) - first;
        if (scratch.length < count) {
            scratch = new int[count * 2];
        }
        for (int i = 0; i < count; i++) {
            scratch[i] = taken(before.lines.position(first + i));
        }
        after.lines.add(street, before.lines.kind(line), scratch, count);
    }

    private void takeSquare(int street, StreetLines.Square old) {
        List<StreetLine> rims = old.rims().stream()
                .map(rim -> new StreetLine(street, taken(rim.positions()), rim.kind()))
                .toList();
        after.squares.add(new StreetLines.Square(street, old.polygon(), rims, old.lift()));
    }

    private int[] taken(int[] positions) {
        if (!renumbering) {
            return positions;
        }
        int[] numbers = new int[positions.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = taken(positions[i]);
        }
        return numbers;
    }

    private int taken(int position) {
        return renumbering
                ? after.positions.numberOf(before.positions.longitude(position), before.positions.latitude(position))
                : position;
    }
}
