package org.parvis.geo.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ParvisException;

/**
 * Which wishes cannot be met together, and what would do.
 *
 * @param clash so few that without any one of them there is a walk
 * @param remedies the least changes of one wish each that lead to a walk; each was tried
 */
public record InfeasibleWishes(List<Clash> clash, List<Change> remedies) {
    public InfeasibleWishes {
        clash = List.copyOf(clash);
        remedies = List.copyOf(remedies);
    }

    /**
     * One wish.
     *
     * @param field as the caller wrote it, such as {@code mustVisit[2]}
     * @param placeId of the place wished for; null if it is no place
     * @param name of that place in the language of the request
     */
    public record Clash(String field, @Nullable UUID placeId, @Nullable String name) {
        static Clash field(String field) {
            return new Clash(field, null, null);
        }
    }

    /**
     * One change that leads to a walk.
     *
     * @param field to be changed
     * @param value what to write instead: minutes, metres, a departure, a walker; the id of a place to leave out
     * @param sentence the same in the language of the request
     */
    public record Change(String field, Object value, String sentence) {}

    /** The failure with these as its members {@code clash} and {@code remedies}. */
    ParvisException addTo(ParvisException failure) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("clash", clash);
        members.put("remedies", remedies);
        return failure.with(members);
    }
}
