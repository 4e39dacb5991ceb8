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
 * What a network remembers of a street: what it takes to walk on it and to speak of it, without its geometry. Fields as
 * in {@link Street} unless said otherwise.
 *
 * @param id of the stored street
 * @param area whether it is walked across rather than along
 * @param spot whether it is a lift, crossing or barrier at one position
 * @param climb whether it climbs in its drawn direction
 * @param vertices of its whole geometry
 */
public record StreetTraits(
        UUID id,
        LocalizedText name,
        StreetClass streetClass,
        boolean area,
        boolean spot,
        Surface surface,
        @Nullable Double widthMetres,
        @Nullable Double inclinePercent,
        @Nullable Stairs stairs,
        Lighting lighting,
        Access foot,
        Access wheelchair,
        boolean covered,
        Climb climb,
        int vertices) {
    public static StreetTraits of(Street street) {
        return new StreetTraits(
                street.identity().id(),
                street.name(),
                street.streetClass(),
                street.isArea(),
                street.isSpot(),
                street.surface(),
                street.widthMetres(),
                street.inclinePercent(),
                street.stairs(),
                street.lighting(),
                street.foot(),
                street.wheelchair(),
                street.covered(),
                Climb.of(street),
                street.geometry().getNumPoints());
    }
}
