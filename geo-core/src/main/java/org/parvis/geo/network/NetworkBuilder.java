package org.parvis.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * Builds a {@link WalkNetwork} from stored streets and nothing else.
 *
 * <p>Streets meet where they share an exact position and are cut there. Lines that pass over each other on different
 * levels meet only where one of them ends. Squares are walked along their rims and across, on lines of sight between the
 * positions where other streets touch the rim. Spots delay or stop those who pass them. Streets nobody may walk on are
 * left out: motorways, planned streets, {@code foot} no or private, cycle tracks not opened to pedestrians.
 *
 * <p>Streets with repeated positions are cleaned, streets without length left out; what was done is in
 * {@link WalkNetwork#statistics()}. The same streets in the same order give the same network.
 */
public final class NetworkBuilder {
    private final StreetLines source;
    private final MetricPlane plane;
    private final Junctions junctions;
    private final Pieces pieces;
    private final WalkProfiles profiles;

    private NetworkBuilder(Collection<Street> streets, WalkProfiles profiles) {
        this.profiles = profiles;
        source = new StreetLines(streets);
        plane = planeAround(source.positions);
        junctions = new Junctions(source);
        pieces = new Pieces(source.positions, plane);
    }

    /** @param streets any, also those nobody may walk on; none gives a network on which nothing can be snapped */
    public static WalkNetwork build(Collection<Street> streets) {
        return build(streets, WalkProfiles.STANDARD);
    }

    /** @param profiles the walkers that the network knows */
    public static WalkNetwork build(Collection<Street> streets, WalkProfiles profiles) {
        return new NetworkBuilder(streets, profiles).build();
    }

    private WalkNetwork build() {
        List<StreetLine> lines = new ArrayList<>(source.lines);
        List<StreetLine> across = new ArrayList<>();
        for (StreetLines.Square square : source.squares) {
            boolean lift = source.streets.way(square.street()).streetClass() == StreetClass.LIFT;
            across.addAll(SightLines.across(square, source.positions, plane, junctions::isEntrance, lift));
            if (!lift) {
                lines.addAll(square.rims());
            }
        }
        across.forEach(junctions::count);
        lines.addAll(across);
        junctions.separateLevels(lines);
        lines.forEach(this::cut);
        junctions.joinDoors(pieces);
        source.streets.finish();
        return new WalkNetwork(source, plane, junctions, pieces, profiles);
    }

    private void cut(StreetLine line) {
        int[] positions = line.isRim() ? startingAtCut(line) : line.positions();
        if (line.kind() == StreetLine.Kind.HOLE_RIM && !junctions.isCut(positions[0])) {
            // Nobody gets there: the hole of a square that no way across goes round.
            return;
        }
        int start = 0;
        int startNode = junctions.nodeFor(line, positions[0]);
        for (int i = 1; i < positions.length; i++) {
            boolean last = i == positions.length - 1;
            if (last || junctions.isCut(positions[i])) {
                pieces.add(
                        line.street(),
                        startNode,
                        junctions.nodeFor(line, positions[i]),
                        Arrays.copyOfRange(positions, start, i + 1));
                if (!last) {
                    start = i;
                    startNode = junctions.nodeFor(line, positions[i]);
                }
            }
        }
    }

    /** The same ring, beginning where it is cut, so that no piece ends for want of a better reason. */
    private int[] startingAtCut(StreetLine rim) {
        int length = rim.last();
        int first = 0;
        while (first < length && !junctions.isCut(rim.positions()[first])) {
            first++;
        }
        int[] turned = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            turned[i] = rim.positions()[(first + i) % length];
        }
        return turned;
    }

    private static MetricPlane planeAround(Positions positions) {
        Envelope extent = new Envelope();
        for (int position = 0; position < positions.size(); position++) {
            extent.expandToInclude(positions.longitude(position), positions.latitude(position));
        }
        if (extent.isNull()) {
            return new MetricPlane(0, 0);
        }
        // Bad data may lie anywhere; a plane exists within 85 degrees of the equator.
        double latitude = Math.max(-85, Math.min(85, extent.centre().y));
        return new MetricPlane(extent.centre().x, latitude);
    }
}
