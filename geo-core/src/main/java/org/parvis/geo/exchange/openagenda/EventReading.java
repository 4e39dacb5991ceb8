package org.parvis.geo.exchange.openagenda;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.exchange.feed.FeedReading;
import org.parvis.geo.exchange.feed.FeedReport;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.exchange.mapping.NamedThemes;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Theme;

/** Makes an event of what OpenAgenda says of one. */
final class EventReading implements FeedReading {
    /** What is not there to go to, by OpenAgenda's number for it. */
    private static final Map<Long, String> NOT_THERE = Map.of(
            3L, "It was moved online, where nobody can walk to",
            4L, "It is postponed, to a time that is not known yet",
            6L, "It is cancelled");

    private static final long ONLINE = 2;
    private static final long PUBLISHED = 2;

    private final Agenda agenda;

    EventReading(Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public @Nullable Feature feature(JsonValue item, FeedReport report) {
        String uid = item.get("uid").text();
        if (uid.isEmpty()) {
            report.error("uid", "The event has no uid, by which it could be known again; it is left out.");
            return null;
        }
        report.about("Event " + uid);
        Source source = agenda.source(uid, item);
        String whyNot = whyNotThere(item);
        if (!whyNot.isEmpty()) {
            report.withdraw(source, whyNot);
            return null;
        }
        return event(item, source, report);
    }

    private static String whyNotThere(JsonValue item) {
        if (item.get("removed").isTrue()) {
            return "It was removed from its agenda";
        }
        long state = EventAttributes.number(item.get("state"), PUBLISHED);
        if (state != PUBLISHED) {
            return "It is not published";
        }
        if (EventAttributes.number(item.get("attendanceMode"), 1) == ONLINE) {
            return "It takes place online, where nobody can walk to";
        }
        return NOT_THERE.getOrDefault(EventAttributes.number(item.get("status"), 1), "");
    }

    private static @Nullable Event event(JsonValue item, Source source, FeedReport report) {
        LocalizedText title = texts(item.get("title"));
        if (title.isEmpty()) {
            report.error("title", "The event has no title; it is left out.");
            return null;
        }
        JsonValue location = item.get("location");
        Point point = FeedTexts.point(location.get("longitude"), location.get("latitude"));
        if (point == null) {
            report.error("location", "The event does not say where it is (latitude and longitude); it is left out.");
            return null;
        }
        report.at(point);
        List<Occurrence> occurrences = new Timings(item, report).occurrences();
        if (occurrences.isEmpty()) {
            report.error("timings", "The event does not say when it takes place; it is left out.");
            return null;
        }
        return new Event(
                Identity.imported(source, EventAttributes.of(item)),
                title,
                point,
                null,
                occurrences,
                "",
                themes(item),
                texts(item.get("description")),
                null,
                website(item));
    }

    /** By language, or one text where one language was asked for. */
    static LocalizedText texts(JsonValue value) {
        if (!value.isObject()) {
            return LocalizedText.of(FeedTexts.cut(value.text(), FeedTexts.LONGEST));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.members().forEach((language, text) -> texts.put(language, text.text()));
        return FeedTexts.localized(texts);
    }

    /** Keywords by language, or one list. */
    static List<String> keywords(JsonValue value) {
        List<String> words = new ArrayList<>();
        for (JsonValue list : value.isObject() ? value.members().values() : List.of(value)) {
            list.items().stream()
                    .map(JsonValue::text)
                    .filter(text -> !text.isEmpty())
                    .forEach(words::add);
        }
        return words;
    }

    private static Set<Theme> themes(JsonValue item) {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        keywords(item.get("keywords")).forEach(word -> NamedThemes.of(word).ifPresent(themes::add));
        return themes;
    }

    /** Its page, else where one registers, else what it links to. */
    private static String website(JsonValue item) {
        List<String> candidates =
                new ArrayList<>(List.of(item.get("canonicalUrl").text()));
        String agenda = item.get("originAgenda").get("slug").text();
        String slug = item.get("slug").text();
        if (!agenda.isEmpty() && !slug.isEmpty()) {
            candidates.add("https://openagenda.com/" + agenda + "/events/" + slug);
        }
        for (String list : List.of("registration", "links")) {
            for (JsonValue each : item.get(list).items()) {
                candidates.add(each.text());
                candidates.add(each.get("value").text());
                candidates.add(each.get("link").text());
            }
        }
        return candidates.stream()
                .map(FeedTexts::website)
                .filter(website -> !website.isEmpty())
                .findFirst()
                .orElse("");
    }
}
