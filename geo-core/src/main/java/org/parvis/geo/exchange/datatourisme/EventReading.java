package org.parvis.geo.exchange.datatourisme;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.exchange.feed.FeedAttributes;
import org.parvis.geo.exchange.feed.FeedReport;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Theme;

/** Makes an event of a point of interest that takes place. */
final class EventReading {
    private static final int LONGEST_ORGANISER = 300;

    private static final Map<Theme, Set<String>> THEMES = Map.of(
            Theme.CULTURE,
            Set.of(
                    "CulturalEvent",
                    "Concert",
                    "MusicEvent",
                    "Recital",
                    "Opera",
                    "TheaterEvent",
                    "ShowEvent",
                    "ScreeningEvent",
                    "DanceEvent",
                    "CircusEvent",
                    "Conference",
                    "Reading",
                    "Festival",
                    "TraditionalCelebration",
                    "ArtistSigning"),
            Theme.ART,
            Set.of("Exhibition", "ExhibitionEvent", "VisualArtsEvent"),
            Theme.MARKET,
            Set.of("Market", "BricABrac", "GarageSale", "SaleEvent", "FairOrShow"),
            Theme.FAMILY,
            Set.of("ChildrensEvent", "Carnival", "Parade"),
            Theme.WORSHIP,
            Set.of("ReligiousEvent", "PilgrimageAndProcession"),
            Theme.HERITAGE,
            Set.of("Commemoration", "OpenDay"));

    private EventReading() {}

    /**
     * @param name not empty
     * @param today when it is read
     */
    static @Nullable Event event(
            Offer offer, LocalizedText name, Point point, Source source, LocalDate today, FeedReport report) {
        Linked periods = offer.node().get("takesPlaceAt");
        List<Occurrence> occurrences =
                new Periods(periods, Periods.zone(offer.postalCode()), today, report).occurrences();
        if (occurrences.isEmpty()) {
            report.error("takesPlaceAt", "The event does not say when it takes place; it is left out.");
            return null;
        }
        return new Event(
                Identity.imported(source, offer.attributes(new FeedAttributes())),
                name,
                point,
                null,
                occurrences,
                organiser(offer),
                themes(offer.types()),
                offer.description(),
                null,
                offer.website());
    }

    private static String organiser(Offer offer) {
        String contact = offer.node().get("hasContact").get("legalName").text();
        String owner = offer.node().get("isOwnedBy").get("legalName").text();
        return FeedTexts.cut(contact.isEmpty() ? owner : contact, LONGEST_ORGANISER);
    }

    private static Set<Theme> themes(Set<String> types) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        THEMES.forEach((theme, words) -> {
            if (types.stream().anyMatch(words::contains)) {
                themes.add(theme);
            }
        });
        return themes;
    }
}
