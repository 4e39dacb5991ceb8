package org.parvis.geo.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.parvis.geo.territory.StreetClass;

/**
 * Decides where lines are cut and which cut ends meet in one node. Ends at one position meet, but for two cases: lines
 * that pass through on different levels, with none of them ending there and no square, are a bridge over a street and
 * stay apart; and at a lift or a barrier that costs or stops somebody every end gets a node of its own, a <i>door</i>,
 * and the spot joins the doors.
 */
final class Junctions {
    /** Marks of a position; an end of a line counts as one use. */
    private static final byte USED = 1;

    private static final byte MEETING = 1 << 1;
    private static final byte END = 1 << 2;
    private static final byte DOOR = 1 << 3;
    private static final byte CROSSING = 1 << 4;
    private static final byte ON_LIFT = 1 << 5;
    private static final byte LEVELS = 1 << 6;

    private static final byte NO_LEVEL = Byte.MAX_VALUE;
    private static final int NONE = -1;

    private final StreetLines source;
    private final byte[] marks;

    /** Lifts and effective barriers: the position in the upper half, the street in the lower; rising. */
    private final long[] doorSpots;

    /** Crossings, likewise. */
    private final long[] crossingSpots;

    /** Where lines pass on different levels, the node of each: by twice 128 times the position, plus the level. */
    private final Map<Long, Integer> levelNodes = new HashMap<>();

    private final int[] nodeOfPosition;
    private int[] positionOfNode = new int[256];
    private int nodes;

    Junctions(StreetLines source) {
        this.source = source;
        marks = new byte[source.positions.size()];
        nodeOfPosition = new int[marks.length];
        Arrays.fill(nodeOfPosition, NONE);
        for (int line = 0; line < source.lines.size(); line++) {
            countAlong(line);
        }
        for (StreetLines.Square square : source.squares) {
            for (StreetLine rim : square.rims()) {
                count(rim);
                if (square.lift()) {
                    mark(rim.positions(), ON_LIFT);
                }
            }
        }
        long[] doors = new long[source.spotCount];
        long[] crossings = new long[source.spotCount];
        int doorCount = 0;
        int crossingCount = 0;
        for (int i = 0; i < source.spotCount; i++) {
            WayTraits way = source.streets.way(source.spots[i]);
            int position = source.spotPositions[i];
            long at = ((long) position << 32) | source.spots[i];
            // Where a lift is drawn as a line or area too, one waits for it once.
            boolean drawnTwice = way.streetClass() == StreetClass.LIFT && has(position, ON_LIFT);
            if (way.streetClass() == StreetClass.CROSSING) {
                crossings[crossingCount++] = at;
                marks[position] |= CROSSING;
            } else if (!drawnTwice && SpotEffect.hasDoors(way)) {
                doors[doorCount++] = at;
                marks[position] |= DOOR;
            }
        }
        doorSpots = Arrays.copyOf(doors, doorCount);
        crossingSpots = Arrays.copyOf(crossings, crossingCount);
        Arrays.sort(doorSpots);
        Arrays.sort(crossingSpots);
    }

    private void countAlong(int line) {
        Lines lines = source.lines;
        int first = lines.first(line);
        int last = lines.end(line) - 1;
        for (int at = first; at <= last; at++) {
            use(lines.position(at));
        }
        marks[lines.position(first)] |= END;
        marks[lines.position(last)] |= END;
        if (source.streets.way(lines.street(line)).streetClass() == StreetClass.LIFT) {
            for (int at = first; at <= last; at++) {
                marks[lines.position(at)] |= ON_LIFT;
            }
        }
    }

    /** Counts a line of a square, of sight too, so that rims are cut where these bend. Before any node is asked for. */
    void count(StreetLine line) {
        int[] positions = line.positions();
        // The first and last position of a rim are one.
        for (int i = line.kind().isRim() ? 1 : 0; i < positions.length; i++) {
            use(positions[i]);
        }
        // Who draws a square up to a street means that one steps from one to the other.
        mark(positions, END);
    }

    private void use(int position) {
        marks[position] |= has(position, USED) ? MEETING : USED;
    }

    private void mark(int[] positions, byte with) {
        for (int position : positions) {
            marks[position] |= with;
        }
    }

    private boolean has(int position, int any) {
        return (marks[position] & any) != 0;
    }

    /** Whether a position of a square's rim leads elsewhere. */
    boolean isEntrance(int position) {
        return has(position, MEETING | DOOR);
    }

