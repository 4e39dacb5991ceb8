package org.parvis.api.store;

import static org.parvis.api.json.TerritoryModule.ofWord;
import static org.parvis.api.json.TerritoryModule.word;

import java.util.Map;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;

/** Streets and their table. */
final class StreetMapping extends FeatureMapping<Street, StreetRow> {
    StreetMapping() {
        super("streets", StreetRow.class);
    }

    @Override
    StreetRow newRow() {
        return new StreetRow();
    }

    @Override
    Map<String, PropertyColumn> ownColumns() {
        return PropertyColumn.of(
                new String[] {"streetClass", "surface", "lighting", "foot", "wheelchair", "passage"},
                new String[] {"widthMetres", "inclinePercent", "layer"},
                new String[] {"covered"});
    }

    @Override
    void writeOwn(Street feature, StreetRow row) {
        row.streetClass = word(feature.streetClass());
        row.surface = word(feature.surface());
        row.widthMetres = feature.widthMetres();
        row.inclinePercent = feature.inclinePercent();
        row.stairs = StairsColumns.of(feature.stairs());
        row.lighting = word(feature.lighting());
        row.foot = word(feature.foot());
        row.wheelchair = word(feature.wheelchair());
        row.layer = feature.layer();
        row.passage = word(feature.passage());
        row.covered = feature.covered();
    }

    @Override
    Street readOwn(StreetRow row, Identity identity, LocalizedText name) {
        return new Street(
                identity,
                name,
                row.geometry,
                ofWord(StreetClass.class, row.streetClass),
                ofWord(Surface.class, row.surface),
                row.widthMetres,
                row.inclinePercent,
                StairsColumns.stairs(row.stairs),
                ofWord(Lighting.class, row.lighting),
                ofWord(Access.class, row.foot),
                ofWord(Access.class, row.wheelchair),
                row.layer,
                ofWord(Street.Passage.class, row.passage),
                row.covered);
    }
}
