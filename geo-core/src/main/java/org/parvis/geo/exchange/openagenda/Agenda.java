package org.parvis.geo.exchange.openagenda;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.exchange.json.JsonInput;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.territory.Source;

/**
 * Where the events of a file come from: what Parvis itself writes before the pages that it fetches, and what each event
 * says of the agenda it was first written in. OpenAgenda states no licence in its answers; each agenda has its own, and
 * who sets Parvis up can say which.
 */
final class Agenda {
    /** The member of the value before the first page. */
    static final String PREFACE = "parvis-agenda";

    private static final int LONGEST_TITLE = 200;

    private JsonValue preface = JsonValue.NONE;

    static String preface(String agenda, Map<String, String> licences) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("uid", agenda);
        content.put("licences", new TreeMap<>(licences));
        return JsonInput.written(Map.of(PREFACE, content));
    }

    /** @param value {@code uid} of the agenda that was asked for, {@code licences} by uid of agendas */
    void read(JsonValue value) {
        preface = value;
    }

    /** @param uid of the event */
    Source source(String uid, JsonValue event) {
        JsonValue origin = event.get("originAgenda");
        String title = FeedTexts.cut(origin.get("title").text(), LONGEST_TITLE);
        JsonValue licences = preface.get("licences");
        String own = licences.get(origin.get("uid").text()).text();
        String licence = own.isEmpty() ? licences.get(preface.get("uid").text()).text() : own;
        return new Source(Source.OPENAGENDA, uid, licence, title.isEmpty() ? "OpenAgenda" : title + ", OpenAgenda");
    }
}
