package org.parvis.geo.discovery;

import java.time.ZoneId;
import java.util.Collection;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.territory.KeyPlace;

/** Plans discovery routes on one network. Safe for use by many threads. */
public final class DiscoveryPlanner {
    private final WalkRouter router;
    private final ZoneId zone;

    /** @param zone of the town, for opening hours and for the times of the answer */
    public DiscoveryPlanner(WalkRouter router, ZoneId zone) {
        this.router = router;
        this.zone = zone;
    }

    /**
     * Chooses and orders places.
     *
     * @param places all of the town; which of them are worth a stop follows from the request
     * @throws org.parvis.geo.shared.ParvisException {@code INVALID_VALUE} for an id that is not among the places (field
     *     such as {@code mustVisit[2]}); {@code NOT_ON_NETWORK} if start or end lie far from any street;
     *     {@code UNREACHABLE} if no way leads from start to end; {@code INFEASIBLE} if the wishes do not fit in the
     *     budget, with the least budget that would do
     */
    public DiscoveryRoute plan(DiscoveryRequest request, Collection<KeyPlace> places) {
        throw new UnsupportedOperationException("written next for " + router + " in " + zone);
    }
}
