package org.parvis.geo.exchange.feed;

import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Feature;

/** Makes features of the items of a feed. */
@FunctionalInterface
public interface FeedReading {
    /**
     * @param report told what is wrong with the item, and why it is left out
     * @return null if it becomes none
     * @throws ParvisException if it breaks a rule of the feature; it is left out then and told
     */
    @Nullable
    Feature feature(JsonValue item, FeedReport report);
}
