package org.parvis.api.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/** Counts what is in the rows of a layer, and keeps some of them to be shown. */
final class LayerSurvey {
    private static final int MOST_ROWS = 10;
    private static final int MOST_SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 100;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_POSITIONS = 500;

    private final List<Column> columns;
    private final @Nullable Crs crs;
    private final long[] filled;
    private final List<List<String>> samples = new ArrayList<>();
    private final Map<String, Long> geometryTypes = new LinkedHashMap<>();
    private final Envelope extent = new Envelope();
    private final List<ImportPreview.SampleRow> first = new ArrayList<>();
    private long rows;

    /** @param crs of the coordinates; null if not known */
    LayerSurvey(List<Column> columns, @Nullable Crs crs) {
        this.columns = columns;
        this.crs = crs;
        this.filled = new long[columns.size()];
        columns.forEach(column -> samples.add(new ArrayList<>()));
    }

    void look(LayerRow row) {
        rows++;
        Geometry geometry = row.geometry();
        look(geometry);
        for (int index = 0; index < filled.length; index++) {
            Object value = row.values().get(index);
            if (value != null && !value.toString().isBlank()) {
                filled[index]++;
                sample(samples.get(index), shortened(value.toString(), LONGEST_SAMPLE));
            }
        }
        if (first.size() < MOST_ROWS) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int index = 0; index < filled.length; index++) {
                Object value = row.values().get(index);
                if (value != null) {
                    values.put(columns.get(index).name(), shown(value));
                }
            }
            first.add(new ImportPreview.SampleRow(row.number(), shown(geometry, crs), values));
        }
    }

    /** A feature has no columns; its name says most of it. */
    void look(Feature feature) {
        rows++;
        look(feature.geometry());
        if (first.size() < MOST_ROWS) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("id", feature.identity().source().externalId());
            feature.name().local().ifPresent(name -> values.put("name", name));
            first.add(new ImportPreview.SampleRow(rows, simplified(feature.geometry()), values));
        }
    }

    private void look(@Nullable Geometry geometry) {
        String type = geometry == null ? "none" : geometry.getGeometryType();
        geometryTypes.merge(type, 1L, Long::sum);
        if (geometry != null) {
            extent.expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    private static void sample(List<String> known, String value) {
        if (known.size() < MOST_SAMPLES && !known.contains(value)) {
            known.add(value);
        }
    }

    private static Object shown(Object value) {
        boolean plain = value instanceof Number || value instanceof Boolean;
        return plain ? value : shortened(value.toString(), LONGEST_VALUE);
    }

    private static String shortened(String text, int most) {
        String legible = text.replaceAll("[\\x00\\p{Cs}]", "?");
        return legible.length() > most ? legible.substring(0, most) + "…" : legible;
    }

    private static @Nullable Geometry shown(@Nullable Geometry geometry, @Nullable Crs crs) {
        if (geometry == null || crs == null || geometry.isEmpty()) {
            return null;
        }
        try {
            Geometry degrees = crs.toWgs84(geometry);
            return isOnEarth(degrees.getEnvelopeInternal()) ? simplified(degrees) : null;
        } catch (ParvisException elsewhere) {
            return null;
        }
    }

    private static @Nullable Geometry simplified(Geometry geometry) {
        if (geometry.getNumPoints() <= MOST_POSITIONS) {
            return geometry;
        }
        double tolerance = geometry.getEnvelopeInternal().getDiameter() / MOST_POSITIONS;
        Geometry simple = DouglasPeuckerSimplifier.simplify(geometry, tolerance);
        return simple.getNumPoints() <= MOST_POSITIONS * 2 ? simple : geometry.getEnvelope();
    }

    private static boolean isOnEarth(Envelope degrees) {
        return degrees.getMinX() >= -180
                && degrees.getMaxX() <= 180
                && degrees.getMinY() >= -90
                && degrees.getMaxY() <= 90;
    }

    long rows() {
        return rows;
    }

    Map<String, Long> geometryTypes() {
        return geometryTypes;
    }

    List<ImportPreview.SampleRow> first() {
        return first;
    }

    List<ImportPreview.ColumnPreview> columns() {
        List<ImportPreview.ColumnPreview> previews = new ArrayList<>();
        for (int index = 0; index < filled.length; index++) {
            Column column = columns.get(index);
            previews.add(new ImportPreview.ColumnPreview(
                    column.name(), Words.of(column.type()), filled[index], samples.get(index)));
        }
        return previews;
    }

    /** In degrees; null if it is not known, or lies outside what the reference system can express. */
    @Nullable
    Envelope extent() {
        if (extent.isNull() || crs == null) {
            return null;
        }
        try {
            Envelope degrees =
                    crs.toWgs84(Geometries.FACTORY.toGeometry(extent)).getEnvelopeInternal();
            return isOnEarth(degrees) ? degrees : null;
        } catch (ParvisException elsewhere) {
            return null;
        }
    }
}
