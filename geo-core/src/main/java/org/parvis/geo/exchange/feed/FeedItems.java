package org.parvis.geo.exchange.feed;

import org.parvis.geo.shared.ParvisException;

/** All items of a feed, to be read from the first as often as one likes. */
@FunctionalInterface
public interface FeedItems {
    /**
     * Reads until the visitor has enough.
     *
     * @throws ParvisException {@code UNREADABLE} if the file is broken from here on, {@code TOO_LARGE} if it is over a
     *     limit
     */
    void each(FeedVisitor visitor);
}
