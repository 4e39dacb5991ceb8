package org.parvis.geo.discovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Occurrence;

/** Which events can be stops of a walk, and for how long one stays. */
final class DayEvents {
    /** As a well-known place: it is there today and not tomorrow. Our assumption, as is how long one stays. */
    private static final double INTEREST = 40;

    private static final int MOST_MINUTES = 30;

    /** Nobody walks up to what is over before one has looked around. */
    private static final int LEAST_MINUTES = 5;

    private final TimeAxis axis;

    DayEvents(TimeAxis axis) {
        this.axis = axis;
    }

    /** The events that take place while somebody walks. */
    List<Sight> of(List<Event> events, Map<UUID, KeyPlace> places) {
        List<Sight> sights = new ArrayList<>();
        for (Event event : events) {
            sight(event, places).ifPresent(sights::add);
        }
        return sights;
    }

    /**
     * An event as something to stop at: for half an hour, or as long as it lasts if that is less.
     *
     * @return empty if it does not take place while somebody walks, or for less than some minutes
     */
    private Optional<Sight> sight(Event event, Map<UUID, KeyPlace> places) {
        long longest = 0;
        for (Occurrence occurrence : event.occurrences()) {
            for (TimeAxis.Span walk : axis.walks()) {
                Instant from = later(
                        occurrence.begin().toInstant(), axis.at(walk.begin()).toInstant());
                Instant until = earlier(
                        occurrence.end().toInstant(), axis.at(walk.end()).toInstant());
                longest = Math.max(longest, Duration.between(from, until).toMinutes());
            }
        }
        if (longest < LEAST_MINUTES) {
            return Optional.empty();
        }
        KeyPlace place = event.placeId() == null ? null : places.get(event.placeId());
        double interest = place == null ? INTEREST : Math.max(INTEREST, place.interest());
        return Optional.of(new Sight.AtEvent(event, interest, (int) Math.min(MOST_MINUTES, longest)));
    }

    /** The same event whenever it takes place, for somebody who asks for it by name. */
    static Sight named(Event event) {
        return new Sight.AtEvent(event, INTEREST, LEAST_MINUTES);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
