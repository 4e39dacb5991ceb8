package org.parvis.api.network;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.network.CutOffPart;
import org.parvis.geo.network.StreetTraits;

/**
 * Cut-off parts as a GeoJSON FeatureCollection.
 *
 * @param upToDate whether all saved edits count in it
 * @param numberMatched how many there are
 * @param features the longest of them
 */
@Schema(name = "CutOffParts")
record CutOffPartsAnswer(
        @Schema(allowableValues = "FeatureCollection") String type,
        @Schema(description = "Whether all saved edits of streets count; if not, ask again in a second.")
                boolean upToDate,
        @Schema(description = "How many there are; the 500 longest are told.") int numberMatched,
        List<Part> features) {
    /** That are told. */
    static final int MOST = 500;

    /** @param geometry its streets, a MultiLineString in degrees */
    @Schema(name = "CutOffPart")
    record Part(@Schema(allowableValues = "Feature") String type, Geometry geometry, Properties properties) {}

    /**
     * What to mend.
     *
     * @param streets how many lie in it
     * @param lengthMetres of all of them
     * @param street that comes nearest to the rest
     * @param missed the street of the rest that it misses
     * @param missedByMetres how far that is
     * @param at where that is, longitude first
     * @param reason all of this in a sentence
     */
    @Schema(name = "CutOffPartProperties")
    record Properties(
            int streets,
            double lengthMetres,
            UUID street,
            @Nullable String streetName,
            @Nullable UUID missed,
            @Nullable String missedName,
            @Schema(description = "Null if no street of the town is within 50 m.") @Nullable Double missedByMetres,
            List<Double> at,
            String reason) {}

    /** @param longest at most {@link #MOST}, of {@code all} that there are */
    static CutOffPartsAnswer of(List<CutOffPart> longest, int all, boolean upToDate) {
        return new CutOffPartsAnswer(
                "FeatureCollection",
                upToDate,
                all,
                longest.stream().map(CutOffPartsAnswer::feature).toList());
    }

    private static Part feature(CutOffPart part) {
        @Nullable StreetTraits missed = part.missed().orElse(null);
        return new Part(
                "Feature",
                part.lines(),
                new Properties(
                        part.streets(),
                        Rounded.toTenth(part.lengthMetres()),
                        part.street().id(),
                        name(part.street()),
                        missed == null ? null : missed.id(),
                        missed == null ? null : name(missed),
                        missed == null ? null : Math.round(part.missedByMetres() * 100) / 100.0,
                        List.of(part.at().getX(), part.at().getY()),
                        part.reason()));
    }

    private static @Nullable String name(StreetTraits street) {
        return street.name().local().orElse(null);
    }
}
