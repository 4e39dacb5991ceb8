package org.parvis.geo.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * What a network remembers of a street: what it takes to walk on it and to speak of it, without its geometry. Made when
 * asked for: two of one street are equal, but not the same object.
 *
 * @param id of the stored street
 * @param name of it
 * @param way what it takes to walk on it
 * @param vertices of its whole geometry
 */
public record StreetTraits(UUID id, LocalizedText name, WayTraits way, int vertices) {
    public static StreetTraits of(Street street) {
        return new StreetTraits(
                street.id(),
                street.name(),
                WayTraits.of(street),
                street.geometry().getNumPoints());
    }

    public StreetClass streetClass() {
        return way.streetClass();
    }

    /** Whether it is walked across rather than along. */
    public boolean area() {
        return way.area();
    }

    /** Whether it is a lift, crossing or barrier at one position. */
    public boolean spot() {
        return way.spot();
    }

    public Surface surface() {
        return way.surface();
    }

    public @Nullable Double widthMetres() {
        return way.widthMetres();
    }

    public @Nullable Double inclinePercent() {
        return way.inclinePercent();
    }

    public @Nullable Stairs stairs() {
        return way.stairs();
    }

    public Lighting lighting() {
        return way.lighting();
    }

    public Access foot() {
        return way.foot();
    }

    public Access wheelchair() {
        return way.wheelchair();
    }

    public boolean covered() {
        return way.covered();
    }

    /** Whether it climbs in its drawn direction. */
    public Climb climb() {
        return way.climb();
    }
}
