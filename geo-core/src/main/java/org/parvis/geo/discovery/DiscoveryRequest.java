package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

/**
 * What a visitor wishes for.
 *
 * @param start where the walk begins
 * @param end where it ends; null for a loop, or for a walk that may end at its last stop
 * @param loop whether it comes back to the start; then {@code end} is null or equal to {@code start}
 * @param budgetMinutes time for walking, visits and waiting together, {@value #SHORTEST_MINUTES} to
 *     {@value #LONGEST_MINUTES}
 * @param walker for whom
 * @param themes how much each theme counts, 0 to {@value #HEAVIEST}; a theme that is not named counts 0, but an empty
 *     map makes all count 1. A place counts by the theme of its own that is liked most
 * @param mustVisit ids of places the walk has to stop at, at most {@value #MOST_COMPULSORY}
 * @param avoid ids of places the walk never stops at, at most {@value #MOST_AVOIDED}
 * @param departure when the walk begins
 * @param language of directions and reasons
 * @param wishes what else is wished
 */
public record DiscoveryRequest(
        Anchor start,
        @Nullable Anchor end,
        boolean loop,
        int budgetMinutes,
        Walker walker,
        Map<Theme, Double> themes,
        List<UUID> mustVisit,
        List<UUID> avoid,
        OffsetDateTime departure,
        Language language,
        Wishes wishes) {
    public static final int SHORTEST_MINUTES = 5;
    public static final int LONGEST_MINUTES = 720;
    public static final int HEAVIEST = 10;
    public static final int MOST_COMPULSORY = 40;
    public static final int MOST_AVOIDED = 1_000;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    /** @throws ParvisException {@code INVALID_VALUE}, naming the field and what would be right */
    public DiscoveryRequest {
        if (loop && end != null && !end.equals(start)) {
            throw ParvisException.invalid(
                    "end", "A loop ends where it starts; leave out \"end\", or set \"loop\" to false.");
        }
        if (budgetMinutes < SHORTEST_MINUTES || budgetMinutes > LONGEST_MINUTES) {
            throw ParvisException.invalid(
                    "budgetMinutes",
                    "A budget of " + budgetMinutes + " minutes cannot be planned; it goes from " + SHORTEST_MINUTES
                            + " to " + LONGEST_MINUTES + ".");
        }
        if (departure.getYear() < FIRST_YEAR || departure.getYear() > LAST_YEAR) {
            throw ParvisException.invalid(
                    "departure",
                    "The year " + departure.getYear() + " is out of range; write for example"
                            + " \"2026-06-20T14:00:00+02:00\".");
        }
        themes = checkedWeights(themes);
        mustVisit = checkedIds(mustVisit, MOST_COMPULSORY, "mustVisit");
        avoid = checkedIds(avoid, MOST_AVOIDED, "avoid");
        for (int i = 0; i < mustVisit.size(); i++) {
            if (avoid.contains(mustVisit.get(i))) {
                throw ParvisException.invalid(
                        "mustVisit[" + i + "]",
                        "Place " + mustVisit.get(i) + " is in \"mustVisit\" and in \"avoid\"; take it out of one.");
            }
        }
        for (int i = 0; i < wishes.story().size(); i++) {
            if (avoid.contains(wishes.story().get(i))) {
                throw ParvisException.invalid(
                        "story[" + i + "]",
                        "Place " + wishes.story().get(i) + " is in \"story\" and in \"avoid\"; take it out of one.");
            }
        }
    }

    /** A request with the usual wishes. */
    public DiscoveryRequest(
            Anchor start,
            @Nullable Anchor end,
            boolean loop,
            int budgetMinutes,
            Walker walker,
            Map<Theme, Double> themes,
            List<UUID> mustVisit,
            List<UUID> avoid,
            OffsetDateTime departure,
            Language language) {
        this(start, end, loop, budgetMinutes, walker, themes, mustVisit, avoid, departure, language, Wishes.USUAL);
    }

    /** The same with other wishes. */
    public DiscoveryRequest with(Wishes others) {
        return new DiscoveryRequest(
                start, end, loop, budgetMinutes, walker, themes, mustVisit, avoid, departure, language, others);
    }

    /** Where a place that has to be a stop was asked for, such as {@code mustVisit[2]}. */
    String fieldOf(UUID id) {
        int index = mustVisit.indexOf(id);
        return index >= 0
                ? "mustVisit[" + index + "]"
                : "story[" + wishes.story().indexOf(id) + "]";
    }

    /** Whether the walk leads somewhere even without any stop. */
    boolean hasEnd() {
        return !loop && end != null;
    }

    /** Whether the walk may end at its last stop. */
    boolean openEnd() {
        return !loop && end == null;
    }

    private static Map<Theme, Double> checkedWeights(Map<Theme, Double> themes) {
        if (themes.isEmpty()) {
            return Map.of();
        }
        Map<Theme, Double> copy = new EnumMap<>(Theme.class);
        boolean anyLiked = false;
        for (Map.Entry<Theme, Double> entry : themes.entrySet()) {
            double weight = entry.getValue();
            // Written so that NaN fails too.
            boolean within = weight >= 0 && weight <= HEAVIEST;
            if (!within) {
                throw ParvisException.invalid(
                        "themes." + entry.getKey().code(),
                        "A theme counts from 0 to " + HEAVIEST + ", not " + weight + ".");
            }
            anyLiked |= weight > 0;
            copy.put(entry.getKey(), weight);
        }
        if (!anyLiked) {
            throw ParvisException.invalid(
                    "themes", "Every theme counts 0, so nothing is worth a stop; give at least one more than 0.");
        }
        return Collections.unmodifiableMap(copy);
    }

    private static List<UUID> checkedIds(List<UUID> ids, int most, String field) {
        if (ids.size() > most) {
            throw ParvisException.invalid(
                    field, "\"" + field + "\" has " + ids.size() + " places; it may have " + most + ".");
        }
        return List.copyOf(ids);
    }
}
