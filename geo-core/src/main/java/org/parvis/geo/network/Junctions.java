package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.geo.territory.StreetClass;

/**
 * Decides where lines are cut and which cut ends meet in one node. Ends at one position meet, but for two cases: lines
 * that pass through on different levels, with none of them ending there and no square, are a bridge over a street and stay apart; and at a
 * lift or a barrier that costs or stops somebody every end gets a node of its own, a <i>door</i>, and the spot joins
 * the doors.
 */
final class Junctions {
    /** Lines passing each position; an end counts as one. */
    private final int[] uses;

    private final boolean[] ends;
    private final StreetLines source;

    /** Streets that are lifts or effective barriers, by position. */
    private final Map<Integer, List<Integer>> doorSpots = new HashMap<>();

    private final Map<Integer, List<Integer>> doors = new HashMap<>();
    private final Map<Integer, Integer> crossingSpots = new HashMap<>();

    /** Positions at which lines pass on different levels, with the node of each level. */
    private final Map<Integer, Map<Integer, Integer>> levelNodes = new HashMap<>();

    private final int[] nodeOfPosition;
    private int[] positionOfNode = new int[256];
    private int nodes;

    Junctions(StreetLines source) {
        this.source = source;
        int count = source.positions.size();
        uses = new int[count];
        ends = new boolean[count];
        nodeOfPosition = new int[count];
        Arrays.fill(nodeOfPosition, -1);
        source.lines.forEach(this::count);
        source.squares.forEach(square -> square.rims().forEach(this::count));
        Set<Integer> onLifts = positionsOnLifts();
        for (int i = 0; i < source.spots.size(); i++) {
            int position = source.spotPositions.get(i);
            boolean drawnTwice = source.streets.way(source.spots.get(i)).streetClass() == StreetClass.LIFT
                    && onLifts.contains(position);
            if (!drawnTwice) {
                addSpot(source.spots.get(i), position);
            }
        }
    }

    /** Where lifts are drawn as lines or areas: a spot there is the same lift, and one waits for it once. */
    private Set<Integer> positionsOnLifts() {
        Set<Integer> found = new HashSet<>();
        Stream.concat(source.lines.stream(), source.squares.stream().flatMap(square -> square.rims().stream()))
                .filter(line -> source.streets.way(line.street()).streetClass() == StreetClass.LIFT)
                .forEach(line -> Arrays.stream(line.positions()).forEach(found::add));
        return found;
    }

    private void addSpot(int index, int position) {
        WayTraits spot = source.streets.way(index);
        if (spot.streetClass() == StreetClass.CROSSING) {
            crossingSpots.put(position, index);
        } else if (SpotEffect.hasDoors(spot)) {
            doorSpots.computeIfAbsent(position, any -> new ArrayList<>()).add(index);
        }
    }

    /** Whether a position of a square's rim leads elsewhere. */
    boolean isEntrance(int position) {
        return uses[position] > 1 || doorSpots.containsKey(position);
    }

    /** Counts lines of sight too, so that rims are cut where these bend. To be called before any node is asked for. */
    void count(StreetLine line) {
        int[] positions = line.positions();
        // The first and last position of a rim are one.
        for (int i = line.isRim() ? 1 : 0; i < positions.length; i++) {
            uses[positions[i]]++;
        }
        if (line.kind() == StreetLine.Kind.ALONG) {
            ends[positions[0]] = true;
            ends[positions[line.last()]] = true;
        } else {
            // Who draws a square up to a street means that one steps from one to the other.
            for (int position : positions) {
                ends[position] = true;
            }
        }
    }

    /** Finds the bridges over streets; to be called once, after all lines were counted. */
    void separateLevels(Iterable<StreetLine> lines) {
        Map<Integer, Integer> firstLevel = new HashMap<>();
        for (StreetLine line : lines) {
            int level = source.streets.way(line.street()).level();
            for (int position : line.positions()) {
                if (uses[position] < 2 || ends[position] || doorSpots.containsKey(position)) {
                    continue;
                }
                Integer other = firstLevel.putIfAbsent(position, level);
                if (other != null && other != level && !levelNodes.containsKey(position)) {
                    levelNodes.put(position, new HashMap<>());
                    source.problems.add(NetworkProblem.at(
                            source.positions.coordinate(position),
                            source.streets.traits(line.street()),
                            "It shares a position with a street on another level, and neither ends there;"
                                    + " they were not joined."));
                }
            }
        }
    }

    /** Whether lines are cut here: where they meet, and at spots. */
    boolean isCut(int position) {
        return uses[position] > 1 || doorSpots.containsKey(position) || crossingSpots.containsKey(position);
    }

    /** The node at which a piece of this line ends at this position; a new one at every door. */
    int nodeFor(StreetLine line, int position) {
        if (doorSpots.containsKey(position)) {
            int door = newNode(position);
            doors.computeIfAbsent(position, any -> new ArrayList<>()).add(door);
            return door;
        }
        Map<Integer, Integer> byLevel = levelNodes.get(position);
        if (byLevel != null) {
            return byLevel.computeIfAbsent(source.streets.way(line.street()).level(), any -> newNode(position));
        }
        if (nodeOfPosition[position] < 0) {
            nodeOfPosition[position] = newNode(position);
        }
        return nodeOfPosition[position];
    }

    /** Joins the doors of every lift and barrier in pairs. To be called after all pieces of lines were added. */
    void joinDoors(Pieces pieces) {
        doorSpots.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            int position = entry.getKey();
            List<Integer> around = doors.getOrDefault(position, List.of());
            int[] geometry = {position, position};
            for (int street : entry.getValue()) {
                if (around.isEmpty()) {
                    source.problems.add(NetworkProblem.at(
                            source.positions.coordinate(position),
                            source.streets.traits(street),
                            "It lies on no street that can be walked; it has no effect."));
                }
            }
            // Several spots at one position are rare; the first stands for them, the strictest decides in the weights.
            for (int i = 0; i < around.size(); i++) {
                for (int j = i + 1; j < around.size(); j++) {
                    pieces.add(entry.getValue().get(0), around.get(i), around.get(j), geometry);
                }
            }
        });
    }

    /** The spots of the finished network. To be called last. */
    Spots spots() {
        int[] crossingNodes = IntStream.range(0, nodes)
                .filter(node -> crossingSpots.containsKey(positionOfNode[node]))
                .toArray();
        int[] crossings = IntStream.of(crossingNodes)
                .map(node -> Objects.requireNonNull(crossingSpots.get(positionOfNode[node])))
                .toArray();
        List<int[]> pairs = new ArrayList<>();
        doorSpots.values().forEach(streets -> streets.stream()
                .skip(1)
                .forEach(other -> pairs.add(new int[] {streets.get(0), other})));
        pairs.sort(Comparator.<int[]>comparingInt(pair -> pair[0]).thenComparingInt(pair -> pair[1]));
        return new Spots(
                crossingNodes,
                crossings,
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray());
    }

    private int newNode(int position) {
        if (nodes == positionOfNode.length) {
            positionOfNode = Arrays.copyOf(positionOfNode, nodes * 2);
        }
        positionOfNode[nodes] = position;
        return nodes++;
    }

    int nodes() {
        return nodes;
    }

    int positionOf(int node) {
        return positionOfNode[node];
    }
}
