package org.parvis.geo.exchange.feed;

import org.parvis.geo.exchange.json.JsonValue;

/** Told the items of a feed, one after the other. */
public interface FeedVisitor {
    /**
     * @param number from 1, through the whole file
     * @return whether to go on
     */
    boolean item(long number, JsonValue item);

    /**
     * An item that cannot be read at all.
     *
     * @param reason what is wrong with it, a sentence
     * @return whether to go on
     */
    boolean broken(long number, String reason);
}
