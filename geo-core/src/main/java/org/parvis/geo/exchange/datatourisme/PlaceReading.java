package org.parvis.geo.exchange.datatourisme;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.exchange.feed.FeedAttributes;
import org.parvis.geo.exchange.feed.FeedReport;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Picture;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Theme;

/** Makes a key place of a point of interest. */
final class PlaceReading {
    private static final int MOST_PICTURES = 10;
    private static final int MOST_INTEREST = 100;

    /** For what somebody has listed or awarded, as for what is listed in OpenStreetMap. */
    private static final int DISTINCTION = 10;

    private PlaceReading() {}

    /** @param name not empty */
    static @Nullable KeyPlace place(Offer offer, LocalizedText name, Point point, Source source, FeedReport report) {
        List<OfferKind> kinds = OfferKinds.of(offer.types());
        if (kinds.isEmpty()) {
            report.note("@type", "It is nothing that one walks a town to see (" + shown(offer) + "); it is left out.");
            return null;
        }
        OfferKind kind = kinds.get(0);
        FeedAttributes kept = new FeedAttributes();
        OpeningHours hours = new OpeningTimes(offer.location().get("openingHoursSpecification"), kept, report).read();
        return new KeyPlace(
                Identity.imported(source, offer.attributes(kept)),
                name,
                point,
                null,
                kind.word(),
                themes(kinds),
                interest(offer, kinds),
                kind.visitMinutes(),
                hours,
                wheelchair(offer),
                offer.description(),
                pictures(offer),
                offer.website());
    }

    private static String shown(Offer offer) {
        return FeedTexts.cut(String.join(", ", offer.types()), 200);
    }

    private static Set<Theme> themes(List<OfferKind> kinds) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        kinds.forEach(kind -> themes.addAll(kind.themes()));
        return themes;
    }

    private static double interest(Offer offer, List<OfferKind> kinds) {
        int best = kinds.stream().mapToInt(OfferKind::interest).max().orElse(0);
        return Math.min(MOST_INTEREST, best + (offer.node().get("hasReview").isNone() ? 0 : DISTINCTION));
    }

    private static Access wheelchair(Offer offer) {
        Boolean reachable = offer.node().get("reducedMobilityAccess").literal().truth();
        return reachable == null ? Access.UNKNOWN : reachable ? Access.YES : Access.NO;
    }

    /** Those whose maker is named: without a credit none is shown. */
    private static List<Picture> pictures(Offer offer) {
        List<Picture> pictures = new ArrayList<>();
        for (String role : List.of("hasMainRepresentation", "hasRepresentation")) {
            for (Linked each : offer.node().get(role).all()) {
                String address = FeedTexts.website(
                        each.get("hasRelatedResource").get("locator").text());
                Linked annotation = each.get("hasAnnotation");
                String credit = annotation.get("credits").text();
                boolean known = pictures.stream()
                        .anyMatch(picture -> picture.address().toString().equals(address));
                if (!address.isEmpty() && !credit.isEmpty() && !known && pictures.size() < MOST_PICTURES) {
                    pictures.add(new Picture(
                            URI.create(address),
                            credit,
                            "",
                            annotation.get("title").texts()));
                }
            }
        }
        return pictures;
    }
}
