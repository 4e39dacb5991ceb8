package org.parvis.geo.exchange.openagenda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.geo.exchange.feed.FeedAttributes;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.territory.Attributes;

/**
 * What OpenAgenda says of an event beyond what an event of Parvis has a field for, the agenda's own fields included. What
 * follows from the moment of asking, such as the next time, is left out: an event that nobody changed stays the same.
 */
final class EventAttributes {
    private static final String SEPARATOR = ";";

    /** Whom there are arrangements for, by OpenAgenda's letters. */
    private static final Set<String> ACCESSIBILITY = new TreeSet<>(Set.of("hi", "ii", "mi", "pi", "vi"));

    private static final Map<Long, String> STATUS = Map.of(2L, "rescheduled", 5L, "full");

    private static final List<String> PLACE =
            List.of("uid", "name", "address", "postalCode", "city", "insee", "phone", "website");

    /** What is read into fields, kept below under a name of its own, or changes without anybody changing the event. */
    private static final Set<String> ELSEWHERE = Set.of(
            "uid",
            "slug",
            "title",
            "description",
            "longDescription",
            "location",
            "locationUid",
            "timings",
            "timezone",
            "keywords",
            "originAgenda",
            "agenda",
            "sourceAgendas",
            "image",
            "imageCredits",
            "registration",
            "links",
            "accessibility",
            "age",
            "conditions",
            "status",
            "state",
            "attendanceMode",
            "canonicalUrl",
            "firstTiming",
            "nextTiming",
            "lastTiming",
            "dateRange",
            "createdAt",
            "updatedAt",
            "featured",
            "removed",
            "member",
            "creatorUid",
            "ownerUid",
            "contributor",
            "_search",
            "score");

    private EventAttributes() {}

    static Attributes of(JsonValue item) {
        FeedAttributes kept = new FeedAttributes();
        JsonValue place = item.get("location");
        PLACE.forEach(name -> kept.put("location." + name, place.get(name).text()));
        kept.put("status", STATUS.getOrDefault(number(item.get("status"), 1), ""));
        kept.put("attendance", number(item.get("attendanceMode"), 1) == 3 ? "mixed" : "");
        kept.put("accessibility", accessibility(item.get("accessibility")));
        kept.put("age", age(item.get("age")));
        texts(kept, "conditions", item.get("conditions"));
        kept.put("registration", joined(item.get("registration")));
        kept.put("links", joined(item.get("links")));
        kept.put("keywords", String.join(SEPARATOR, EventReading.keywords(item.get("keywords"))));
        kept.put("image", image(item.get("image")));
        kept.put("imageCredits", item.get("imageCredits").text());
        texts(kept, "longDescription", item.get("longDescription"));
        item.members().forEach((name, value) -> {
            if (!ELSEWHERE.contains(name)) {
                kept.put(name, joined(value));
            }
        });
        return kept.attributes();
    }

    /** A number, or the one in {@code id} where labels were asked for. */
    static long number(JsonValue value, long usual) {
        return (value.isObject() ? value.get("id") : value).whole().orElse(usual);
    }

    private static void texts(FeedAttributes kept, String name, JsonValue value) {
        kept.put(name, value.text());
        value.members().forEach((language, text) -> kept.put(name + "." + language, text.text()));
    }

    private static String accessibility(JsonValue value) {
        return ACCESSIBILITY.stream().filter(each -> value.get(each).isTrue()).collect(Collectors.joining(SEPARATOR));
    }

    private static String age(JsonValue value) {
        String least = value.get("min").text();
        String most = value.get("max").text();
        return least.isEmpty() && most.isEmpty() ? "" : least + "-" + most;
    }

    /** The address of the picture at its full size. */
    private static String image(JsonValue value) {
        String file = value.get("filename").text();
        return value.isObject() ? (file.isEmpty() ? "" : value.get("base").text() + file) : value.text();
    }

    /** The texts of a value, or of what is in its list, each as people read it. */
    private static String joined(JsonValue value) {
        return value.items().stream()
                .map(EventAttributes::shown)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String shown(JsonValue value) {
        for (String name : List.of("value", "link", "label", "fr", "en")) {
            if (value.has(name)) {
                return shown(value.get(name));
            }
        }
        return value.text();
    }
}
