package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a discovery route.
 *
 * @param order from 1
 * @param sight what is visited: a place, an event, or a seat for a rest
 * @param arrival when one gets there, in the town's time zone
 * @param departure when one goes on: arrival, then waiting until it opens, then the visit
 * @param until when an event ends, in the town's time zone; null for places and rests
 * @param waitMinutes until it opens, 0 or more
 * @param visitMinutes 0 or more
 * @param interest what it is worth to this visitor by itself, whatever else is visited: its interest times the weight of
 *     the theme liked most, for the audience; 0 for a rest
 */
public record DiscoveryStop(
        int order,
        Sight sight,
        OffsetDateTime arrival,
        OffsetDateTime departure,
        @Nullable OffsetDateTime until,
        double waitMinutes,
        double visitMinutes,
        double interest) {}
