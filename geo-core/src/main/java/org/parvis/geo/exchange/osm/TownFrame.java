package org.parvis.geo.exchange.osm;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;

/**
 * What the reader of a file knows about the town beforehand; what is left open is found in the file.
 *
 * @param title of the dataset, for the report
 * @param name of the town; empty to take that of the largest town in the file
 * @param extent what to read, degrees; empty to take the file's own claim, where it is plausible
 * @param centre where a map opens; empty to take the middle of the extent
 * @param zone of opening hours and events
 * @param languages in which the town speaks to visitors
 */
public record TownFrame(
        String title,
        LocalizedText name,
        Optional<Envelope> extent,
        Optional<Point> centre,
        ZoneId zone,
        List<Language> languages) {
    public TownFrame {
        extent = extent.map(Envelope::copy);
        languages = List.copyOf(languages);
    }

    /** A French town of which nothing is known yet. */
    public static TownFrame unknown(String title) {
        return new TownFrame(
                title,
                LocalizedText.EMPTY,
                Optional.empty(),
                Optional.empty(),
                ZoneId.of("Europe/Paris"),
                List.of(Language.FRENCH, Language.ENGLISH));
    }
}
