package org.parvis.geo.discovery;

import java.time.OffsetDateTime;
import org.parvis.geo.territory.KeyPlace;

/**
 * A stop of a discovery route.
 *
 * @param order from 1
 * @param place what is visited
 * @param arrival when one gets there, in the town's time zone
 * @param departure when one goes on: arrival, then waiting until it opens, then the visit
 * @param waitMinutes until it opens, 0 or more
 * @param visitMinutes 0 or more
 * @param interest what it is worth to this visitor: the place's interest times the weight of the theme liked most
 */
public record DiscoveryStop(
        int order,
        KeyPlace place,
        OffsetDateTime arrival,
        OffsetDateTime departure,
        double waitMinutes,
        double visitMinutes,
        double interest) {}
