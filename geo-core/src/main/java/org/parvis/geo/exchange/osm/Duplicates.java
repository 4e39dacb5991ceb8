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

    /** A place that stays, and where it lies on the plane. */
    private record Kept(KeyPlace place, Geometry metres) {}

    /**
     * Those that are left out, and reported: of places with the same {@code wikidata} or the same name that lie within
     * {@value #NEAR_METRES} m of each other all but the richest.
     */
    Set<UUID> among(List<KeyPlace> places) {
        List<KeyPlace> richestFirst = new ArrayList<>(places);
        richestFirst.sort(Comparator.comparingDouble(Duplicates::richness).reversed());
        Map<String, List<Kept>> keptByKey = new HashMap<>();
        Set<UUID> leftOut = new HashSet<>();
        for (KeyPlace place : richestFirst) {
            Kept candidate = new Kept(place, metres(place));
            KeyPlace same = nearOneIn(keptByKey, candidate);
            if (same == null) {
                keys(place).forEach(key -> keptByKey
                        .computeIfAbsent(key, missing -> new ArrayList<>())
                        .add(candidate));
            } else {
                leftOut.add(place.id());
                issues.note(
                        place.identity().source().externalId(),
                        "",
                        "It is the same place as " + same.identity().source().externalId() + " (\""
                                + same.name().local().orElse("") + "\"), which tells more; it is left out.");
            }
        }
        return leftOut;
    }

    private static @Nullable KeyPlace nearOneIn(Map<String, List<Kept>> keptByKey, Kept candidate) {
        for (String key : keys(candidate.place())) {
            for (Kept other : keptByKey.getOrDefault(key, List.of())) {
                if (other.metres().isWithinDistance(candidate.metres(), NEAR_METRES)) {
                    return other.place();
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

    /** By which it may be the same as another. Names of ours, such as "Fountain", make no two places the same. */
    static List<String> keys(KeyPlace place) {
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
