package org.parvis.geo.discovery;

import java.util.UUID;
import org.parvis.geo.shared.Geometries;

/** Where a walk begins or ends: a spot on the map, or a key place. */
public sealed interface Anchor {
    /**
     * A spot on the map.
     *
     * @param longitude degrees, WGS 84, within ±180
     * @param latitude degrees, WGS 84, within ±90
     */
    record Position(double longitude, double latitude) implements Anchor {
        public Position {
            Geometries.requireOnEarth(longitude, latitude, "position");
        }
    }

    /**
     * A key place; the walk begins or ends where its point lies.
     *
     * @param placeId its id
     */
    record AtPlace(UUID placeId) implements Anchor {}

    static Anchor at(double longitude, double latitude) {
        return new Position(longitude, latitude);
    }

    static Anchor at(UUID placeId) {
        return new AtPlace(placeId);
    }
}
