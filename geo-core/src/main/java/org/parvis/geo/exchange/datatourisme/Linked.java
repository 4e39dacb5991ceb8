package org.parvis.geo.exchange.datatourisme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.geo.exchange.feed.FeedTexts;
import org.parvis.geo.exchange.json.JsonValue;
import org.parvis.geo.shared.LocalizedText;

/**
 * A node of linked data (JSON-LD), looked into by the names of its members without the vocabularies these are of:
 * {@code schema:geo}, {@code :geo}, {@code geo} and the whole address that ends in {@code #geo} are one name, for the
 * ways in which DATAtourisme is written down differ in that alone. Whether a value stands alone or in a list makes no
 * difference either.
 */
record Linked(JsonValue value) {
    /** Of texts in several languages, where one is wanted. */
    private static final List<String> PREFERRED = List.of("fr", "@fr", "en", "@en");

    /** A member, by its name without vocabulary. */
    Linked get(String name) {
        for (Map.Entry<String, JsonValue> member : value.first().members().entrySet()) {
            if (local(member.getKey()).equals(name) && !member.getValue().isNone()) {
                return new Linked(member.getValue());
            }
        }
        return new Linked(JsonValue.NONE);
    }

    /** Each of several. */
    List<Linked> all() {
        return value.items().stream().map(Linked::new).toList();
    }

    boolean isNone() {
        return value.first().isNone();
    }

    /** What is stated by itself, with or without its type; of texts in several languages the French one. */
    JsonValue literal() {
        JsonValue first = value.first();
        if (!first.isObject()) {
            return first;
        }
        if (first.has("@value")) {
            return first.get("@value");
        }
        for (String language : PREFERRED) {
            if (first.has(language)) {
                return first.get(language).first();
            }
        }
        return JsonValue.NONE;
    }

    /** {@link #literal} as a text. */
    String text() {
        return literal().text();
    }

    /** What names the node: an address, or the last part of one. */
    String id() {
        for (String name : List.of("@id", "uri", "uuid")) {
            String id = value.first().get(name).text();
            if (!id.isEmpty()) {
                return id;
            }
        }
        return "";
    }

    /** The same text in several languages, of each the first. */
    LocalizedText texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonValue item : value.items()) {
            if (!item.isObject()) {
                texts.putIfAbsent(LocalizedText.UNDETERMINED, item.text());
            } else if (item.has("@value")) {
                String language = item.get("@language").text();
                texts.putIfAbsent(
                        language.isEmpty() ? LocalizedText.UNDETERMINED : language,
                        item.get("@value").text());
            } else {
                item.members()
                        .forEach((language, text) -> texts.putIfAbsent(
                                language.startsWith("@") ? language.substring(1) : language,
                                text.first().text()));
            }
        }
        return FeedTexts.localized(texts);
    }

    /** Names of classes without their vocabulary, whether stated or named. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Linked each : all()) {
            String key = each.value.get("key").text();
            String name = each.value.isObject() ? (key.isEmpty() ? each.id() : key) : each.text();
            if (!name.isEmpty()) {
                names.add(local(name));
            }
        }
        return names;
    }

    /** What the node is. */
    Set<String> types() {
        return new Linked(value.has("@type") ? value.get("@type") : value.get("type")).names();
    }

    private static String local(String name) {
        int end = Math.max(name.lastIndexOf(':'), Math.max(name.lastIndexOf('#'), name.lastIndexOf('/')));
        return name.substring(end + 1);
    }
}
