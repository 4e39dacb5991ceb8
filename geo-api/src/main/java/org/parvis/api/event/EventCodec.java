package org.parvis.api.event;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.FeatureCodec;
import org.parvis.api.collection.FeatureDraft;
import org.parvis.api.collection.SourceProperties;
import org.parvis.api.collection.Texts;
import org.parvis.api.store.Stored;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Occurrence;

/** Events as GeoJSON properties. */
final class EventCodec implements FeatureCodec<Event, EventProperties> {
    @Override
    public Class<EventProperties> propertiesType() {
        return EventProperties.class;
    }

    @Override
    public EventProperties properties(Stored<Event> stored) {
        Event event = stored.feature();
        return new EventProperties(
                Texts.local(event.name()),
                event.name(),
                event.occurrences().stream().map(OccurrenceProperties::of).toList(),
                event.organiser(),
                event.themes(),
                event.placeId(),
                event.website(),
                event.footprint(),
                event.isExample(),
                Texts.local(event.description()),
                event.description(),
                SourceProperties.of(event.identity().source()),
                event.identity().attributes(),
                stored.version(),
                stored.modified());
    }

    @Override
    public Event feature(FeatureDraft<EventProperties> draft) {
        EventProperties given = draft.properties();
        return new Event(
                draft.identity(),
                draft.name(),
                draft.point(),
                given.footprint(),
                occurrences(given.occurrences()),
                Objects.requireNonNullElse(given.organiser(), ""),
                Objects.requireNonNullElse(given.themes(), Set.of()),
                draft.description(),
                given.placeId(),
                Objects.requireNonNullElse(given.website(), ""));
    }

    private static List<Occurrence> occurrences(@Nullable List<OccurrenceProperties> given) {
        return given == null
                ? List.of()
                : given.stream().map(OccurrenceProperties::occurrence).toList();
    }
}
