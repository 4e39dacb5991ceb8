package org.parvis.geo.discovery;

import java.util.Collection;
import java.util.List;
import org.parvis.geo.discovery.ambience.Surroundings;
import org.parvis.geo.discovery.seat.Seats;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.KeyPlace;

/**
 * What a town offers to those who discover it.
 *
 * @param places all of them; which are worth a stop follows from a request
 * @param events all of them, whenever they take place
 * @param seats where one can rest
 * @param surroundings what makes its streets fine
 */
public record DiscoveryTown(List<KeyPlace> places, List<Event> events, Seats seats, Surroundings surroundings) {
    public DiscoveryTown {
        places = List.copyOf(places);
        events = List.copyOf(events);
    }

    /** A town of which nothing but its places is known. */
    public static DiscoveryTown of(Collection<KeyPlace> places) {
        return new DiscoveryTown(List.copyOf(places), List.of(), Seats.of(List.of(), places), Surroundings.NONE);
    }
}
