package org.parvis.geo.exchange.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What others call our fields, words and collections, in French and English, from {@code vocabulary.properties} beside this
 * class: keys such as {@code field.widthMetres}, {@code word.streetClass.stairs} and {@code target.streets}.
 */
final class Vocabulary {
    static final Vocabulary STANDARD = read();

    private final Map<String, List<String>> synonyms;

    private Vocabulary(Map<String, List<String>> synonyms) {
        this.synonyms = synonyms;
    }

    private static Vocabulary read() {
        Properties properties = new Properties();
        try (InputStream stream = Vocabulary.class.getResourceAsStream("vocabulary.properties")) {
            if (stream == null) {
                throw new IllegalStateException("vocabulary.properties is missing beside its class");
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, List<String>> synonyms = new HashMap<>();
        properties.forEach((key, value) -> synonyms.put(
                key.toString(),
                Arrays.stream(value.toString().split(","))
                        .map(Texts::plain)
                        .filter(word -> !word.isEmpty())
                        .toList()));
        return new Vocabulary(synonyms);
    }

    /** Plain, the likeliest first, the name itself before all others. */
    List<String> ofField(TargetCollection target, String field) {
        List<String> words = new ArrayList<>(List.of(Texts.plain(field)));
        words.addAll(synonyms.getOrDefault("field." + target.word() + "." + field, List.of()));
        words.addAll(synonyms.getOrDefault("field." + field, List.of()));
        return words;
    }

    /** Plain: what layers and files with such features are called. */
    List<String> ofTarget(TargetCollection target) {
        return synonyms.getOrDefault("target." + target.word(), List.of());
    }

    /** The word of an enumeration that is meant; the first whose name or synonym the text is. */
    <E extends Enum<E>> Optional<E> word(Class<E> type, String field, String text) {
        String plain = Texts.plain(text);
        for (E constant : type.getEnumConstants()) {
            if (plain.equals(Texts.plain(constant.name()))) {
                return Optional.of(constant);
            }
        }
        for (E constant : type.getEnumConstants()) {
            String key = "word." + field + "." + constant.name().toLowerCase(Locale.ROOT);
            if (synonyms.getOrDefault(key, List.of()).contains(plain)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** Whether a value is a word of a field, by name or by synonym. */
    boolean isWord(TargetField field, String text) {
        String plain = Texts.plain(text);
        String topic = Set.of("foot", "wheelchair").contains(field.name()) ? "access" : field.name();
        return field.words().stream()
                .anyMatch(word -> plain.equals(Texts.plain(word))
                        || synonyms.getOrDefault("word." + topic + "." + word, List.of())
                                .contains(plain));
    }
}
