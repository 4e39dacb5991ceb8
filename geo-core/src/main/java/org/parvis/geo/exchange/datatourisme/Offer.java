package org.parvis.geo.exchange.datatourisme;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.exchange.feed.FeedAttributes;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Source;

/**
 * What a point of interest of DATAtourisme says, whether it is a place or an event.
 *
 * @param node the point of interest
 * @param types what it is, in the words of the ontology, without vocabulary
 */
record Offer(Linked node, Set<String> types) {
    private static final String LICENCE = "etalab-2.0";
    private static final String PLATFORM = "DATAtourisme";
    private static final int LONGEST_NAME = 200;
    private static final Pattern UUID_AT_END =
            Pattern.compile("(?:.*[/:#])?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    static Offer of(Linked node) {
        return new Offer(node, node.types());
    }

    /** Something with a beginning and an end. */
    boolean isEvent() {
        return types.contains("EntertainmentAndEvent")
                || types.contains("Event")
                || !node.get("takesPlaceAt").isNone();
    }

    /**
     * What it is called for good: the identifier at the end of its address, which is the same in all ways of writing; the
     * address itself where that has none. Empty if it has no address.
     */
    String identifier() {
        String id = node.id();
        var matcher = UUID_AT_END.matcher(id);
        return matcher.matches() ? matcher.group(1) : id;
    }

    /** With the line that the licence asks for: who said so. */
    Source source(String identifier) {
        String who = "";
        for (String role : List.of("hasBeenCreatedBy", "isOwnedBy", "hasBeenPublishedBy")) {
            who = who.isEmpty() ? node.get(role).get("legalName").text() : who;
        }
        return new Source(
                Source.DATATOURISME,
                identifier,
                LICENCE,
                who.isEmpty() ? PLATFORM : FeedTexts.cut(who, LONGEST_NAME) + ", " + PLATFORM);
    }

    LocalizedText name() {
        return node.get("label").texts();
    }

    /** The short one, which was written to be read on the way; else whichever there is. */
    LocalizedText description() {
        LocalizedText brief = node.get("hasDescription").get("shortDescription").texts();
        if (!brief.isEmpty()) {
            return brief;
        }
        LocalizedText comment = node.get("comment").texts();
        return comment.isEmpty() ? node.get("hasDescription").get("description").texts() : comment;
    }

    /** The ontology calls it {@code isLocatedAt}; older files have {@code isLocatedIn}. */
    Linked location() {
        Linked at = node.get("isLocatedAt");
        return at.isNone() ? node.get("isLocatedIn") : at;
    }

    /** Of the first location that has one; null if none has. */
    @Nullable
    Point point() {
        for (Linked location : location().all()) {
            Linked geo = location.get("geo");
            Point point = FeedTexts.point(
                    geo.get("longitude").literal(), geo.get("latitude").literal());
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    String website() {
        for (String role : List.of("hasContact", "hasBookingContact", "isOwnedBy")) {
            for (Linked contact : node.get(role).all()) {
                for (Linked page : contact.get("homepage").all()) {
                    String website = FeedTexts.website(page.text());
                    if (!website.isEmpty()) {
                        return website;
                    }
                }
            }
        }
        return "";
    }

    /** Empty if not stated. */
    String postalCode() {
        return location().get("address").get("postalCode").text();
    }

    Attributes attributes(FeedAttributes kept) {
        Linked address = location().get("address");
        Linked city = address.get("hasAddressCity");
        String locality = address.get("addressLocality").text();
        kept.put("types", String.join(";", types))
                .put("address", address.get("streetAddress").text())
                .put("postalCode", postalCode())
                .put("city", locality.isEmpty() ? city.get("label").text() : locality)
                .put("insee", city.get("insee").text())
                .put("telephone", node.get("hasContact").get("telephone").text())
                .put("identifier", node.get("identifier").text())
                .put("owner", node.get("isOwnedBy").get("legalName").text())
                .put(
                        "publisher",
                        node.get("hasBeenPublishedBy").get("legalName").text())
                .put("lastUpdate", node.get("lastUpdate").text());
        return kept.attributes();
    }
}
