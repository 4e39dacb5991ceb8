package org.parvis.geo.exchange.osm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;

/** Which tags make a piece of furniture, whether it is there, planned or out of use. */
final class FurnitureKinds {
    /** What a tag makes of it. */
    record Found(FurnitureKind kind, FurnitureState state) {}

    private static final Map<String, FurnitureKind> BY_TAG = table();
    private static final Map<String, FurnitureState> BY_PREFIX = Map.of(
            "disused", FurnitureState.RETIRED,
            "abandoned", FurnitureState.RETIRED,
            "proposed", FurnitureState.PLANNED,
            "planned", FurnitureState.PLANNED);

    private FurnitureKinds() {}

    /** Empty if it is no furniture. */
    static Optional<Found> of(Tags tags) {
        FurnitureKind retired = null;
        FurnitureKind planned = null;
        for (int index = 0; index < tags.size(); index++) {
            String key = tags.key(index);
            String value = tags.value(index);
            FurnitureKind standing = kind(key, value, tags);
            if (standing != null) {
                boolean outOfUse = tags.is("disused", "yes") || tags.is("abandoned", "yes");
                return Optional.of(new Found(standing, outOfUse ? FurnitureState.RETIRED : FurnitureState.EXISTING));
            }
            int colon = key.indexOf(':');
            FurnitureState state = colon < 0 ? null : BY_PREFIX.get(key.substring(0, colon));
            if (state == FurnitureState.RETIRED && retired == null) {
                retired = kind(key.substring(colon + 1), value, tags);
            } else if (state == FurnitureState.PLANNED && planned == null) {
                planned = kind(key.substring(colon + 1), value, tags);
            }
        }
        if (planned != null) {
            return Optional.of(new Found(planned, FurnitureState.PLANNED));
        }
        return retired == null ? Optional.empty() : Optional.of(new Found(retired, FurnitureState.RETIRED));
    }

    private static @Nullable FurnitureKind kind(String key, String value, Tags tags) {
        if (key.equals("tourism") && value.equals("information")) {
            return information(tags).orElse(null);
        }
        if (key.equals("playground")) {
            return value.equals("no") ? null : FurnitureKind.PLAY_EQUIPMENT;
        }
        return BY_TAG.get(key + "=" + value);
    }

    private static Optional<FurnitureKind> information(Tags tags) {
        return switch (tags.text("information")) {
            case "guidepost", "route_marker" -> Optional.of(FurnitureKind.GUIDEPOST);
            case "board", "map", "tactile_map", "tactile_model", "terminal", "sign" -> Optional.of(
                    FurnitureKind.INFORMATION_BOARD);
            default -> Optional.empty();
        };
    }

    private static Map<String, FurnitureKind> table() {
        Map<String, FurnitureKind> table = new LinkedHashMap<>();
        table.put("amenity=bench", FurnitureKind.BENCH);
        table.put("leisure=picnic_table", FurnitureKind.PICNIC_TABLE);
        table.put("amenity=waste_basket", FurnitureKind.WASTE_BASKET);
        table.put("amenity=recycling", FurnitureKind.RECYCLING);
        table.put("amenity=drinking_water", FurnitureKind.DRINKING_WATER);
        table.put("man_made=water_tap", FurnitureKind.DRINKING_WATER);
        table.put("amenity=fountain", FurnitureKind.FOUNTAIN);
        table.put("amenity=toilets", FurnitureKind.TOILETS);
        table.put("highway=street_lamp", FurnitureKind.STREET_LAMP);
        table.put("amenity=bicycle_parking", FurnitureKind.BICYCLE_PARKING);
        table.put("amenity=shelter", FurnitureKind.SHELTER);
        table.put("amenity=post_box", FurnitureKind.POST_BOX);
        table.put("natural=tree", FurnitureKind.TREE);
        table.put("barrier=planter", FurnitureKind.PLANTER);
        table.put("man_made=planter", FurnitureKind.PLANTER);
        table.put("barrier=bollard", FurnitureKind.BOLLARD);
        table.put("amenity=clock", FurnitureKind.CLOCK);
        table.put("emergency=defibrillator", FurnitureKind.DEFIBRILLATOR);
        table.put("amenity=binoculars", FurnitureKind.OTHER);
        table.put("amenity=telephone", FurnitureKind.OTHER);
        table.put("man_made=flagpole", FurnitureKind.OTHER);
        table.put("leisure=fitness_station", FurnitureKind.OTHER);
        table.put("advertising=column", FurnitureKind.OTHER);
        table.put("advertising=board", FurnitureKind.OTHER);
        return table;
    }
}
