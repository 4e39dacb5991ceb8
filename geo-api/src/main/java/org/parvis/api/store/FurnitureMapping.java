package org.parvis.api.store;

import static org.parvis.api.json.TerritoryModule.ofWord;
import static org.parvis.api.json.TerritoryModule.word;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Identity;

/** Pieces of urban furniture and their table. */
final class FurnitureMapping extends FeatureMapping<Furniture, FurnitureRow> {
    FurnitureMapping() {
        super("furniture", FurnitureRow.class);
    }

    @Override
    FurnitureRow newRow() {
        return new FurnitureRow();
    }

    @Override
    @Nullable
    String attributeFor(String restriction) {
        return restriction.equals("kind") ? "kind" : null;
    }

    @Override
    Map<String, PropertyColumn> ownColumns() {
        return PropertyColumn.of(
                new String[] {"kind", "state", "condition"}, new String[] {"orientationDegrees"}, new String[] {});
    }

    @Override
    void writeOwn(Furniture feature, FurnitureRow row) {
        row.kind = word(feature.kind());
        row.dimensions = DimensionsColumns.of(feature.dimensions());
        row.orientationDegrees = feature.orientationDegrees();
        row.state = word(feature.state());
        row.condition = word(feature.condition());
    }

    @Override
    Furniture readOwn(FurnitureRow row, Identity identity, LocalizedText name) {
        return new Furniture(
                identity,
                name,
                row.geometry,
                ofWord(FurnitureKind.class, row.kind),
                DimensionsColumns.dimensions(row.dimensions),
                row.orientationDegrees,
                ofWord(FurnitureState.class, row.state),
                ofWord(Condition.class, row.condition));
    }
}
