package org.parvis.api.network;

import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.shared.ParvisException;

/** Gives the walking network as it is now, which changes whenever streets or places do. Safe for many threads. */
public interface WalkNetworks {
    /**
     * The newest town that is ready; a caller uses one for the whole of a request.
     *
     * @throws ParvisException {@code NOT_READY} while the first import or the first network is under way
     */
    WalkableTown current();

    /**
     * The newest network that is ready, by itself.
     *
     * @throws ParvisException as {@link #current}
     */
    Standing standing();

    /** @param upToDate whether all saved edits of streets count in it */
    record Standing(WalkNetwork network, boolean upToDate) {}
}
