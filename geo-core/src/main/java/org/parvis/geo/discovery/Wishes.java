package org.parvis.geo.discovery;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.ambience.AmbienceKind;
import org.parvis.geo.discovery.audience.Audience;
import org.parvis.geo.discovery.audience.Audiences;
import org.parvis.geo.shared.ParvisException;

/**
 * What a visitor may wish beyond where, how long and what for.
 *
 * @param variety how much less the third church counts than the first, 0 (as much) to 1
 * @param audience for whom places are rated, a code of {@link Audiences}
 * @param story ids of places that are told in this order and all become stops: none, or {@value #SHORTEST_STORY} to
 *     {@value #LONGEST_STORY}
 * @param events whether events become stops while they last
 * @param restEveryMetres how far one walks at most between two seats, {@value #SHORTEST_REST} to {@value #LONGEST_REST};
 *     null if it does not matter
 * @param ambience how much fine streets count, 0 to {@value DiscoveryRequest#HEAVIEST}; empty if they do not
 * @param days how many days the same budget is spent, leaving at the same time of day, 1 to {@value #MOST_DAYS}
 * @param loops how many walks are made one after the other, each with the budget, 1 to {@value #MOST_LOOPS}
 * @param alternatives how many other routes are given, 0 to {@value #MOST_ALTERNATIVES}
 * @param certificate whether it is said how much better any walk could be
 */
public record Wishes(
        double variety,
        String audience,
        List<UUID> story,
        boolean events,
        @Nullable Integer restEveryMetres,
        Map<AmbienceKind, Double> ambience,
        int days,
        int loops,
        int alternatives,
        boolean certificate) {
    public static final int SHORTEST_STORY = 2;
    public static final int LONGEST_STORY = 40;
    public static final int SHORTEST_REST = 50;
    public static final int LONGEST_REST = 5_000;
    public static final int MOST_DAYS = 7;
    public static final int MOST_LOOPS = 4;
    public static final int MOST_ALTERNATIVES = 3;
    public static final double USUAL_VARIETY = 0.5;

    /** What a visitor who says nothing is taken to wish. */
    public static final Wishes USUAL =
            new Wishes(USUAL_VARIETY, Audiences.EVERYONE, List.of(), true, null, Map.of(), 1, 1, 0, false);

    /** @throws ParvisException {@code INVALID_VALUE}, naming the field and what would be right */
    public Wishes {
        requireWithin(variety, 0, 1, "variety");
        Audiences.STANDARD.of(audience);
        story = checkedStory(story);
        if (restEveryMetres != null) {
            requireWithin(restEveryMetres, SHORTEST_REST, LONGEST_REST, "restEveryMetres");
        }
        ambience = checkedAmbience(ambience);
        requireWithin(days, 1, MOST_DAYS, "days");
        requireWithin(loops, 1, MOST_LOOPS, "loops");
        requireWithin(alternatives, 0, MOST_ALTERNATIVES, "alternatives");
        if (days > 1 && loops > 1) {
            throw ParvisException.invalid(
                    "loops", "\"loops\" and \"days\" cannot both be more than 1; give one of them.");
        }
        if (alternatives > 0 && (days > 1 || loops > 1)) {
            throw ParvisException.invalid(
                    "alternatives",
                    "Alternatives are given for one walk; set \"alternatives\" to 0, or \""
                            + (days > 1 ? "days" : "loops") + "\" to 1.");
        }
    }

    /** The row of the table. */
    Audience rating() {
        return Audiences.STANDARD.of(audience);
    }

    /** How much the kind of fine street counts that counts most, 0 to 1. */
    double heaviestAmbience() {
        double heaviest =
                ambience.values().stream().mapToDouble(weight -> weight).max().orElse(0);
        return heaviest / DiscoveryRequest.HEAVIEST;
    }

    /** How many walks there are, one after the other. */
    int walks() {
        return Math.max(days, loops);
    }

    private static List<UUID> checkedStory(List<UUID> story) {
        if (!story.isEmpty() && (story.size() < SHORTEST_STORY || story.size() > LONGEST_STORY)) {
            throw ParvisException.invalid(
                    "story",
                    "A story has " + SHORTEST_STORY + " to " + LONGEST_STORY + " places; this one has " + story.size()
                            + ".");
        }
        Set<UUID> told = new HashSet<>();
        for (int i = 0; i < story.size(); i++) {
            if (!told.add(story.get(i))) {
                throw ParvisException.invalid(
                        "story[" + i + "]",
                        "Place " + story.get(i) + " is in the story twice, and a walk stops nowhere twice.");
            }
        }
        return List.copyOf(story);
    }

    private static Map<AmbienceKind, Double> checkedAmbience(Map<AmbienceKind, Double> ambience) {
        Map<AmbienceKind, Double> copy = new EnumMap<>(AmbienceKind.class);
        ambience.forEach((kind, weight) -> {
            requireWithin(weight, 0, DiscoveryRequest.HEAVIEST, "ambience." + kind.code());
            if (weight > 0) {
                copy.put(kind, weight);
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    /** Written so that NaN fails too. */
    private static void requireWithin(double value, double least, double most, String field) {
        boolean within = value >= least && value <= most;
        if (!within) {
            throw ParvisException.invalid(
                    field,
                    "\"" + field + "\" goes from " + plain(least) + " to " + plain(most) + ", not " + plain(value)
                            + ".");
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? String.valueOf(Math.round(number))
                : String.valueOf(number);
    }

    public Wishes withVariety(double other) {
        return new Wishes(
                other, audience, story, events, restEveryMetres, ambience, days, loops, alternatives, certificate);
    }

    public Wishes withAudience(String other) {
        return new Wishes(
                variety, other, story, events, restEveryMetres, ambience, days, loops, alternatives, certificate);
    }

    public Wishes withStory(List<UUID> other) {
        return new Wishes(
                variety, audience, other, events, restEveryMetres, ambience, days, loops, alternatives, certificate);
    }

    public Wishes withEvents(boolean other) {
        return new Wishes(
                variety, audience, story, other, restEveryMetres, ambience, days, loops, alternatives, certificate);
    }

    public Wishes withRestEvery(@Nullable Integer metres) {
        return new Wishes(variety, audience, story, events, metres, ambience, days, loops, alternatives, certificate);
    }

    public Wishes withAmbience(Map<AmbienceKind, Double> other) {
        return new Wishes(
                variety, audience, story, events, restEveryMetres, other, days, loops, alternatives, certificate);
    }

    public Wishes withDays(int other) {
        return new Wishes(
                variety, audience, story, events, restEveryMetres, ambience, other, loops, alternatives, certificate);
    }

    public Wishes withLoops(int other) {
        return new Wishes(
                variety, audience, story, events, restEveryMetres, ambience, days, other, alternatives, certificate);
    }

    public Wishes withAlternatives(int other) {
        return new Wishes(variety, audience, story, events, restEveryMetres, ambience, days, loops, other, certificate);
    }

    public Wishes withCertificate(boolean other) {
        return new Wishes(
                variety, audience, story, events, restEveryMetres, ambience, days, loops, alternatives, other);
    }
}
