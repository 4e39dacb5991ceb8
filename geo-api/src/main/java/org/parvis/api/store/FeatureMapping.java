package org.parvis.api.store;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.filter.Condition.Kind;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;

/**
 * How one kind of feature lies in its table. Here is what all kinds share; each kind adds its own columns.
 *
 * @param <F> the feature
 * @param <R> the row
 */
abstract class FeatureMapping<F extends Feature, R extends FeatureRow> {
    private final String collection;
    private final Class<R> rowType;

    FeatureMapping(String collection, Class<R> rowType) {
        this.collection = collection;
        this.rowType = rowType;
    }

    /** The name of the collection in messages and addresses, such as {@code streets}. */
    final String collection() {
        return collection;
    }

    final Class<R> rowType() {
        return rowType;
    }

    abstract R newRow();

    /** Writes the columns of this kind. */
    abstract void writeOwn(F feature, R row);

    /** Reads the columns of this kind. */
    abstract F readOwn(R row, Identity identity, LocalizedText name);

    /** The row's attribute that holds this restriction of a query ({@code theme}, {@code kind}); null if none does. */
    @Nullable
    String attributeFor(String restriction) {
        return null;
    }

    /** Whether each takes place at times, which are in {@link EventTimes#begins begins} and {@code ends}. */
    boolean isTimed() {
        return false;
    }

    /** The name of the table. */
    final String table() {
        return requireNonNull(rowType.getAnnotation(Table.class)).name();
    }

    /** The columns that a condition may ask about, by the name of the property. */
    final Map<String, PropertyColumn> columns() {
        Map<String, PropertyColumn> columns = new LinkedHashMap<>();
        columns.put("name", PropertyColumn.text("name"));
        columns.putAll(ownColumns());
        columns.put("dataset", PropertyColumn.text("source.dataset"));
        columns.put("externalId", PropertyColumn.text("source.externalId"));
        columns.put("modified", new PropertyColumn("modified", Kind.TIME));
        return columns;
    }

    /** Those of this kind. */
    Map<String, PropertyColumn> ownColumns() {
        return Map.of();
    }

    /** @throws ParvisException {@code TOO_LARGE} or {@code INVALID_VALUE} if it does not fit into the columns */
    final void write(F feature, R row) {
        Identity identity = feature.identity();
        row.id = identity.id();
        row.name = feature.name().local().orElse(null);
        row.names = texts("names", feature.name());
        row.search = SearchText.ofName(feature.name());
        row.geometry = requireNonNull(fitting("geometry", feature.geometry()));
        row.source = SourceColumns.of(identity.source());
        row.attributes = ColumnJson.write("attributes", identity.attributes());
        writeOwn(feature, row);
    }

    final F read(R row) {
        Identity identity = new Identity(row.id, row.source.source(), ColumnJson.attributes(row.attributes));
        return readOwn(row, identity, ColumnJson.texts(row.names));
    }

    static String texts(String field, LocalizedText texts) {
        for (Map.Entry<String, String> text : texts.byLanguage().entrySet()) {
            ColumnText.of(field + "." + text.getKey(), text.getValue());
        }
        return ColumnJson.write(field, texts);
    }

    static @Nullable Geometry fitting(String field, @Nullable Geometry geometry) {
        if (geometry != null && geometry.getNumPoints() > Geometries.MOST_POSITIONS) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    field,
                    "The geometry has " + geometry.getNumPoints() + " positions; at most " + Geometries.MOST_POSITIONS
                            + " can be kept. Simplify it or cut it into pieces.");
        }
        return geometry;
    }
}
