package org.parvis.geo.network;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Positions at which lines of a level are joined, one or none in each small square of the plane. Not thread-safe. */
final class JointPositions {
    private final NodingPlan plan;

    /** So small that two positions in one square lie within the tolerance. */
    private final double side;

    private final Map<Square, Integer> positions = new HashMap<>();

    private record Square(int level, long column, long row) {}

    JointPositions(NodingPlan plan) {
        this.plan = plan;
        side = plan.tolerance / Math.sqrt(2);
    }

    /** Keeps the position, unless there is one in its square. */
    void add(int level, int position) {
        positions.putIfAbsent(new Square(level, square(plan.x(position)), square(plan.y(position))), position);
    }

    /** The nearest position within the tolerance, negative if there is none. */
    int near(int level, double x, double y) {
        int nearest = -1;
        double metres = plan.tolerance;
        for (long row = square(y - metres); row <= square(y + metres); row++) {
            for (long column = square(x - metres); column <= square(x + metres); column++) {
                @Nullable Integer there = positions.get(new Square(level, column, row));
                if (there != null && plan.metres(there, x, y) <= metres) {
                    nearest = there;
                    metres = plan.metres(there, x, y);
                }
            }
        }
        return nearest;
    }

    private long square(double metres) {
        return (long) Math.floor(metres / side);
    }
}
