package org.parvis.api.ogc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.densify.Densifier;
import org.parvis.geo.filter.Condition;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;

/** The parameter {@code bbox} in the system of {@code bbox-crs}, with or without heights. */
final class RequestedBox {
    private static final String FIELD = "bbox";
    private static final int LONGEST = 400;
    private static final int PIECES = 16;
    private static final GeometryFactory PLAIN = new GeometryFactory();

    private RequestedBox() {}

    /**
     * @return null if nothing is asked for
     * @throws ParvisException {@code INVALID_VALUE} unless it is four or six numbers, the smaller first
     */
    static @Nullable Condition parse(@Nullable String text, ReferenceSystem system) {
        if (text == null) {
            return null;
        }
        double[] sides = numbers(text);
        int dimensions = sides.length / 2;
        int east = system.northFirst() ? 1 : 0;
        double west = sides[east];
        double south = sides[1 - east];
        double eastEnd = sides[dimensions + east];
        double north = sides[dimensions + 1 - east];
        if (south > north || dimensions == 3 && sides[2] > sides[5]) {
            throw ParvisException.invalid(FIELD, "In bbox the lower corner comes first: swap south and north.");
        }
        Crs crs = system.crs();
        if (crs != null) {
            return new Condition.Intersects(projected(new Envelope(west, eastEnd, south, north), west <= eastEnd, crs));
        }
        Geometries.requireOnEarth(west, south, FIELD);
        Geometries.requireOnEarth(eastEnd, north, FIELD);
        if (west <= eastEnd) {
            return box(west, eastEnd, south, north);
        }
        // Across the 180th meridian: what lies on either side of it.
        return new Condition.Any(List.of(box(west, 180, south, north), box(-180, eastEnd, south, north)));
    }

    private static Condition box(double west, double east, double south, double north) {
        return new Condition.Intersects(Geometries.rectangle(new Envelope(west, east, south, north)));
    }

    /** Its straight sides are bent lines in degrees. */
    private static Geometry projected(Envelope box, boolean ordered, Crs crs) {
        if (!ordered) {
            throw ParvisException.invalid(FIELD, "In bbox the lower corner comes first: swap west and east.");
        }
        double longest = Math.max(box.getWidth(), box.getHeight());
        Geometry rectangle = PLAIN.toGeometry(box);
        Geometry dense = longest > 0 ? Densifier.densify(rectangle, longest / PIECES) : rectangle;
        Geometry turned = crs.toWgs84(dense);
        for (Coordinate position : turned.getCoordinates()) {
            Geometries.requireOnEarth(position.x, position.y, FIELD);
        }
        return turned;
    }

    private static double[] numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        try {
            if (text.length() <= LONGEST) {
                for (String part : text.split(",", -1)) {
                    numbers.add(Double.valueOf(part.strip()));
                }
            }
        } catch (NumberFormatException none) {
            throw ParvisException.causedBy(none, ErrorCode.INVALID_VALUE, FIELD, wrong());
        }
        boolean finite = numbers.stream().allMatch(Double::isFinite);
        if (!finite || numbers.size() != 4 && numbers.size() != 6) {
            throw ParvisException.invalid(FIELD, wrong());
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String wrong() {
        return "bbox is four numbers with commas, the lower corner first, such as 7.40,43.72,7.44,43.76;"
                + " six if there are heights.";
    }
}
