package org.parvis.geo.exchange.cnig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.layer.Column;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Streets and rows for the tests of the standard. */
final class CnigSketch {
    static final Geometry LINE = Geometries.line(new Coordinate(-1.68, 48.11), new Coordinate(-1.68, 48.111));
    static final Geometry NEXT = Geometries.line(new Coordinate(-1.68, 48.111), new Coordinate(-1.67, 48.111));

    private CnigSketch() {}

    static List<@Nullable Object> row(CnigTable table, Map<String, Object> said) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(said.get(column.name()));
        }
        return values;
    }

    static @Nullable Object value(CnigWriting.Placed placed, String column) {
        List<Column> columns = placed.table().columns();
        for (int index = 0; index < columns.size(); index++) {
            if (columns.get(index).name().equals(column)) {
                return placed.row().values().get(index);
            }
        }
        throw new IllegalArgumentException("There is no column " + column);
    }

    /** The rows that are no nodes. */
    static List<CnigWriting.Placed> ways(List<CnigWriting.Placed> placed) {
        return placed.stream()
                .filter(each -> each.table() != CnigTable.NOEUD_CHEMINEMENT)
                .toList();
    }

    static Street street(StreetClass streetClass, Geometry line) {
        return street(streetClass, line, null, null, Attributes.NONE);
    }

    static Street street(
            StreetClass streetClass,
            Geometry geometry,
            @Nullable Double slope,
            @Nullable Stairs stairs,
            Attributes attributes) {
        return new Street(
                Identity.imported(
                        new Source("openstreetmap", "way/" + geometry.hashCode(), "ODbL-1.0", "© somebody"),
                        attributes),
                LocalizedText.of("Rue de l’Écluse"),
                geometry,
                streetClass,
                Surface.PAVING_STONES,
                1.234,
                slope,
                stairs,
                Lighting.LIT,
                Access.YES,
                Access.LIMITED,
                2,
                Street.Passage.BRIDGE,
                false);
    }
}
