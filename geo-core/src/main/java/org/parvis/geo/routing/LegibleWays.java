package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.territory.Walker;

/**
 * Ways whose length counts, and their turns as so many metres more: for a line on the ground, which is painted by the
 * metre and followed by the eye. Which streets may be used is the walker's; how quickly they are walked does not matter.
 * Dijkstra's search over arcs, since a turn lies between two of them. For one thread.
 */
public final class LegibleWays {
    private static final int NONE_BEFORE = -1;
    private static final long UNREACHED = Long.MAX_VALUE / 4;
    private static final double MILLIMETRES = 1000;

    /**
     * A way out of a position, and in the other direction a way into it.
     *
     * @param position on the network
     * @param arc that is walked away from the position
     * @param begin how much of the arc lies before the position, 0 at its node, less than 1
     */
    public record Exit(Snap position, int arc, double begin) {
        boolean isInside() {
            return begin > 0;
        }
    }

    private final WalkNetwork network;
    private final StreetTurns turns;
    private final WalkWeights weights;
    private final long[] labels;

    /** The length of each arc, negative where this walker must not go; millimetres. */
    private final int[] lengths;

    /** The least label of the arcs by which each node was reached. */
    private final long[] leastAtNode;

    private final int[] before;
    private final boolean[] settled;
    private final int[] touched;
    private int touchedArcs;
    private final SearchQueue queue = new SearchQueue();
    private long turnMillimetres;

    public LegibleWays(StreetTurns turns, Walker walker) {
        this.network = turns.network();
        this.turns = turns;
        weights = network.weights(walker);
        labels = new long[network.arcs()];
        Arrays.fill(labels, UNREACHED);
        leastAtNode = new long[network.nodes()];
        Arrays.fill(leastAtNode, UNREACHED);
        lengths = new int[network.arcs()];
        for (int arc = 0; arc < lengths.length; arc++) {
            boolean blocked = weights.seconds(arc) == WalkWeights.BLOCKED;
            lengths[arc] = blocked ? -1 : (int) Math.round(network.metres(network.pieceOf(arc)) * MILLIMETRES);
        }
        before = new int[network.arcs()];
        settled = new boolean[network.arcs()];
        touched = new int[network.arcs()];
    }

    /** The ways out of a position that this walker may walk both ways; if there are none, those for one way only. */
    public List<Exit> exits(Snap position) {
        List<Exit> exits = new ArrayList<>();
        int piece = position.piece();
        if (position.fraction() > 0 && position.fraction() < 1) {
            addUsable(exits, new Exit(position, network.arcOf(piece, true), position.fraction()));
            addUsable(exits, new Exit(position, network.arcOf(piece, false), 1 - position.fraction()));
            return exits;
        }
        int node = position.fraction() == 0 ? network.from(piece) : network.to(piece);
        for (int arc = network.firstArc(node); arc < network.firstArc(node + 1); arc++) {
            addUsable(exits, new Exit(position, arc, 0));
        }
        return exits;
    }

    private void addUsable(List<Exit> exits, Exit exit) {
        if (isUsable(exit.arc()) || isUsable(inward(exit))) {
            exits.add(exit);
        }
    }

    private boolean isUsable(int arc) {
        return lengths[arc] >= 0;
    }

    /** The arc that is walked to arrive by an exit. */
    private int inward(Exit exit) {
        return network.arcOf(network.pieceOf(exit.arc()), !network.isForward(exit.arc()));
    }

    /** Whether somebody who arrives by one exit of a position and leaves by another of the same position turns there. */
    public boolean isTurn(Exit arriving, Exit leaving) {
        if (arriving.arc() == leaving.arc()) {
            return true;
        }
        return !arriving.isInside() && turns.isTurn(inward(arriving), leaving.arc());
    }

    /**
     * The least length with turns of the ways that leave by one exit and arrive by others.
     *
     * @param metresPerTurn how many metres somebody goes farther to be spared a turn, 0 or more
     * @return metres with so many for each turn, in the order of {@code to}; infinite where no way leads
     */
    public double[] metres(Exit from, List<Exit> to, double metresPerTurn, Deadline deadline) {
        search(from, to, metresPerTurn, deadline);
        double[] metres = new double[to.size()];
        for (int i = 0; i < metres.length; i++) {
            long least = arrival(from, to.get(i));
            metres[i] = least >= UNREACHED ? Double.POSITIVE_INFINITY : least / MILLIMETRES;
        }
        return metres;
    }

    /** The way whose length with turns {@link #metres} told; empty if there is none. */
    public Optional<LegibleWay> way(Exit from, Exit to, double metresPerTurn, Deadline deadline) {
        search(from, List.of(to), metresPerTurn, deadline);
        if (arrival(from, to) >= UNREACHED) {
            return Optional.empty();
        }
        int last = inward(to);
        List<Integer> backward = new ArrayList<>();
        int felt = 0;
        backward.add(last);
        if (!isAhead(from, to)) {
            int next = last;
            for (int arc = entering(last); arc != NONE_BEFORE; arc = before[arc]) {
                felt += turns.isTurn(arc, next) ? 1 : 0;
                backward.add(arc);
                next = arc;
            }
        }
        int[] arcs = new int[backward.size()];
        for (int i = 0; i < arcs.length; i++) {
            arcs[i] = backward.get(arcs.length - 1 - i);
        }
        FoundWay found = new FoundWay(from.position(), to.position(), arcs, from.isInside(), to.isInside());
        return Optional.of(new LegibleWay(network, weights, found, felt));
    }

