package org.parvis.geo.exchange.mapping;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.LayerRow;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Source;

/**
 * The features of one collection as a table, to be written to a file of another format: first all are surveyed, then each
 * becomes a row. Who a feature is and where it came from comes first ({@code parvis_id} and its like), then its fields,
 * then the attributes that came from imports; an attribute that is called like a field is {@code attributes.} and its name.
 */
public final class FeatureTable {
    private final LayerSchema schema;

    /** The column of each attribute. */
    private final Map<String, String> attributes;

    private FeatureTable(LayerSchema schema, Map<String, String> attributes) {
        this.schema = schema;
        this.attributes = attributes;
    }

    /** Learns which columns the features of a collection need, one after the other. */
    public static final class Survey {
        private final TargetCollection collection;
        private final Map<String, ColumnType> fields = new LinkedHashMap<>();
        private final Map<String, ColumnType> attributes = new LinkedHashMap<>();
        private final Set<String> geometryTypes = new TreeSet<>();
        private final Set<String> attribution = new LinkedHashSet<>();

        public Survey(TargetCollection collection) {
            this.collection = collection;
            OwnColumns.ALL.forEach(column -> fields.put(column, ColumnType.TEXT));
            TargetFields.of(collection).forEach(field -> typeOf(field.kind(), field.name()));
        }

        /** Text fields appear when there is a text; numbers and truths have their type beforehand. */
        private void typeOf(TargetField.Kind kind, String name) {
            switch (kind) {
                case WHOLE -> fields.put(name, ColumnType.WHOLE);
                case REAL -> fields.put(name, ColumnType.REAL);
                case TRUTH -> fields.put(name, ColumnType.TRUTH);
                case GEOMETRY, PARTS -> {
                    // Long texts that few features have: a column only where one does.
                }
                default -> fields.put(name, ColumnType.TEXT);
            }
        }

        /** One more of its features. */
        public void look(Feature feature) {
            Sheets.values(feature)
                    .forEach((field, value) ->
                            fields.putIfAbsent(field, value instanceof String ? ColumnType.TEXT : typeOf(value)));
            feature.identity().attributes().values().forEach((name, value) -> {
                ColumnType type = typeOf(value);
                attributes.merge(name, type, Survey::widened);
            });
            geometryTypes.add(feature.geometry().getGeometryType());
            String line = feature.identity().source().attribution();
            if (!line.isEmpty()) {
                attribution.add(line);
            }
        }

        private static ColumnType typeOf(Object value) {
            if (value instanceof Boolean) {
                return ColumnType.TRUTH;
            }
            if (value instanceof Long || value instanceof BigInteger) {
                return ColumnType.WHOLE;
            }
            if (value instanceof Double) {
                return ColumnType.REAL;
            }
            return isDay(value) ? ColumnType.DATE : ColumnType.TEXT;
        }

        private static ColumnType widened(ColumnType one, ColumnType other) {
            if (one == other) {
                return one;
            }
            boolean numbers = Set.of(ColumnType.WHOLE, ColumnType.REAL).containsAll(Set.of(one, other));
            return numbers ? ColumnType.REAL : ColumnType.TEXT;
        }

        /** Fields first, then the attributes that came from imports, in the order they were met. */
        public FeatureTable table() {
            List<Column> columns = new ArrayList<>();
            Map<String, String> named = new LinkedHashMap<>();
            fields.forEach((name, type) -> columns.add(new Column(name, type)));
            attributes.forEach((name, type) -> {
                String column =
                        fields.containsKey(name) || OwnColumns.isClashing(name) ? OwnColumns.ofClashing(name) : name;
                named.put(name, column);
                columns.add(new Column(column, type));
            });
            return new FeatureTable(
                    new LayerSchema(collection.word(), columns, geometryTypes, List.copyOf(attribution)), named);
        }
    }

    public LayerSchema schema() {
        return schema;
    }

    /**
     * @param feature that the survey saw
     * @param number of the row, from 1
     * @param crs of the row's coordinates
     */
    public LayerRow row(Feature feature, long number, Crs crs) {
        Map<String, Object> values = new LinkedHashMap<>(own(feature));
        values.putAll(Sheets.values(feature));
        feature.identity()
                .attributes()
                .values()
                .forEach((name, value) -> values.put(attributes.getOrDefault(name, name), value));
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : schema.columns()) {
            cells.add(as(column.type(), values.get(column.name())));
        }
        boolean degrees = crs.code().equals("EPSG:4326");
        Geometry geometry = degrees ? feature.geometry() : crs.fromWgs84(feature.geometry());
        return new LayerRow(number, feature.id().toString(), geometry, cells);
    }

    private static Map<String, Object> own(Feature feature) {
        Source source = feature.identity().source();
        Map<String, Object> own = new LinkedHashMap<>();
        own.put(OwnColumns.ID, feature.id().toString());
        own.put(OwnColumns.DATASET, source.dataset());
        putText(own, OwnColumns.KEY, source.externalId());
        putText(own, OwnColumns.LICENCE, source.licence());
        putText(own, OwnColumns.ATTRIBUTION, source.attribution());
        return own;
    }

    private static void putText(Map<String, Object> own, String column, String text) {
        if (!text.isEmpty()) {
            own.put(column, text);
        }
    }

    private static @Nullable Object as(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> Cells.text(value);
            case REAL -> ((Number) value).doubleValue();
            case DATE -> LocalDate.parse(value.toString());
            default -> value;
        };
    }

    private static boolean isDay(Object value) {
        String text = value.toString();
        if (text.length() != 10 || text.charAt(4) != '-') {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
