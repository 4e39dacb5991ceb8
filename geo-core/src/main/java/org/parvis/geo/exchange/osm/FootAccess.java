package org.parvis.geo.exchange.osm;

import java.util.Optional;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.StreetClass;

/**
 * Who may walk where (OpenStreetMap wiki, "Key:access", "Key:foot", "Key:sidewalk"). The most exact tag wins:
 * {@code foot} over {@code access} over what the class of the way implies.
 */
final class FootAccess {
    private FootAccess() {}

    /** Whether the public may walk on a street of this class. */
    static Access of(Tags tags, StreetClass streetClass) {
        if (streetClass == StreetClass.PLANNED || tags.is("motorroad", "yes")) {
            return Access.NO;
        }
        return stated(tags.text("foot"))
                .or(() -> general(tags, streetClass))
                .orElseGet(() -> implied(tags, streetClass));
    }

    /** Whether the public may walk past a barrier; kinds that only stop vehicles are open unless tagged. */
    static Access pastBarrier(Tags tags) {
        return stated(tags.text("foot")).or(() -> stated(tags.text("access"))).orElseGet(() -> switch (tags.text(
                "barrier")) {
            case "wall", "fence", "hedge", "guard_rail", "retaining_wall", "city_wall" -> Access.NO;
            case "turnstile", "full-height_turnstile", "border_control", "sally_port" -> Access.LIMITED;
            default -> Access.YES;
        });
    }

    /** Whether a wheelchair gets past a barrier: as surveyed, else as its kind lets. */
    static Access wheelchairPastBarrier(Tags tags) {
        Access surveyed = wheelchair(tags);
        if (surveyed != Access.UNKNOWN) {
            return surveyed;
        }
        return switch (tags.text("barrier")) {
            case "stile", "turnstile", "full-height_turnstile", "steps", "log", "wall", "fence", "hedge" -> Access.NO;
            case "kissing_gate", "cycle_barrier", "motorcycle_barrier", "chain" -> Access.LIMITED;
            case "kerb" -> kerb(tags);
            default -> Access.UNKNOWN;
        };
    }

    /** Whether a wheelchair can use it, as surveyed on the spot. */
    static Access wheelchair(Tags tags) {
        return switch (tags.text("wheelchair")) {
            case "yes", "designated" -> Access.YES;
            case "limited", "assisted" -> Access.LIMITED;
            case "no" -> Access.NO;
            default -> Access.UNKNOWN;
        };
    }

    /** Whether the whole tag is said by {@link #wheelchair}. */
    static boolean saysAllOfWheelchair(String value) {
        return value.equals("yes") || value.equals("limited") || value.equals("no");
    }

    private static Access kerb(Tags tags) {
        return switch (tags.text("kerb")) {
            case "lowered", "flush", "no" -> Access.YES;
            case "raised", "regular" -> Access.NO;
            default -> Access.LIMITED;
        };
    }

    private static Optional<Access> stated(String value) {
        return switch (value) {
            case "yes", "designated", "permissive", "official", "public" -> Optional.of(Access.YES);
            case "no", "use_sidepath" -> Optional.of(Access.NO);
            case "private",
                    "customers",
                    "permit",
                    "residents",
                    "delivery",
                    "agricultural",
                    "forestry",
                    "military",
                    "employees",
                    "emergency" -> Optional.of(Access.PRIVATE);
            case "destination", "discouraged", "limited" -> Optional.of(Access.LIMITED);
            default -> Optional.empty();
        };
    }

    private static Optional<Access> general(Tags tags, StreetClass streetClass) {
        Optional<Access> general = stated(tags.text("access"));
        // "access=yes" speaks of whom the way is made for: it does not open a motorway to walkers.
        return general.filter(access -> access != Access.YES || implied(tags, streetClass) != Access.NO);
    }

    private static Access implied(Tags tags, StreetClass streetClass) {
        return switch (streetClass) {
            case MOTORWAY, PLANNED -> Access.NO;
            case CYCLEWAY -> Access.LIMITED;
            case SERVICE_WAY -> tags.is("highway", "busway", "bus_guideway") ? Access.NO : beside(tags);
            case MAIN_ROAD, SECONDARY_ROAD -> besideTraffic(tags);
            case LOCAL_STREET -> beside(tags);
            default -> Access.YES;
        };
    }

    private static Access besideTraffic(Tags tags) {
        boolean sidewalkElsewhereOrNone =
                tags.is("sidewalk", "no", "none", "separate") || tags.is("sidewalk:both", "no", "separate");
        return sidewalkElsewhereOrNone ? Access.LIMITED : beside(tags);
    }

    /** In a road tunnel without a sidewalk one is let, but not meant, to walk. */
    private static Access beside(Tags tags) {
        boolean tunnel = tags.says("tunnel") && !tags.is("tunnel", "building_passage");
        boolean sidewalk = tags.is("sidewalk", "both", "left", "right", "yes")
                || tags.is("sidewalk:left", "yes")
                || tags.is("sidewalk:right", "yes")
                || tags.is("sidewalk:both", "yes");
        return tunnel && !sidewalk ? Access.LIMITED : Access.YES;
    }
}
