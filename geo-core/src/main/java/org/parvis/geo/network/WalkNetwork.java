package org.parvis.geo.network;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Walker;

/**
 * A walking network: immutable, in arrays of numbers, safe for use by many threads.
 *
 * <p>A <b>node</b> is where pieces meet or end. A <b>piece</b> is a part of one street from node to node, with the
 * <b>vertices</b> of its line; its {@code forward} direction is the one in which its source drew the street. An
 * <b>arc</b> is a piece in one walking direction; the arcs leaving a node are numbered consecutively. Coordinates are
 * degrees (WGS 84), lengths metres on the network's {@link #plane()}.
 */
public final class WalkNetwork {
    /** How far a point cut off for this walker may be drawn to the part of the network that is not; metres. */
    private static final double CUT_OFF_METRES = 50;

    private final StreetTable streets;
    private final Spots spots;
    private final MetricPlane plane;
    private final double[] nodeLongitude;
    private final double[] nodeLatitude;
    private final int[] firstArc;
    private final int[] arcTarget;

    /** Twice the piece, plus one if walked backward. */
    private final int[] arcSide;

    /** The arc of each side, as above. */
    private final int[] sideArc;

    private final int[] pieceStreet;
    private final int[] pieceFrom;
    private final int[] pieceTo;
    private final float[] pieceMetres;
    private final int[] pieceFirstVertex;
    private final double[] vertexLongitude;
    private final double[] vertexLatitude;
    private final WalkerWeights weights;
    private final SegmentGrid grid;
    private final NetworkStatistics statistics;

