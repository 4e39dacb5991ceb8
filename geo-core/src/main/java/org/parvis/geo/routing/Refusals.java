package org.parvis.geo.routing;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/** What to tell somebody for whom there is no walk. */
final class Refusals {
    private Refusals() {}

    static ParvisException offNetwork(Coordinate position, Walker walker, String field) {
        return ParvisException.of(
                ErrorCode.NOT_ON_NETWORK,
                field,
                "There is no street that " + name(walker) + " can use within "
                        + Math.round(WalkRouter.SNAP_METRES) + " m of " + words(position)
                        + "; choose a point nearer to one.");
    }

    static ParvisException unreachable(Coordinate from, Coordinate to, Walker walker, String field) {
        String hint = walker.equals(Walker.WHEELCHAIR)
                ? " without stairs, raised kerbs or steep slopes; choose another point, or another walker."
                : "; the streets at the two are not joined. Choose another point.";
        return ParvisException.of(ErrorCode.UNREACHABLE, field, noWay(from, to, walker) + hint);
    }

    /** Others could walk there, but not without what this request avoids. */
    static ParvisException avoided(Coordinate from, Coordinate to, Walker walker, String field) {
        return ParvisException.of(
                ErrorCode.UNREACHABLE,
                field,
                noWay(from, to, walker) + " that keeps off all that is to be avoided; avoid less.");
    }

    static ParvisException noLoop(LoopRequest request) {
        return ParvisException.of(
                ErrorCode.UNREACHABLE,
                "metres",
                "No loop of about " + Math.round(request.metres()) + " m begins at " + words(request.from()) + " for "
                        + name(request.walker()) + ": there are not enough streets in reach. Ask for a shorter one, or"
                        + " begin elsewhere.");
    }

    private static String noWay(Coordinate from, Coordinate to, Walker walker) {
        return "No way leads from " + words(from) + " to " + words(to) + " for " + name(walker);
    }

    private static String name(Walker walker) {
        return switch (walker.code()) {
            case "adult" -> "an adult";
            case "family" -> "a family with a stroller";
            case "senior" -> "a senior";
            case "wheelchair" -> "a wheelchair";
            default -> "the walker " + walker;
        };
    }

    private static String words(Coordinate position) {
        return String.format(Locale.ROOT, "longitude %.6f, latitude %.6f", position.x, position.y);
    }
}
