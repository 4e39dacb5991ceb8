package org.parvis.geo.discovery.seat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.KeyPlace;

/**
 * The seats of a town: benches and picnic tables, shelters said to have a bench, cafés and restaurants, and places said to
 * have a bench. Immutable, safe for use by many threads.
 */
public final class Seats {
    public static final Seats NONE = new Seats(List.of());

    /** Kinds of places where one sits. */
    private static final Set<String> SEATED_KINDS =
            Set.of("cafe", "restaurant", "bar", "pub", "biergarten", "fast_food", "ice_cream", "food_court");

    private static final Map<FurnitureKind, LocalizedText> NAMES = Map.of(
            FurnitureKind.BENCH, inBoth("Banc", "Bench"),
            FurnitureKind.PICNIC_TABLE, inBoth("Table de pique-nique", "Picnic table"),
            FurnitureKind.SHELTER, inBoth("Abri avec banc", "Shelter with a bench"));

    private final List<Seat> all;
    private final Set<UUID> ids = new HashSet<>();
    private final STRtree index = new STRtree();

    private Seats(List<Seat> all) {
        this.all = List.copyOf(all);
        for (Seat seat : all) {
            ids.add(seat.id());
            index.insert(seat.geometry().getEnvelopeInternal(), seat);
        }
        index.build();
    }

    private static LocalizedText inBoth(String french, String english) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("fr", french);
        texts.put("en", english);
        return new LocalizedText(texts);
    }

    /** What of a town's furniture and places one can sit on or in. */
    public static Seats of(Collection<Furniture> furniture, Collection<KeyPlace> places) {
        List<Seat> seats = new ArrayList<>();
        for (Furniture piece : furniture) {
            LocalizedText what = NAMES.get(piece.kind());
            boolean seat = piece.kind() != FurnitureKind.SHELTER
                    || saysBench(piece.identity().attributes().values());
            if (what != null && seat && piece.state() == FurnitureState.EXISTING) {
                LocalizedText name = piece.name().isEmpty() ? what : piece.name();
                seats.add(new Seat(piece.id(), true, name, piece.geometry().getInteriorPoint()));
            }
        }
        for (KeyPlace place : places) {
            if (isSeat(place)) {
                seats.add(new Seat(place.id(), false, place.name(), place.geometry()));
            }
        }
        // The answer must not depend on the order they come in.
        seats.sort(Comparator.comparing(Seat::id));
        return new Seats(seats);
    }

    /** Whether one sits there, as far as its data says. */
    private static boolean isSeat(KeyPlace place) {
        return SEATED_KINDS.contains(place.kind())
                || saysBench(place.identity().attributes().values());
    }

    private static boolean saysBench(Map<String, Object> attributes) {
        Object bench = attributes.get("bench");
        return "yes".equals(bench) || Boolean.TRUE.equals(bench);
    }

    /** All of them, in the order of their ids. */
    public List<Seat> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether the place or piece of furniture of this id is a seat. */
    public boolean has(UUID id) {
        return ids.contains(id);
    }

    /**
     * Those within a distance of a line, in no order.
     *
     * @param line WGS 84
     * @param degrees 0 or more
     */
    public List<Seat> near(Geometry line, double degrees) {
        Envelope around = line.getEnvelopeInternal().copy();
        around.expandBy(degrees);
        List<Seat> near = new ArrayList<>();
        for (Object found : index.query(around)) {
            Seat seat = (Seat) found;
            if (line.isWithinDistance(seat.geometry(), degrees)) {
                near.add(seat);
            }
        }
        return near;
    }
}
