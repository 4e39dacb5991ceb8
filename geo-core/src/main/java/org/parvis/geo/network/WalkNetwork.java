package org.parvis.geo.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.hierarchy.Hierarchy;
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

    private final NetworkArrays arrays;
    private final PositionUnits units;
    private final MetricPlane plane;
    private final StreetTable streets;
    private final Spots spots;

    /** The arc of each side of each piece. */
    private final int[] sideArc;

    private final Later<Hierarchy> hierarchy;
    private final WalkerWeights weights;
    private final SegmentGrid grid;
    private final NetworkStatistics statistics;

    /** @param hierarchy makes it or has it, of the same arcs */
    WalkNetwork(
            NetworkArrays arrays,
            PositionUnits units,
            MetricPlane plane,
            StreetTable streets,
            Spots spots,
            List<NetworkProblem> problems,
            WalkProfiles profiles,
            Supplier<Hierarchy> hierarchy) {
        this.arrays = arrays;
        this.units = units;
        this.plane = plane;
        this.streets = streets;
        this.spots = spots;
        sideArc = new int[arrays.arcSide.length];
        for (int arc = 0; arc < sideArc.length; arc++) {
            sideArc[arrays.arcSide[arc]] = arc;
        }
        this.hierarchy = new Later<>(hierarchy);
        weights = new WalkerWeights(this, profiles);
        grid = new SegmentGrid(this);
        double metres = 0;
        for (float length : arrays.pieceMetres) {
            metres += length;
        }
        statistics = new NetworkStatistics(streets.size(), nodes(), pieces(), arcs(), vertices(), metres, problems);
    }

    public NetworkStatistics statistics() {
        return statistics;
    }

    /** The plane in which lengths and distances are measured. */
    public MetricPlane plane() {
        return plane;
    }

    public int nodes() {
        return arrays.nodeLongitude.length;
    }

    public int arcs() {
        return arrays.arcTarget.length;
    }

    public int pieces() {
        return arrays.pieceStreet.length;
    }

    /** The first arc that leaves the node; the last is before {@code firstArc(node + 1)}. */
    public int firstArc(int node) {
        return arrays.firstArc[node];
    }

    public int target(int arc) {
        return arrays.arcTarget[arc];
    }

    /** The node the arc leaves. */
    public int source(int arc) {
        return isForward(arc) ? arrays.pieceFrom[pieceOf(arc)] : arrays.pieceTo[pieceOf(arc)];
    }

    public int pieceOf(int arc) {
        return arrays.arcSide[arc] >> 1;
    }

    public boolean isForward(int arc) {
        return (arrays.arcSide[arc] & 1) == 0;
    }

    /** The arc that walks this piece in this direction. */
    public int arcOf(int piece, boolean forward) {
        return sideArc[forward ? piece * 2 : piece * 2 + 1];
    }

    /** The node where the piece begins. */
    public int from(int piece) {
        return arrays.pieceFrom[piece];
    }

    /** The node where the piece ends. */
    public int to(int piece) {
        return arrays.pieceTo[piece];
    }

    public double metres(int piece) {
        return arrays.pieceMetres[piece];
    }

    /** The street of a piece; equal for two pieces of one street, though not the same object. */
    public StreetTraits street(int piece) {
        return streets.traits(arrays.pieceStreet[piece]);
    }

    /** What it takes to walk on a piece's street; cheaper than {@link #street}. */
    public WayTraits way(int piece) {
        return streets.way(arrays.pieceStreet[piece]);
    }

    /** The number of a piece's street in this network: the same for all pieces of one street, and for no other. */
    public int streetOf(int piece) {
        return arrays.pieceStreet[piece];
    }

    NetworkArrays arrays() {
        return arrays;
    }

    PositionUnits units() {
        return units;
    }

    StreetTable streets() {
        return streets;
    }

    Spots spots() {
        return spots;
    }

    /** The first vertex of the piece's line, two or more; the last is before {@code firstVertex(piece + 1)}. */
    public int firstVertex(int piece) {
        return arrays.pieceFirstVertex[piece];
    }

    int vertices() {
        return arrays.vertexLongitude.length;
    }

    public double longitude(int vertex) {
        return units.longitude(arrays.vertexLongitude[vertex]);
    }

    public double latitude(int vertex) {
        return units.latitude(arrays.vertexLatitude[vertex]);
    }

    public double nodeLongitude(int node) {
        return units.longitude(arrays.nodeLongitude[node]);
    }

    public double nodeLatitude(int node) {
        return units.latitude(arrays.nodeLatitude[node]);
    }

    /** The same network prepared for quick searches; made when first asked for. Its nodes and arcs have the same numbers. */
    public Hierarchy hierarchy() {
        return hierarchy.get();
    }

    /** The walkers that this network knows. */
    public WalkProfiles profiles() {
        return weights.profiles();
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
     * ought to be joined to, if that is near enough. Streets that others reach but this walker is cut off from, for want of a way without stairs,
     * are passed over only if the rest is less than 50 m farther; else the answer lies on them, and no way leads there.
     *
     * @param position degrees, x is the longitude
     * @param mostMetres no farther than this
     * @return empty if there is none so near
     */
    public Optional<Snap> snap(Coordinate position, Walker walker, double mostMetres) {
        WalkWeights own = weights(walker);
        Optional<Snap> main = SnapSearch.nearest(grid, position, mostMetres, own.mainPieces());
        double bound = main.isPresent() ? main.get().distanceMetres() - CUT_OFF_METRES : mostMetres;
        if (own.hasCutOffPieces() && bound > 0) {
            Optional<Snap> cutOff = SnapSearch.nearest(grid, position, bound, own.cutOffPieces());
            main = cutOff.isPresent() ? cutOff : main;
        }
        return main.isPresent() ? main : snapApart(position, walker, mostMetres);
    }

    /** The nearest position on a small part of the network that is joined to nothing else, such as an island. */
    public Optional<Snap> snapApart(Coordinate position, Walker walker, double mostMetres) {
        return SnapSearch.nearest(grid, position, mostMetres, weights(walker).apartPieces());
    }

    SegmentGrid grid() {
        return grid;
    }

    /** How far a position in degrees is from the nearest piece of any street in the network; infinite if it has none. */
    public double distanceMetres(Coordinate position) {
        return SnapSearch.nearest(grid, position, Double.MAX_VALUE, null)
                .map(Snap::distanceMetres)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
