package org.parvis.geo.exchange.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;

/**
 * What the features of one collection are as rows, both ways.
 *
 * @param <F> the feature
 */
interface FeatureSheet<F extends Feature> {
    List<TargetField> fields();

    GeometryFitting.Shape shape();

    /**
     * @param row of which unreadable values are told and left out
     * @throws ParvisException if the row cannot be such a feature at all
     */
    F feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row);

    /** Its values by field, in the order of the fields; what it does not have is left out. */
    Map<String, Object> values(F feature);

    static TargetField field(String name, TargetField.Kind kind, String description) {
        return new TargetField(name, kind, false, List.of(), description);
    }

    static <E extends Enum<E>> TargetField word(String name, Class<E> type, String description) {
        List<String> words = java.util.Arrays.stream(type.getEnumConstants())
                .map(Cells::word)
                .toList();
        return new TargetField(name, TargetField.Kind.WORD, false, words, description);
    }

    /** Puts values in one after the other, those that are known. */
    final class Values {
        private final Map<String, Object> values = new LinkedHashMap<>();

        Values texts(String field, LocalizedText texts) {
            texts.byLanguage()
                    .forEach((language, text) -> values.put(
                            language.equals(LocalizedText.UNDETERMINED) ? field : field + "." + language, text));
            return this;
        }

        Values put(String field, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                values.put(field, value instanceof Integer number ? (Object) number.longValue() : value);
            }
            return this;
        }

        Values shape(String field, @Nullable Geometry geometry) {
            return put(field, geometry == null ? null : new WKTWriter().write(geometry));
        }

        Values word(String field, Enum<?> word) {
            values.put(field, Cells.word(word));
            return this;
        }

        Map<String, Object> all() {
            return values;
        }
    }
}