    /** Finds the bridges over streets; to be called once, after all lines were counted. */
    void separateLevels(Lines lines) {
        byte[] levels = new byte[marks.length];
        Arrays.fill(levels, NO_LEVEL);
        for (int line = 0; line < lines.size(); line++) {
            byte level = (byte) source.streets.way(lines.street(line)).level();
            for (int at = lines.first(line); at < lines.end(line); at++) {
                int position = lines.position(at);
                if (!has(position, MEETING) || has(position, END | DOOR)) {
                    continue;
                }
                if (levels[position] == NO_LEVEL) {
                    levels[position] = level;
                } else if (levels[position] != level && !has(position, LEVELS)) {
                    marks[position] |= LEVELS;
                    source.problems.add(NetworkProblem.at(
                            source.positions.coordinate(position),
                            source.streets.traits(lines.street(line)),
                            "It shares a position with a street on another level, and neither ends there;"
                                    + " they were not joined."));
                }
            }
        }
    }

    /** Whether lines are cut here: where they meet, and at spots. */
    boolean isCut(int position) {
        return has(position, MEETING | DOOR | CROSSING);
    }

    /** The node at which a piece of this street ends at this position; a new one at every door. */
    int nodeFor(int street, int position) {
        if (has(position, DOOR)) {
            return newNode(position);
        }
        if (has(position, LEVELS)) {
            int level = source.streets.way(street).level();
            return levelNodes.computeIfAbsent(position * 256L + 128 + level, any -> newNode(position));
        }
        if (nodeOfPosition[position] == NONE) {
            nodeOfPosition[position] = newNode(position);
        }
        return nodeOfPosition[position];
    }

    private int newNode(int position) {
        if (nodes == positionOfNode.length) {
            positionOfNode = Arrays.copyOf(positionOfNode, nodes * 2);
        }
        positionOfNode[nodes] = position;
        return nodes++;
    }

    /** Joins the doors of every lift and barrier in pairs. To be called after all pieces of lines were added. */
    void joinDoors(Pieces pieces) {
        long[] doors = new long[nodes];
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            if (has(positionOfNode[node], DOOR)) {
                doors[count++] = ((long) positionOfNode[node] << 32) | node;
            }
        }
        Arrays.sort(doors, 0, count);
        int first = 0;
        for (int spot = 0; spot < doorSpots.length; spot++) {
            int position = (int) (doorSpots[spot] >>> 32);
            while (first < count && (int) (doors[first] >>> 32) < position) {
                first++;
            }
            int end = first;
            while (end < count && (int) (doors[end] >>> 32) == position) {
                end++;
            }
            boolean stands = spot == 0 || (int) (doorSpots[spot - 1] >>> 32) != position;
            joinDoors(pieces, (int) doorSpots[spot], position, stands, Arrays.copyOfRange(doors, first, end));
        }
    }

    /** @param stands whether the spot is the first at its position: it stands for the others, the strictest decides */
    private void joinDoors(Pieces pieces, int street, int position, boolean stands, long[] around) {
        if (around.length == 0) {
            source.problems.add(NetworkProblem.at(
                    source.positions.coordinate(position),
                    source.streets.traits(street),
                    "It lies on no street that can be walked; it has no effect."));
        }
        for (int i = 0; stands && i < around.length; i++) {
            for (int j = i + 1; j < around.length; j++) {
                pieces.begin(street, (int) around[i]);
                pieces.vertex(position);
                pieces.vertex(position);
                pieces.end((int) around[j]);
            }
        }
    }

    /** The spots of the finished network, by the number its nodes have there. To be called last. */
    Spots spots(int[] numberOfNode) {
        long[] crossings = new long[nodes];
        int count = 0;
        for (int node = 0; node < nodes; node++) {
            if (has(positionOfNode[node], CROSSING)) {
                int street = crossingAt(positionOfNode[node]);
                crossings[count++] = ((long) numberOfNode[node] << 32) | street;
            }
        }
        Arrays.sort(crossings, 0, count);
        long[] sharers = new long[doorSpots.length];
        int shared = 0;
        int stands = 0;
        for (int spot = 1; spot < doorSpots.length; spot++) {
            if (doorSpots[spot] >>> 32 != doorSpots[stands] >>> 32) {
                stands = spot;
            } else {
                sharers[shared++] = (doorSpots[stands] << 32) | (int) doorSpots[spot];
            }
        }
        Arrays.sort(sharers, 0, shared);
        return new Spots(
                upper(crossings, count), lower(crossings, count), upper(sharers, shared), lower(sharers, shared));
    }

    /** The last crossing of the file at a position that has one. */
    private int crossingAt(int position) {
        int after = Arrays.binarySearch(crossingSpots, ((long) position + 1) << 32);
        int next = after < 0 ? -after - 1 : after;
        return (int) crossingSpots[next - 1];
    }

    private static int[] upper(long[] values, int count) {
        return Arrays.stream(values, 0, count)
                .mapToInt(value -> (int) (value >>> 32))
                .toArray();
    }

    private static int[] lower(long[] values, int count) {
        return Arrays.stream(values, 0, count).mapToInt(value -> (int) value).toArray();
    }

    int nodes() {
        return nodes;
    }

    int positionOf(int node) {
        return positionOfNode[node];
    }
}
