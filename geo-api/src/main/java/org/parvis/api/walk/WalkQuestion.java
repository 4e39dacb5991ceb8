package org.parvis.api.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.network.WalkParameters;
import org.parvis.geo.routing.Avoid;
import org.parvis.geo.routing.WalkRequest;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** A wish for a walk as the parameters of an address write it. */
final class WalkQuestion {
    static final int MOST_VIA = 20;
    static final int MOST_ALTERNATIVES = 3;

    private WalkQuestion() {}

    /**
     * @param request of which the parameters that may come more than once are read: Spring would cut a single
     *     {@code via} at its comma
     */
    static WalkRequest of(
            String from,
            String to,
            @Nullable String walker,
            @Nullable Boolean fewTurns,
            HttpServletRequest request,
            Deadline deadline) {
        List<Coordinate> points = new ArrayList<>();
        points.add(WalkParameters.position("from", from));
        List<String> via = all(request, "via");
        if (via.size() > MOST_VIA) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "via",
                    "A walk passes at most " + MOST_VIA + " points on its way, not " + via.size() + ".");
        }
        via.forEach(text -> points.add(WalkParameters.position("via", text)));
        points.add(WalkParameters.position("to", to));
        Walker who = WalkParameters.walker(walker);
        Avoid avoid = AvoidParameter.parse(all(request, AvoidParameter.FIELD));
        return new WalkRequest(points, who, avoid, Boolean.TRUE.equals(fewTurns), deadline);
    }

    /** @throws ParvisException {@code INVALID_VALUE} beyond 0 to {@value #MOST_ALTERNATIVES}, or with via points */
    static int alternatives(@Nullable Integer wished, WalkRequest request) {
        int count = wished == null ? 0 : wished;
        if (count < 0 || count > MOST_ALTERNATIVES) {
            throw ParvisException.invalid(
                    "alternatives",
                    "alternatives is " + count + "; it goes from 0 (the best walk alone) to " + MOST_ALTERNATIVES
                            + " others.");
        }
        if (count > 0 && request.points().size() > 2) {
            throw ParvisException.invalid(
                    "alternatives", "There are no alternatives to a walk with via points; leave one of the two out.");
        }
        return count;
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : List.of(values).stream().filter(value -> !value.isBlank()).toList();
    }
}
