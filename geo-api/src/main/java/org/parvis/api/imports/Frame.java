package org.parvis.api.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.api.store.ImportTrail;
import org.parvis.api.store.TerritoryStore;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * The frame of the town as imports change it: it grows over what is imported nearby, and takes over the lines that
 * licences ask to show. Name, centre, time zone and languages stay. The first import into an empty Parvis makes it.
 */
@Component
class Frame {
    /** What lies farther from the town does not belong to it. */
    static final double FAR_KILOMETRES = 50;

    private final TerritoryStore territories;
    private final ImportTrail trail;

    Frame(TerritoryStore territories, ImportTrail trail) {
        this.territories = territories;
        this.trail = trail;
    }

    /** Where the town lies, degrees; empty before there is one. */
    Optional<Envelope> town() {
        return territories.get().map(Territory::extent);
    }

    /**
     * Within the transaction of the import.
     *
     * @param imported where those of the import's features lie that belong to the town, degrees
     * @param attributions to be shown from now on
     * @param said what the file says of the town as a whole; only for a Parvis without a town
     */
    void grow(UUID importId, Envelope imported, Set<String> attributions, Optional<Territory> said, String fileName) {
        Territory before = territories.get().orElse(null);
        if (before == null && imported.isNull()) {
            return;
        }
        Territory after = before == null ? said.orElseGet(() -> first(imported, fileName)) : grown(before, imported);
        Set<String> lines = new LinkedHashSet<>(after.attributions());
        lines.addAll(attributions);
        Territory complete = new Territory(
                after.name(), after.extent(), after.centre(), after.zone(), after.languages(), new ArrayList<>(lines));
        if (!complete.equals(before)) {
            trail.keepTerritory(importId);
            territories.put(complete);
        }
    }

    private static Territory grown(Territory town, Envelope imported) {
        Envelope extent = town.extent();
        extent.expandToInclude(imported);
        return new Territory(town.name(), extent, town.centre(), town.zone(), town.languages(), town.attributions());
    }

    private static Territory first(Envelope imported, String fileName) {
        Coordinate centre = imported.centre();
        int dot = fileName.lastIndexOf('.');
        return new Territory(
                LocalizedText.of(dot > 0 ? fileName.substring(0, dot) : fileName),
                imported,
                Geometries.point(centre.x, centre.y),
                ZoneId.of("Europe/Paris"),
                List.of(Language.FRENCH, Language.ENGLISH),
                List.of());
    }

    /** Between the nearest points of two rectangles of degrees; 0 if one is not known. */
    static double kilometresBetween(Envelope one, @Nullable Envelope other) {
        if (other == null || one.isNull() || other.isNull() || one.intersects(other)) {
            return 0;
        }
        Coordinate from = new Coordinate(
                clamp(other.centre().x, one.getMinX(), one.getMaxX()),
                clamp(other.centre().y, one.getMinY(), one.getMaxY()));
        Coordinate to = new Coordinate(
                clamp(from.x, other.getMinX(), other.getMaxX()), clamp(from.y, other.getMinY(), other.getMaxY()));
        return new MetricPlane(from.x, from.y).distanceMetres(from, to) / 1_000;
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
