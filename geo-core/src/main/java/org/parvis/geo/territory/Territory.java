package org.parvis.geo.territory;

import java.time.ZoneId;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;

/**
 * The town as a whole: the frame in which everything else lies.
 *
 * @param name of the town
 * @param extent the rectangle of what is known about it, degrees, x is the longitude
 * @param centre where a map of it opens
 * @param zone the time zone of opening hours and events
 * @param languages in which it speaks to visitors, the first by default
 * @param attributions lines to be shown wherever its data is shown
 */
public record Territory(
        LocalizedText name,
        Envelope extent,
        Point centre,
        ZoneId zone,
        List<Language> languages,
        List<String> attributions) {
    public Territory {
        extent = extent.copy();
        languages = List.copyOf(languages);
        attributions = List.copyOf(attributions);
    }

    @Override
    public Envelope extent() {
        return extent.copy();
    }
}
