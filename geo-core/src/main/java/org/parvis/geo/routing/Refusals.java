package org.parvis.geo.routing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.Hindrance;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkProfile;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;

/** What to tell somebody for whom there is no walk. */
final class Refusals {
    private final WalkNetwork network;
    private final WalkWeights weights;

    Refusals(WalkNetwork network, WalkWeights weights) {
        this.network = network;
        this.weights = weights;
    }

    ParvisException offNetwork(Coordinate position, String field) {
        return ParvisException.of(
                ErrorCode.NOT_ON_NETWORK,
                field,
                "There is no street that " + who() + " can use within " + Math.round(WalkRouter.SNAP_METRES) + " m of "
                        + words(position) + "; choose a point nearer to one.");
    }

    /**
     * @param leastHindered a way on which something is in the walker's way, as little as can be; null if the streets at
     *     the two ends are not joined at all
     */
    ParvisException unreachable(Coordinate from, Coordinate to, String field, @Nullable FoundWay leastHindered) {
        String why = leastHindered == null ? null : hindrances(leastHindered);
        return ParvisException.of(
                ErrorCode.UNREACHABLE,
                field,
                noWay(from, to)
                        + (why == null
                                ? "; the streets at the two are not joined. Choose another point."
                                : ". The least hindered one has " + why
                                        + ". Choose another point, or another walker."));
    }

    /** Others could walk there, but not without what this request avoids. */
    ParvisException avoided(Coordinate from, Coordinate to, String field) {
        return ParvisException.of(
                ErrorCode.UNREACHABLE,
                field,
                noWay(from, to) + " that keeps off all that is to be avoided; avoid less.");
    }

    ParvisException noLoop(LoopRequest request) {
        return ParvisException.of(
                ErrorCode.UNREACHABLE,
                "metres",
                "No loop of about " + Math.round(request.metres()) + " m begins at " + words(request.from()) + " for "
                        + who()
                        + ": there are not enough streets in reach. Ask for a shorter one, or begin elsewhere.");
    }

    /** The first place where the walker is stopped, and how many follow; null if there is none. */
    private @Nullable String hindrances(FoundWay way) {
        String first = null;
        int others = 0;
        int stoppedOn = -1;
        for (int i = 0; i < way.size(); i++) {
            int arc = way.arc(i);
            Hindrance hindrance = weights.hindrance(arc).orElse(null);
            int street = network.streetOf(network.pieceOf(arc));
            if (hindrance != null && first == null) {
                first = stretch(arc) + ": " + hindrance.words();
            } else if (hindrance != null && street != stoppedOn) {
                others++;
            }
            stoppedOn = hindrance == null ? -1 : street;
        }
        if (first == null || others == 0) {
            return first;
        }
        return first + "; and " + others + (others == 1 ? " more hindrance" : " more hindrances") + " after that";
    }

    private String stretch(int arc) {
        int piece = network.pieceOf(arc);
        int vertex = network.isForward(arc) ? network.firstVertex(piece) : network.firstVertex(piece + 1) - 1;
        return EnglishPhrases.name(network.street(piece)) + " at "
                + words(new Coordinate(network.longitude(vertex), network.latitude(vertex)));
    }

    private String noWay(Coordinate from, Coordinate to) {
        return "No way leads from " + words(from) + " to " + words(to) + " for " + who();
    }

    private String who() {
        WalkProfile profile = weights.profile();
        return profile.phrase().in(Language.ENGLISH).orElse("the walker " + profile.walker());
    }

    private static String words(Coordinate position) {
        return String.format(Locale.ROOT, "longitude %.6f, latitude %.6f", position.x, position.y);
    }

    /** What arcs cost somebody who gets past everything, but would walk for hours to be spared it. */
    static final class Hindered implements ArcCosts {
        /** Three hours for each hindrance, in tenths of a second. */
        private static final long PAST_IT = Label.of(3 * 36_000, 0);

        private static final double TENTHS_PER_METRE = 10;

        private final WalkNetwork network;
        private final WalkWeights weights;
        private final ArcCosts costs;

        Hindered(WalkNetwork network, WalkWeights weights) {
            this.network = network;
            this.weights = weights;
            costs = new ArcCosts.Plain(weights);
        }

        @Override
        public long of(int arc) {
            return weights.cost(arc) == WalkWeights.BLOCKED ? past(arc) : costs.of(arc);
        }

        @Override
        public long of(int arc, double share) {
            return share > 0 && weights.cost(arc) == WalkWeights.BLOCKED ? past(arc) : costs.of(arc, share);
        }

        private long past(int arc) {
            return PAST_IT + Label.of((int) (network.metres(network.pieceOf(arc)) * TENTHS_PER_METRE), 0);
        }
    }
}
