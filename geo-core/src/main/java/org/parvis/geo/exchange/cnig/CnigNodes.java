package org.parvis.geo.exchange.cnig;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * The names of the nodes of one file: one for each position, to the centimetre. A name follows from the position, so that
 * it stays the same from one export to the next; but what a street's source called its end comes first.
 */
final class CnigNodes {
    /** To the degree: a centimetre of latitude. */
    private static final double GRID = 1e7;

    /** As many as 360 degrees need. */
    private static final int DIGITS = 8;

    private final String commune;
    private final Map<Spot, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private record Spot(long east, long north) {
        static Spot of(Coordinate position) {
            return new Spot(Math.round(position.x * GRID), Math.round(position.y * GRID));
        }

        String number() {
            return HexFormat.of().toHexDigits(east + Math.round(180 * GRID), DIGITS)
                    + HexFormat.of().toHexDigits(north + Math.round(90 * GRID), DIGITS);
        }
    }

    /** @param commune INSEE code */
    CnigNodes(String commune) {
        this.commune = commune;
    }

    /** Whether a position has no name yet. */
    boolean isNew(Coordinate position) {
        return !names.containsKey(Spot.of(position));
    }

    /**
     * @param position in WGS 84, longitude first
     * @param said what the source calls it; null if it says nothing
     */
    String name(Coordinate position, @Nullable Object said) {
        return names.computeIfAbsent(
                Spot.of(position), spot -> said != null && isFree(said) ? said.toString() : fresh(spot));
    }

    private boolean isFree(Object said) {
        return CnigIdentifier.parse(said.toString())
                        .filter(name -> name.classCode().equals(CnigTable.NOEUD_CHEMINEMENT.classCode()))
                        .isPresent()
                && taken.add(said.toString());
    }

    private String fresh(Spot spot) {
        String number = spot.number();
        String name = named(number);
        // A street that was moved may have taken the name of the place where it was.
        for (int next = 2; !taken.add(name); next++) {
            name = named(number + "-" + next);
        }
        return name;
    }

    private String named(String number) {
        return new CnigIdentifier(commune, CnigTable.NOEUD_CHEMINEMENT.classCode(), number).text();
    }
}