    /**
     * The best way from a position to one of several nodes, along streets that may be walked both there and back: for a
     * branch, seen from its end.
     *
     * @param mostMetres beyond which nothing is looked for, with so many metres for each turn
     * @return empty if there is none
     */
    public Optional<LegibleWay> toNearest(
            Snap position, BitSet nodes, double metresPerTurn, double mostMetres, Deadline deadline) {
        begin(metresPerTurn);
        List<Exit> exits = exits(position);
        for (Exit exit : exits) {
            if (isUsableBothWays(exit.arc())) {
                reach(exit.arc(), length(exit.arc(), 1 - exit.begin()), NONE_BEFORE);
            }
        }
        for (int steps = 1; !queue.isEmpty() && queue.leastKey() <= mostMetres * MILLIMETRES; steps++) {
            if ((steps & 0xFFF) == 0) {
                deadline.check();
            }
            int arc = queue.poll();
            if (nodes.get(network.target(arc))) {
                return Optional.of(wayAgainst(position, exits.get(0).isInside(), arc));
            }
            if (!settled[arc]) {
                settled[arc] = true;
                relax(arc, true);
            }
        }
        return Optional.empty();
    }

    private LegibleWay wayAgainst(Snap position, boolean startsInside, int last) {
        int count = 0;
        int felt = 0;
        for (int arc = last; arc != NONE_BEFORE; arc = before[arc]) {
            count++;
            felt += before[arc] != NONE_BEFORE && turns.isTurn(before[arc], arc) ? 1 : 0;
        }
        int[] arcs = new int[count];
        for (int arc = last; arc != NONE_BEFORE; arc = before[arc]) {
            arcs[--count] = arc;
        }
        Snap end = Loops.at(network, network.target(last));
        return new LegibleWay(network, weights, new FoundWay(position, end, arcs, startsInside, false), felt);
    }

    private boolean isUsableBothWays(int arc) {
        return isUsable(arc) && isUsable(network.arcOf(network.pieceOf(arc), !network.isForward(arc)));
    }

    /** Whether the way is no more than a part of the arc on which it begins. */
    private boolean isAhead(Exit from, Exit to) {
        return inward(to) == from.arc() && 1 - to.begin() >= from.begin();
    }

    private long arrival(Exit from, Exit to) {
        int arc = inward(to);
        if (!isUsable(arc)) {
            return UNREACHED;
        }
        if (isAhead(from, to)) {
            return labels[arc] == UNREACHED ? UNREACHED : length(arc, 1 - to.begin() - from.begin());
        }
        int last = entering(arc);
        return last == NONE_BEFORE ? UNREACHED : entry(last, arc) + length(arc, 1 - to.begin());
    }

    /** The arc from which this one is best entered. */
    private int entering(int arc) {
        int node = network.source(arc);
        int best = NONE_BEFORE;
        long least = UNREACHED;
        for (int leaving = network.firstArc(node); leaving < network.firstArc(node + 1); leaving++) {
            int last = network.arcOf(network.pieceOf(leaving), !network.isForward(leaving));
            if (labels[last] < UNREACHED && entry(last, arc) < least) {
                least = entry(last, arc);
                best = last;
            }
        }
        return best;
    }

    private long entry(int last, int arc) {
        return labels[last] + (turns.isTurn(last, arc) ? turnMillimetres : 0);
    }

    private long length(int arc, double share) {
        return Math.round(network.metres(network.pieceOf(arc)) * share * MILLIMETRES);
    }

    private void begin(double metresPerTurn) {
        turnMillimetres = Math.round(metresPerTurn * MILLIMETRES);
        for (int i = 0; i < touchedArcs; i++) {
            labels[touched[i]] = UNREACHED;
            settled[touched[i]] = false;
            leastAtNode[network.target(touched[i])] = UNREACHED;
        }
        touchedArcs = 0;
        queue.clear();
    }

    private void search(Exit from, List<Exit> to, double metresPerTurn, Deadline deadline) {
        begin(metresPerTurn);
        boolean[] wanted = new boolean[network.arcs()];
        int open = 0;
        for (Exit exit : to) {
            int arc = inward(exit);
            boolean again = arc == from.arc() && !isAhead(from, exit);
            // To come back onto the arc it began on, the search has to look at all that leads there.
            open += again ? network.arcs() : !wanted[arc] && isUsable(arc) && arc != from.arc() ? 1 : 0;
            wanted[arc] = wanted[arc] || !again;
        }
        if (isUsable(from.arc())) {
            reach(from.arc(), length(from.arc(), 1 - from.begin()), NONE_BEFORE);
        }
        for (int steps = 1; open > 0 && !queue.isEmpty(); steps++) {
            if ((steps & 0xFFF) == 0) {
                deadline.check();
            }
            int arc = queue.poll();
            if (!settled[arc]) {
                settled[arc] = true;
                open -= wanted[arc] && arc != from.arc() ? 1 : 0;
                relax(arc, false);
            }
        }
    }

    private void relax(int arc, boolean bothWays) {
        int node = network.target(arc);
        if (labels[arc] < leastAtNode[node]) {
            leastAtNode[node] = labels[arc];
        } else if (labels[arc] >= leastAtNode[node] + turnMillimetres) {
            // Whoever came here first goes on for no more, even with a turn.
            return;
        }
        for (int next = network.firstArc(node); next < network.firstArc(node + 1); next++) {
            if (!settled[next] && (bothWays ? isUsableBothWays(next) : isUsable(next))) {
                reach(next, entry(arc, next) + lengths[next], arc);
            }
        }
    }

    private void reach(int arc, long label, int from) {
        if (label < labels[arc]) {
            if (labels[arc] == UNREACHED) {
                touched[touchedArcs++] = arc;
            }
            labels[arc] = label;
            before[arc] = from;
            queue.add(label, arc);
        }
    }
}
