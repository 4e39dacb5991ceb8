package org.parvis.geo.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.Street.Passage;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/**
 * What it takes to walk on a street, whichever street it is: thousands of streets share one of these. Fields as in {@link
 * Street} unless said otherwise.
 *
 * @param area whether it is walked across rather than along
 * @param spot whether it is a lift, crossing or barrier at one position
 * @param climb whether it climbs in its drawn direction
 * @param barrier, kerb, crossing, conveying the street's attribute of that name, an OpenStreetMap word; empty if it has
 *     none
 */
public record WayTraits(
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
        int layer,
        Passage passage,
        boolean covered,
        Climb climb,
        String barrier,
        String kerb,
        String crossing,
        String conveying) {
    /** On these one walks along the carriageway and over its crossings without waiting. */
    private static final Set<StreetClass> CARRIAGEWAYS = Set.of(
            StreetClass.MAIN_ROAD,
            StreetClass.SECONDARY_ROAD,
            StreetClass.LOCAL_STREET,
            StreetClass.SERVICE_WAY,
            StreetClass.LIVING_STREET,
            StreetClass.TRACK);

    public static WayTraits of(Street street) {
        return new WayTraits(
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
                street.layer(),
                street.passage(),
                street.covered(),
                Climb.of(street),
                word(street, "barrier"),
                word(street, "kerb"),
                word(street, "crossing"),
                word(street, "conveying"));
    }

    private static String word(Street street, String attribute) {
        Object value = street.identity().attributes().values().get(attribute);
        return value instanceof String text ? text : "";
    }

    /** Whether anybody may walk here at all. */
    boolean isPublic() {
        if (isShut()) {
            return false;
        }
        return switch (streetClass) {
            case MOTORWAY, PLANNED -> false;
                // Cycle tracks are closed to pedestrians unless signed otherwise.
            case CYCLEWAY -> foot != Access.UNKNOWN;
            default -> true;
        };
    }

    boolean isShut() {
        return foot == Access.NO || foot == Access.PRIVATE;
    }

    boolean isCarriageway() {
        return CARRIAGEWAYS.contains(streetClass);
    }

    /** Vertical order: the layer, else what bridge or tunnel say. */
    int level() {
        if (layer != 0) {
            return layer;
        }
        return switch (passage) {
            case GROUND -> 0;
            case BRIDGE -> 1;
            case TUNNEL -> -1;
        };
    }

    /** Its slope without sign, in percent; 0 if unknown. On stairs the incline only says which way is up. */
    double slopePercent() {
        return inclinePercent == null || streetClass == StreetClass.STAIRS ? 0 : Math.abs(inclinePercent);
    }

    boolean hasRaisedKerb() {
        return kerb.equals("raised") || kerb.equals("regular");
    }

    /** Its steps, with nothing known of them if it has none. */
    Stairs flight() {
        return stairs != null ? stairs : new Stairs(null, null, false, false, false);
    }

    /** Whether somebody was there and found it fit for wheelchairs. */
    boolean isSurveyedFit() {
        return wheelchair == Access.YES;
    }
}
