package org.parvis.geo.discovery.ambience;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** How fine a walk is, spot by spot, so that a street walked twice is counted once. Immutable. */
public final class FineWay {
    /** Two looks around so near to each other are at the same spot. */
    private static final double SPOT_METRES = 4;

    /** A spot on the ground, the metres it stands for and what is fine there. */
    private record Spot(long cell, double metres, Set<AmbienceKind> kinds) {}

    private final List<Spot> spots;

    private FineWay(List<Spot> spots) {
        this.spots = spots;
    }

    /** Takes spots in walking order. */
    static final class Builder {
        private final List<Spot> spots = new ArrayList<>();

        void add(Coordinate metric, double metres, Set<AmbienceKind> kinds) {
            if (!kinds.isEmpty()) {
                long column = Math.round(metric.x / SPOT_METRES);
                long row = Math.round(metric.y / SPOT_METRES);
                spots.add(new Spot(column << 32 | row & 0xFFFF_FFFFL, metres, kinds));
            }
        }

        FineWay build() {
            return new FineWay(List.copyOf(spots));
        }
    }

    /**
     * The metres of each kind at spots that are not among those walked.
     *
     * @param walked spots of the ways before
     */
    public Map<AmbienceKind, Double> metres(Set<Long> walked) {
        return walk(new HashSet<>(walked));
    }

    /**
     * The same, and from now on the spots of this way are among those walked.
     *
     * @param walked spots of the ways before; to be filled
     */
    public Map<AmbienceKind, Double> walk(Set<Long> walked) {
        Map<AmbienceKind, Double> metres = new EnumMap<>(AmbienceKind.class);
        for (Spot spot : spots) {
            if (walked.add(spot.cell())) {
                spot.kinds().forEach(kind -> metres.merge(kind, spot.metres(), Double::sum));
            }
        }
        return metres;
    }
}
