package org.parvis.geo.exchange.osm;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.KeyPlace;

/** The same place mapped twice, as a node and as a building for example. */
final class Duplicates {
    private static final double NEAR_METRES = 60;

    private final MetricPlane plane;
    private final IssueLog issues;

    Duplicates(MetricPlane plane, IssueLog issues) {
        this.plane = plane;
        this.issues = issues;
    }

    /**
     * Keeps the richest of places with the same {@code wikidata} or the same name that lie within
     * {@value #NEAR_METRES} m of each other, and reports the others.
     */
    List<KeyPlace> removeFrom(List<KeyPlace> places) {
        List<KeyPlace> richestFirst = new ArrayList<>(places);
        richestFirst.sort(Comparator.comparingDouble(Duplicates::richness).reversed());
        Map<String, List<KeyPlace>> keptByKey = new HashMap<>();
        Set<UUID> kept = new HashSet<>();
        for (KeyPlace place : richestFirst) {
            KeyPlace same = nearOneIn(keptByKey, place);
            if (same == null) {
                kept.add(place.id());
                keys(place).forEach(key -> keptByKey
                        .computeIfAbsent(key, missing -> new ArrayList<>())
                        .add(place));
            } else {
                issues.note(
                        place.identity().source().externalId(),
                        "",
                        "It is the same place as " + same.identity().source().externalId() + " (\""
                                + same.name().local().orElse("") + "\"), which tells more; it is left out.");
            }
        }
        return places.stream().filter(place -> kept.contains(place.id())).toList();
    }

    private @Nullable KeyPlace nearOneIn(Map<String, List<KeyPlace>> keptByKey, KeyPlace place) {
        Geometry extent = metres(place);
        for (String key : keys(place)) {
            for (KeyPlace other : keptByKey.getOrDefault(key, List.of())) {
                if (metres(other).isWithinDistance(extent, NEAR_METRES)) {
                    return other;
                }
            }
        }
        return null;
    }

    private Geometry metres(KeyPlace place) {
        Geometry footprint = place.footprint();
        return plane.toMetres(footprint == null ? place.geometry() : footprint);
    }

    private static double richness(KeyPlace place) {
        return place.interest()
                + place.identity().attributes().values().size()
                + place.name().byLanguage().size()
                + (place.footprint() == null ? 0 : 10)
                + (place.openingHours() == null ? 0 : 5);
    }

    /** Names of ours, such as "Fountain", make no two places the same. */
    private static List<String> keys(KeyPlace place) {
        List<String> keys = new ArrayList<>();
        Object wikidata = place.identity().attributes().values().get("wikidata");
        if (wikidata != null) {
            keys.add("wikidata " + wikidata);
        }
        String name = place.name().byLanguage().get(LocalizedText.UNDETERMINED);
        if (name != null) {
            keys.add("name " + simplified(name));
        }
        return keys;
    }

    private static String simplified(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
