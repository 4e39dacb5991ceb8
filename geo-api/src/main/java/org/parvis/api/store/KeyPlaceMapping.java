package org.parvis.api.store;

import static org.parvis.api.json.TerritoryModule.ofWord;
import static org.parvis.api.json.TerritoryModule.word;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Picture;

/** Key places and their table. */
final class KeyPlaceMapping extends FeatureMapping<KeyPlace, KeyPlaceRow> {
    KeyPlaceMapping() {
        super("places", KeyPlaceRow.class);
    }

    @Override
    KeyPlaceRow newRow() {
        return new KeyPlaceRow();
    }

    @Override
    @Nullable
    String attributeFor(String restriction) {
        return switch (restriction) {
            case "theme" -> "themes";
            case "kind" -> "kind";
            default -> null;
        };
    }

    @Override
    Map<String, PropertyColumn> ownColumns() {
        return PropertyColumn.of(
                new String[] {"kind", "openingHours", "wheelchair", "website"},
                new String[] {"interest", "visitMinutes"},
                new String[] {});
    }

    @Override
    void writeOwn(KeyPlace feature, KeyPlaceRow row) {
        row.footprint = fitting("footprint", feature.footprint());
        row.kind = ColumnText.of("kind", feature.kind());
        row.themes = ColumnJson.write("themes", feature.themes());
        row.interest = feature.interest();
        row.visitMinutes = feature.visitMinutes();
        OpeningHours hours = feature.openingHours();
        row.openingHours = hours == null ? null : ColumnText.of("openingHours", hours.text());
        row.wheelchair = word(feature.wheelchair());
        row.description = texts("description", feature.description());
        row.pictures = ColumnJson.write("pictures", feature.pictures());
        row.website = ColumnText.of("website", feature.website());
    }

    @Override
    KeyPlace readOwn(KeyPlaceRow row, Identity identity, LocalizedText name) {
        return new KeyPlace(
                identity,
                name,
                (Point) row.geometry,
                row.footprint,
                row.kind,
                ColumnJson.themes(row.themes),
                row.interest,
                row.visitMinutes,
                row.openingHours == null ? null : new OpeningHours(row.openingHours),
                ofWord(Access.class, row.wheelchair),
                ColumnJson.texts(row.description),
                ColumnJson.list(row.pictures, Picture.class),
                row.website);
    }
}
