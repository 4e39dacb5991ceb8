package org.parvis.geo.routing;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.hierarchy.Label;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WayTraits;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * What arcs cost somebody who keeps off some of them. Where a walk begins or ends nothing is avoided: one is there
 * already.
 */
final class Avoidance implements ArcCosts {
    private static final double STEEP_PERCENT = 5;
    private static final String SIGNALS = "traffic_signals";

    private final WalkNetwork network;
    private final ArcCosts costs;
    private final Avoid avoid;

    Avoidance(WalkNetwork network, ArcCosts costs, Avoid avoid) {
        this.network = network;
        this.costs = costs;
        this.avoid = avoid;
    }

    @Override
    public long of(int arc) {
        long label = costs.of(arc);
        return label < Label.NONE && isAvoided(network.pieceOf(arc)) ? Label.NONE : label;
    }

    @Override
    public long of(int arc, double share) {
        return costs.of(arc, share);
    }

    private boolean isAvoided(int piece) {
        WayTraits way = network.way(piece);
        for (Avoid.What what : avoid.what()) {
            if (is(what, way)) {
                return true;
            }
        }
        return isAvoidedStreet(piece) || isInside(piece);
    }

    private boolean isAvoidedStreet(int piece) {
        return !avoid.streets().isEmpty()
                && avoid.streets().contains(network.street(piece).id());
    }

    private static boolean is(Avoid.What what, WayTraits street) {
        boolean stairs = street.streetClass() == StreetClass.STAIRS;
        return switch (what) {
            case STAIRS -> stairs && !isMoving(street.stairs());
            case ESCALATORS -> stairs && isMoving(street.stairs());
            case LIFTS -> street.streetClass() == StreetClass.LIFT;
            case STEEP -> !stairs && isSteep(street.inclinePercent());
            case ROUGH -> isRough(street.surface());
            case UNLIT -> street.lighting() == Lighting.UNLIT;
            case CROSSINGS -> street.streetClass() == StreetClass.CROSSING
                    && !street.crossing().equals(SIGNALS);
            case SQUARES -> street.area() && street.streetClass() == StreetClass.PEDESTRIAN;
        };
    }

    private static boolean isMoving(@Nullable Stairs stairs) {
        return stairs != null && stairs.moving();
    }

    private static boolean isSteep(@Nullable Double percent) {
        return percent != null && Math.abs(percent) > STEEP_PERCENT;
    }

    private static boolean isRough(Surface surface) {
        return surface.ordinal() >= Surface.SETT.ordinal() && surface != Surface.UNKNOWN;
    }

    private boolean isInside(int piece) {
        for (Avoid.Around area : avoid.areas()) {
            double metres = area.metres();
            for (int vertex = network.firstVertex(piece); vertex < network.firstVertex(piece + 1) - 1; vertex++) {
                if (squaredMetres(vertex, area) <= metres * metres) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From the middle of an area to the nearest position on a segment. */
    private double squaredMetres(int vertex, Avoid.Around area) {
        double scaleX = network.plane().metresPerDegreeOfLongitude();
        double scaleY = network.plane().metresPerDegreeOfLatitude();
        double longitude = area.longitude();
        double latitude = area.latitude();
        double x = (network.longitude(vertex) - longitude) * scaleX;
        double y = (network.latitude(vertex) - latitude) * scaleY;
        double dx = (network.longitude(vertex + 1) - longitude) * scaleX - x;
        double dy = (network.latitude(vertex + 1) - latitude) * scaleY - y;
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / squared));
        double east = x + along * dx;
        double north = y + along * dy;
        return east * east + north * north;
    }
}
