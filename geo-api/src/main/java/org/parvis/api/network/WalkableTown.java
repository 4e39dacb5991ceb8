package org.parvis.api.network;

import java.time.ZoneId;
import java.util.List;
import org.parvis.geo.discovery.DiscoveryPlanner;
import org.parvis.geo.discovery.DiscoveryTown;
import org.parvis.geo.greenline.GreenLinePlanner;
import org.parvis.geo.routing.Landmarks;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.territory.KeyPlace;

/**
 * A town one can walk in.
 *
 * @param router walks on its network
 * @param planner plans on the same network
 * @param greenLines plans green lines on the same network
 * @param places all of them
 * @param landmarks what directions may tell to look for
 * @param zone its time zone
 * @param discovery what it offers to those who discover it
 */
public record WalkableTown(
        WalkRouter router,
        DiscoveryPlanner planner,
        GreenLinePlanner greenLines,
        List<KeyPlace> places,
        Landmarks landmarks,
        ZoneId zone,
        DiscoveryTown discovery) {
    public WalkableTown {
        places = List.copyOf(places);
    }
}