    WalkNetwork(StreetLines source, MetricPlane plane, Junctions junctions, Pieces pieces, WalkProfiles profiles) {
        this.streets = source.streets;
        this.plane = plane;
        int nodes = junctions.nodes();
        nodeLongitude = new double[nodes];
        nodeLatitude = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            nodeLongitude[node] = source.positions.longitude(junctions.positionOf(node));
            nodeLatitude[node] = source.positions.latitude(junctions.positionOf(node));
        }
        int count = pieces.size;
        pieceStreet = Arrays.copyOf(pieces.street, count);
        pieceFrom = Arrays.copyOf(pieces.from, count);
        pieceTo = Arrays.copyOf(pieces.to, count);
        pieceMetres = Arrays.copyOf(pieces.metres, count);
        pieceFirstVertex = Arrays.copyOf(pieces.firstVertex, count + 1);
        int vertices = pieceFirstVertex[count];
        vertexLongitude = new double[vertices];
        vertexLatitude = new double[vertices];
        for (int vertex = 0; vertex < vertices; vertex++) {
            vertexLongitude[vertex] = source.positions.longitude(pieces.vertices[vertex]);
            vertexLatitude[vertex] = source.positions.latitude(pieces.vertices[vertex]);
        }
        firstArc = new int[nodes + 1];
        arcTarget = new int[count * 2];
        arcSide = new int[count * 2];
        sideArc = new int[count * 2];
        sortArcs();
        spots = junctions.spots();
        weights = new WalkerWeights(this, profiles);
        grid = new SegmentGrid(this);
        statistics = statistics(source);
    }

    /** Counting sort of both sides of every piece by the node they leave. */
    private void sortArcs() {
        for (int piece = 0; piece < pieceFrom.length; piece++) {
            firstArc[pieceFrom[piece] + 1]++;
            firstArc[pieceTo[piece] + 1]++;
        }
        for (int node = 0; node < nodes(); node++) {
            firstArc[node + 1] += firstArc[node];
        }
        int[] next = firstArc.clone();
        for (int side = 0; side < sideArc.length; side++) {
            int piece = side >> 1;
            boolean forward = (side & 1) == 0;
            int arc = next[forward ? pieceFrom[piece] : pieceTo[piece]]++;
            arcTarget[arc] = forward ? pieceTo[piece] : pieceFrom[piece];
            arcSide[arc] = side;
            sideArc[side] = arc;
        }
    }

    private NetworkStatistics statistics(StreetLines source) {
        double metres = 0;
        for (float length : pieceMetres) {
            metres += length;
        }
        return new NetworkStatistics(
                streets.size(), nodes(), pieces(), arcs(), vertexLongitude.length, metres, source.problems);
    }

    public NetworkStatistics statistics() {
        return statistics;
    }

    /** The plane in which lengths and distances are measured. */
    public MetricPlane plane() {
        return plane;
    }

    public int nodes() {
        return nodeLongitude.length;
    }

    public int arcs() {
        return arcTarget.length;
    }

    public int pieces() {
        return pieceStreet.length;
    }

    /** The first arc that leaves the node; the last is before {@code firstArc(node + 1)}. */
    public int firstArc(int node) {
        return firstArc[node];
    }

    public int target(int arc) {
        return arcTarget[arc];
    }

    /** The node the arc leaves. */
    public int source(int arc) {
        return isForward(arc) ? pieceFrom[pieceOf(arc)] : pieceTo[pieceOf(arc)];
    }

    public int pieceOf(int arc) {
        return arcSide[arc] >> 1;
    }

    public boolean isForward(int arc) {
        return (arcSide[arc] & 1) == 0;
    }

    /** The arc that walks this piece in this direction. */
    public int arcOf(int piece, boolean forward) {
        return sideArc[forward ? piece * 2 : piece * 2 + 1];
    }

    /** The node where the piece begins. */
    public int from(int piece) {
        return pieceFrom[piece];
    }

    /** The node where the piece ends. */
    public int to(int piece) {
        return pieceTo[piece];
    }

    public double metres(int piece) {
        return pieceMetres[piece];
    }

    /** The street of a piece; equal for two pieces of one street, though not the same object. */
    public StreetTraits street(int piece) {
        return streets.traits(pieceStreet[piece]);
    }

    /** What it takes to walk on a piece's street; cheaper than {@link #street}. */
    public WayTraits way(int piece) {
        return streets.way(pieceStreet[piece]);
    }

    /** The number of a piece's street in this network: the same for all pieces of one street, and for no other. */
    public int streetOf(int piece) {
        return pieceStreet[piece];
    }

    StreetTable streets() {
        return streets;
    }

    Spots spots() {
        return spots;
    }

    /** The first vertex of the piece's line, two or more; the last is before {@code firstVertex(piece + 1)}. */
    public int firstVertex(int piece) {
        return pieceFirstVertex[piece];
    }

    int vertices() {
        return vertexLongitude.length;
    }

    public double longitude(int vertex) {
        return vertexLongitude[vertex];
    }

    public double latitude(int vertex) {
        return vertexLatitude[vertex];
    }

    public double nodeLongitude(int node) {
        return nodeLongitude[node];
    }

    public double nodeLatitude(int node) {
        return nodeLatitude[node];
    }

    /**
     * What each arc takes and costs this walker; made when first asked for.
     *
     * @throws org.parvis.geo.shared.ParvisException {@code INVALID_VALUE} if the network knows no such walker
     */
    public WalkWeights weights(Walker walker) {
        return weights.of(walker);
    }

    /**
     * The nearest position on a street this walker may use. Stubs that lead nowhere are passed over for the network they
     * ought to be joined to. Streets that others reach but this walker is cut off from, for want of a way without stairs,
     * are passed over only if the rest is less than 50 m farther; else the answer lies on them, and no way leads there.
     *
     * @param position degrees, x is the longitude
     * @param mostMetres no farther than this
     * @return empty if there is none so near
     */
    public Optional<Snap> snap(Coordinate position, Walker walker, double mostMetres) {
        WalkWeights own = weights(walker);
        Optional<Snap> main = grid.nearest(position, mostMetres, own::isMain);
        if (!own.hasCutOffPieces()) {
            return main;
        }
        double bound = main.isPresent() ? main.get().distanceMetres() - CUT_OFF_METRES : mostMetres;
        Optional<Snap> cutOff = bound > 0 ? grid.nearest(position, bound, own::isCutOff) : Optional.empty();
        return cutOff.isPresent() ? cutOff : main;
    }

    /** How far a position in degrees is from the nearest piece of any street in the network; infinite if it has none. */
    public double distanceMetres(Coordinate position) {
        return grid.nearest(position, Double.MAX_VALUE, piece -> true)
                .map(Snap::distanceMetres)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
