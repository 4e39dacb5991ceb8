package org.parvis.geo.exchange.mapping;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.issue.RowIssueLog;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/** Brings the geometries of a layer's rows into place, and turns what is wrong with a row into issues. */
public final class RowTaking {
    private final String layer;
    private final GeometryFitting fitting;

    RowTaking(String layer, GeometryFitting fitting) {
        this.layer = layer;
        this.fitting = fitting;
    }

    /**
     * For streets.
     *
     * @param layer its name, for the issues
     * @param crs of its coordinates
     */
    public static RowTaking ofStreets(String layer, Crs crs) {
        return new RowTaking(layer, new GeometryFitting(crs, GeometryFitting.Shape.WAY));
    }

    /** Makes a feature of a row that has a geometry. */
    @FunctionalInterface
    public interface Making {
        /**
         * @param geometry in WGS 84, longitude first
         * @param at a position on it, for the issues
         * @throws ParvisException if the row cannot be taken, naming the field
         */
        Feature make(Geometry geometry, Coordinate at);
    }

    @FunctionalInterface
    interface FittedMaking {
        Feature make(GeometryFitting.Fitted geometry, Coordinate at);
    }

    /**
     * @param columnOf the column that a field's value came from
     * @return empty for a row that cannot be taken, and that was told
     */
    public Optional<Feature> feature(LayerRow row, RowIssueLog issues, UnaryOperator<String> columnOf, Making making) {
        return fitted(row, issues, columnOf, (fitted, at) -> making.make(fitted.geometry(), at));
    }

    Optional<Feature> fitted(LayerRow row, RowIssueLog issues, UnaryOperator<String> columnOf, FittedMaking making) {
        Coordinate at = null;
        try {
            GeometryFitting.Fitted geometry = fitting.fit(row.geometry());
            at = geometry.point().getCoordinate();
            if (geometry.repaired() != null) {
                tell(
                        row,
                        Severity.WARNING,
                        "geometry",
                        "The geometry was repaired: " + geometry.repaired() + ".",
                        at,
                        issues);
            }
            return Optional.of(making.make(geometry, at));
        } catch (ParvisException refused) {
            String field = refused.field() == null ? "" : refused.field();
            tell(
                    row,
                    Severity.ERROR,
                    columnOf.apply(field),
                    refused.getMessage() + " The row is left out.",
                    at,
                    issues);
            return Optional.empty();
        }
    }

    private void tell(
            LayerRow row, Severity severity, String field, String reason, @Nullable Coordinate at, RowIssueLog issues) {
        issues.add(new RowIssue(severity, layer, row.number(), field, reason, at));
    }
}
