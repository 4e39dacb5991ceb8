package org.parvis.geo.greenline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.network.Snap;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Where the line passes one place, or several that lie at the same spot of a street.
 *
 * @param snap on the network
 * @param places indices of the request's places, one or more
 */
record LineStop(Snap snap, List<Integer> places) {
    /**
     * The stops of a request, in the order of its places.
     *
     * @throws ParvisException {@code NOT_ON_NETWORK} or {@code UNREACHABLE}, naming the place
     */
    static List<LineStop> of(GreenLineRequest request, WalkNetwork network) {
        List<LineStop> stops = new ArrayList<>();
        Map<Object, LineStop> known = new HashMap<>();
        for (int place = 0; place < request.places().size(); place++) {
            Snap snap = snap(request, place, network);
            LineStop stop = known.computeIfAbsent(spot(snap, network), spot -> {
                LineStop added = new LineStop(snap, new ArrayList<>());
                stops.add(added);
                return added;
            });
            stop.places().add(place);
        }
        requireOneTown(stops, request, network);
        return stops;
    }

    private static Object spot(Snap snap, WalkNetwork network) {
        if (snap.fraction() == 0) {
            return network.from(snap.piece());
        }
        return snap.fraction() == 1 ? network.to(snap.piece()) : snap.position();
    }

    private static Snap snap(GreenLineRequest request, int place, WalkNetwork network) {
        LinePlace wanted = request.places().get(place);
        return network.snap(wanted.position(), request.walker(), WalkRouter.SNAP_METRES)
                .orElseThrow(() -> ParvisException.of(
                        ErrorCode.NOT_ON_NETWORK,
                        "places[" + place + "]",
                        said(request, place) + " is farther than " + Math.round(WalkRouter.SNAP_METRES)
                                + " m from any street for this walker (" + request.walker()
                                + "); choose a point closer to a street."));
    }

    /** Nearly all places of a town lie in one part of the network; one that does not is the one to be named. */
    private static void requireOneTown(List<LineStop> stops, GreenLineRequest request, WalkNetwork network) {
        WalkWeights weights = network.weights(request.walker());
        Map<Integer, Integer> counts = new HashMap<>();
        for (LineStop stop : stops) {
            counts.merge(weights.component(network.from(stop.snap().piece())), 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int main = weights.component(network.from(stops.get(0).snap().piece()));
        for (LineStop stop : stops) {
            int component = weights.component(network.from(stop.snap().piece()));
            main = counts.getOrDefault(component, 0) == most && counts.getOrDefault(main, 0) < most ? component : main;
        }
        requireIn(main, stops, request, network);
    }

    /** @throws ParvisException {@code UNREACHABLE}, naming the first place that lies in another part of the network */
    static void requireIn(int component, List<LineStop> stops, GreenLineRequest request, WalkNetwork network) {
        WalkWeights weights = network.weights(request.walker());
        for (LineStop stop : stops) {
            if (weights.component(network.from(stop.snap().piece())) != component) {
                int place = stop.places().get(0);
                throw ParvisException.of(
                        ErrorCode.UNREACHABLE,
                        "places[" + place + "]",
                        said(request, place) + " cannot be reached from the rest of the line by this walker ("
                                + request.walker() + "); leave it out, or ask for another walker.");
            }
        }
    }

    /** The place in words, for a message. */
    static String said(GreenLineRequest request, int place) {
        LinePlace wanted = request.places().get(place);
        String where = "longitude " + wanted.position().x + ", latitude " + wanted.position().y;
        return wanted.name()
                .in(request.language())
                .map(name -> "\"" + name + "\" (" + where + ")")
                .orElse("The place at " + where);
    }
}
