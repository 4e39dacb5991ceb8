package org.parvis.api.store;

import java.util.Map;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Quartier;

/** Quartiers and their table. */
final class QuartierMapping extends FeatureMapping<Quartier, QuartierRow> {
    QuartierMapping() {
        super("quartiers", QuartierRow.class);
    }

    @Override
    QuartierRow newRow() {
        return new QuartierRow();
    }

    @Override
    Map<String, PropertyColumn> ownColumns() {
        return PropertyColumn.of(new String[] {}, new String[] {}, new String[] {"boundaryComplete"});
    }

    @Override
    void writeOwn(Quartier feature, QuartierRow row) {
        row.boundaryComplete = feature.boundaryComplete();
        row.description = texts("description", feature.description());
    }

    @Override
    Quartier readOwn(QuartierRow row, Identity identity, LocalizedText name) {
        return new Quartier(identity, name, row.geometry, row.boundaryComplete, ColumnJson.texts(row.description));
    }
}
