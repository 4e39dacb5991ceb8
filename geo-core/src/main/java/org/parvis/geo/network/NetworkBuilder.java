package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.hierarchy.Hierarchy;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Street;

/**
 * Builds a {@link WalkNetwork} from stored streets and nothing else.
 *
 * <p>Streets meet where they share an exact position and are cut there. Those of a source that draws no junctions, which
 * is any but OpenStreetMap and Parvis itself, also meet where they cross or end within half a metre of each other. Lines
 * that pass over each other on different levels meet only where one of them ends. Squares are walked along their rims and
 * across, on lines of sight between the positions where other streets touch the rim. Spots delay or stop those who pass
 * them. Streets nobody may walk on are left out: motorways, planned streets, {@code foot} no or private, cycle tracks not
 * opened to pedestrians.
 *
 * <p>Streets with repeated positions are cleaned, streets without length left out; what was done is in
 * {@link WalkNetwork#statistics()}. The same streets in the same order give the same network.
 */
public final class NetworkBuilder {
    private final StreetLines source;
    private final WalkProfiles profiles;
    private final @Nullable WalkNetwork before;

    private NetworkBuilder(StreetLines source, WalkProfiles profiles, @Nullable WalkNetwork before) {
        this.source = source;
        this.profiles = profiles;
        this.before = before;
    }

    /** @param streets any, also those nobody may walk on; none gives a network on which nothing can be snapped */
    public static WalkNetwork build(Collection<Street> streets) {
        return build(streets, WalkProfiles.STANDARD);
    }

    /** @param profiles the walkers that the network knows */
    public static WalkNetwork build(Collection<Street> streets, WalkProfiles profiles) {
        return build(WalkableStreets.of(streets), profiles, null);
    }

    /**
     * Builds the network after an edit of its streets.
     *
     * @param before the network before it, whose order of nodes is kept as far as it goes, which saves most of the time;
     *     null to begin anew
     */
    public static WalkNetwork build(WalkableStreets streets, WalkProfiles profiles, @Nullable WalkNetwork before) {
        return new NetworkBuilder(streets.lines().copy(), profiles, before).build();
    }

    private WalkNetwork build() {
        Envelope extent = extent();
        MetricPlane plane = planeAround(extent);
        Noding.join(source, plane);
        Junctions junctions = new Junctions(source);
        Lines lines = source.lines;
        layLinesAcross(junctions, lines, plane);
        junctions.separateLevels(lines);
        Pieces pieces = new Pieces(source.positions, plane);
        for (int line = 0; line < lines.size(); line++) {
            cut(line, lines, junctions, pieces);
        }
        junctions.joinDoors(pieces);
        int[] rank = NodeRanks.of(junctions, pieces, source.positions, plane, before);
        PositionUnits units = PositionUnits.around(
                plane.originLongitude(),
                plane.originLatitude(),
                Math.max(extent.getWidth(), extent.getHeight()) / 2
                        + Math.abs(extent.centre().y - plane.originLatitude()));
        NetworkArrays arrays = new Layout(source.positions, junctions, pieces).arrays(rank, units);
        return new WalkNetwork(
                arrays,
                units,
                plane,
                source.streets,
                junctions.spots(rank),
                source.problems,
                profiles,
                () -> Hierarchy.of(arrays.firstArc, arrays.arcTarget));
    }

    private void layLinesAcross(Junctions junctions, Lines lines, MetricPlane plane) {
        int squares = source.squares.size();
        List<List<StreetLine>> across = new ArrayList<>(squares);
        for (StreetLines.Square square : source.squares) {
            across.add(SightLines.across(square, source.positions, plane, junctions::isEntrance));
            if (!square.lift()) {
                square.rims().forEach(lines::add);
            }
        }
        // Only now, so that no square takes another's lines of sight for streets that lead into it.
        for (List<StreetLine> ofSquare : across) {
            ofSquare.forEach(junctions::count);
            ofSquare.forEach(lines::add);
        }
    }

    private static void cut(int line, Lines lines, Junctions junctions, Pieces pieces) {
        int street = lines.street(line);
        int first = lines.first(line);
        int last = lines.end(line) - 1;
        int begin = lines.kind(line).isRim() ? firstCut(lines, first, last, junctions) : first;
        if (lines.kind(line) == StreetLine.Kind.HOLE_RIM && !junctions.isCut(lines.position(begin))) {
            // Nobody gets there: the hole of a square that no way across goes round.
            return;
        }
        pieces.begin(street, junctions.nodeFor(street, lines.position(begin)));
        pieces.vertex(lines.position(begin));
        for (int step = 1; step <= last - first; step++) {
            // A rim begins where it is cut, so that no piece ends for want of a better reason.
            int at = begin + step > last ? begin + step - (last - first) : begin + step;
            int position = lines.position(at);
            pieces.vertex(position);
            if (step == last - first) {
                pieces.end(junctions.nodeFor(street, position));
            } else if (junctions.isCut(position)) {
                pieces.end(junctions.nodeFor(street, position));
                pieces.begin(street, junctions.nodeFor(street, position));
                pieces.vertex(position);
            }
        }
    }

    private static int firstCut(Lines lines, int first, int last, Junctions junctions) {
        int begin = first;
        while (begin < last && !junctions.isCut(lines.position(begin))) {
            begin++;
        }
        return begin == last ? first : begin;
    }

    private Envelope extent() {
        Envelope extent = new Envelope();
        BitSet used = source.used;
        for (int position = used.nextSetBit(0); position >= 0; position = used.nextSetBit(position + 1)) {
            extent.expandToInclude(source.positions.longitude(position), source.positions.latitude(position));
        }
        return extent.isNull() ? new Envelope(0, 0, 0, 0) : extent;
    }

    private static MetricPlane planeAround(Envelope extent) {
        // Bad data may lie anywhere; a plane exists within 85 degrees of the equator.
        double latitude = Math.max(-85, Math.min(85, extent.centre().y));
        return new MetricPlane(extent.centre().x, latitude);
    }
}
