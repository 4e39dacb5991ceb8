package org.parvis.api.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Occurrence;

/** Events and their table. */
final class EventMapping extends FeatureMapping<Event, EventRow> {
    EventMapping() {
        super("events", EventRow.class);
    }

    @Override
    EventRow newRow() {
        return new EventRow();
    }

    @Override
    @Nullable
    String attributeFor(String restriction) {
        return restriction.equals("theme") ? "themes" : null;
    }

    @Override
    boolean isTimed() {
        return true;
    }

    @Override
    Map<String, PropertyColumn> ownColumns() {
        return PropertyColumn.of(new String[] {"organiser", "website"}, new String[] {}, new String[] {});
    }

    @Override
    void writeOwn(Event feature, EventRow row) {
        row.footprint = fitting("footprint", feature.footprint());
        row.occurrences = ColumnJson.write("occurrences", feature.occurrences());
        EventTimes times = EventTimes.of(feature.occurrences());
        row.begins = times.begins();
        row.ends = times.ends();
        row.organiser = ColumnText.of("organiser", feature.organiser());
        row.themes = ColumnJson.write("themes", feature.themes());
        row.description = texts("description", feature.description());
        row.placeId = feature.placeId();
        row.website = ColumnText.of("website", feature.website());
    }

    @Override
    Event readOwn(EventRow row, Identity identity, LocalizedText name) {
        return new Event(
                identity,
                name,
                (Point) row.geometry,
                row.footprint,
                ColumnJson.list(row.occurrences, Occurrence.class),
                row.organiser,
                ColumnJson.themes(row.themes),
                ColumnJson.texts(row.description),
                row.placeId,
                row.website);
    }
}
