package org.parvis.geo.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.StreetTraits;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Geometries;

/** Writes down a walk piece by piece: its line, its lengths and times, and where the street changes. */
final class WalkTrace {
    private final WalkNetwork network;
    private final WalkWeights weights;
    private final List<Coordinate> line = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable StreetTraits street;
    private boolean forward;
    private int stretchStart;
    private double stretchMetres;
    private int stretchTenths;
    private double metres;

    private WalkTrace(WalkNetwork network, WalkWeights weights) {
        this.network = network;
        this.weights = weights;
    }

    /** The walk just found by {@link WalkSearch#toOne}, whose label is {@code best}. */
    static Walk of(WalkNetwork network, WalkWeights weights, WalkSearch search, Snap from, Snap to, long best) {
        WalkTrace trace = new WalkTrace(network, weights);
        trace.add(from.longitude(), from.latitude());
        if (search.direct(from, to, weights) == best) {
            trace.part(from.piece(), to.fraction() >= from.fraction(), from, to);
        } else {
            int end = network.from(to.piece());
            if (search.label(end) + search.lastPart(end, to, weights) != best) {
                end = network.to(to.piece());
            }
            trace.throughNodes(from, to, end, search);
        }
        trace.add(to.longitude(), to.latitude());
        trace.endStretch();
        return new Walk(line(trace.line), trace.metres, Label.seconds(best) / 10.0, trace.stretches);
    }

    private void throughNodes(Snap from, Snap to, int end, WalkSearch search) {
        int[] arcs = arcsTo(end, search);
        int start = arcs.length == 0 ? end : network.source(arcs[0]);
        boolean onward = search.leavesForward(from, start, weights);
        if (onward ? from.fraction() < 1 : from.fraction() > 0) {
            part(from.piece(), onward, from, null);
        }
        for (int arc : arcs) {
            part(network.pieceOf(arc), network.isForward(arc), null, null);
        }
        boolean entering = search.entersForward(end, to, weights);
        if (entering ? to.fraction() > 0 : to.fraction() < 1) {
            part(to.piece(), entering, null, to);
        }
    }

    /** Arcs from where the search began to a node, in walking order. */
    private int[] arcsTo(int node, WalkSearch search) {
        int count = 0;
        for (int at = node; search.arcInto(at) != WalkSearch.NO_ARC; at = network.source(search.arcInto(at))) {
            count++;
        }
        int[] arcs = new int[count];
        for (int at = node; count > 0; at = network.source(arcs[count])) {
            arcs[--count] = search.arcInto(at);
        }
        return arcs;
    }

    /**
     * Walks a piece, or the part of it after {@code start} or before {@code stop} where these are given. The position
     * where it begins has been added already.
     */
    private void part(int piece, boolean onward, @Nullable Snap start, @Nullable Snap stop) {
        enter(network.street(piece), onward);
        double startFraction = start == null ? (onward ? 0 : 1) : start.fraction();
        double stopFraction = stop == null ? (onward ? 1 : 0) : stop.fraction();
        double share = Math.abs(stopFraction - startFraction);
        int arc = network.arcOf(piece, onward);
        double length = network.metres(piece) * share;
        metres += length;
        stretchMetres += length;
        stretchTenths += Label.seconds(WalkSearch.share(arc, share, weights));

        int first = network.firstVertex(piece);
        int last = network.firstVertex(piece + 1) - 1;
        if (onward) {
            int end = stop == null ? last : stop.segment();
            for (int vertex = start == null ? first : start.segment() + 1; vertex <= end; vertex++) {
                add(network.longitude(vertex), network.latitude(vertex));
            }
        } else {
            int end = stop == null ? first : stop.segment() + 1;
            for (int vertex = start == null ? last : start.segment(); vertex >= end; vertex--) {
                add(network.longitude(vertex), network.latitude(vertex));
            }
        }
        if (stop != null) {
            add(stop.longitude(), stop.latitude());
        }
    }

    private void enter(StreetTraits next, boolean onward) {
        // A square has no direction; its lines were drawn by us.
        boolean sameWay = next.equals(street) && (onward == forward || next.area());
        if (!sameWay) {
            endStretch();
            street = next;
            forward = onward;
            stretchStart = line.size() - 1;
        }
    }

    private void endStretch() {
        if (street != null && (stretchMetres > 0 || stretchTenths > 0)) {
            List<Coordinate> part = line.subList(stretchStart, line.size());
            stretches.add(new Stretch(street, line(part), forward, stretchMetres, stretchTenths / 10.0));
        }
        stretchMetres = 0;
        stretchTenths = 0;
    }

    private void add(double longitude, double latitude) {
        if (!line.isEmpty()) {
            Coordinate last = line.get(line.size() - 1);
            if (last.x == longitude && last.y == latitude) {
                return;
            }
        }
        line.add(new Coordinate(longitude, latitude));
    }

    private static LineString line(List<Coordinate> positions) {
        if (positions.size() == 1) {
            return Geometries.line(positions.get(0), positions.get(0).copy());
        }
        return Geometries.line(positions.toArray(Coordinate[]::new));
    }
}
