package org.parvis.api.store;

import static org.parvis.api.json.TerritoryModule.ofWord;
import static org.parvis.api.json.TerritoryModule.word;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Identity;

/** Pieces of the background map and their table. */
final class BackdropMapping extends FeatureMapping<Backdrop, BackdropRow> {
    BackdropMapping() {
        super("backdrop", BackdropRow.class);
    }

    @Override
    BackdropRow newRow() {
        return new BackdropRow();
    }

    @Override
    @Nullable
    String attributeFor(String restriction) {
        return restriction.equals("kind") ? "kind" : null;
    }

    @Override
    Map<String, PropertyColumn> ownColumns() {
        return PropertyColumn.of(new String[] {"kind"}, new String[] {}, new String[] {});
    }

    @Override
    void writeOwn(Backdrop feature, BackdropRow row) {
        row.kind = word(feature.kind());
    }

    @Override
    Backdrop readOwn(BackdropRow row, Identity identity, LocalizedText name) {
        return new Backdrop(identity, name, row.geometry, ofWord(BackdropKind.class, row.kind));
    }
}
