package org.parvis.geo.discovery;

import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.discovery.seat.Seat;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;

/** What one stops at: a key place, an event of the day, or a seat. */
public sealed interface Sight {
    UUID id();

    LocalizedText name();

    /** Where one stands, WGS 84. */
    Point geometry();

    Set<Theme> themes();

    /** How long one stays, in minutes. */
    int visitMinutes();

    /** A key place. */
    record AtPlace(KeyPlace place) implements Sight {
        @Override
        public UUID id() {
            return place.id();
        }

        @Override
        public LocalizedText name() {
            return place.name();
        }

        @Override
        public Point geometry() {
            return place.geometry();
        }

        @Override
        public Set<Theme> themes() {
            return place.themes();
        }

        @Override
        public int visitMinutes() {
            return place.visitMinutes();
        }
    }

    /**
     * An event, while it lasts.
     *
     * @param event itself
     * @param interest 0 to 100, as that of a place
     * @param visitMinutes how long one stays
     */
    record AtEvent(Event event, double interest, int visitMinutes) implements Sight {
        @Override
        public UUID id() {
            return event.id();
        }

        @Override
        public LocalizedText name() {
            return event.name();
        }

        @Override
        public Point geometry() {
            return event.geometry();
        }

        @Override
        public Set<Theme> themes() {
            return event.themes();
        }
    }

    /** A rest on a seat. */
    record Rest(Seat seat, int visitMinutes) implements Sight {
        @Override
        public UUID id() {
            return seat.id();
        }

        @Override
        public LocalizedText name() {
            return seat.name();
        }

        @Override
        public Point geometry() {
            return seat.geometry();
        }

        @Override
        public Set<Theme> themes() {
            return Set.of();
        }
    }
}
