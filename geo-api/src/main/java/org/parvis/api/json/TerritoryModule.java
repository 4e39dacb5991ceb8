package org.parvis.api.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.issue.ImportIssue;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Values of the territory as JSON: texts by language as an object, enumerations as lower-case words, opening hours as
 * their text, free attributes as an object.
 */
public final class TerritoryModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public TerritoryModule() {
        super("parvis-territory");
        addSerializer(LocalizedText.class, written((text, out) -> out.writePOJO(text.byLanguage())));
        addDeserializer(LocalizedText.class, read(TerritoryModule::localizedText));
        addSerializer(Attributes.class, written((attributes, out) -> out.writePOJO(attributes.values())));
        addDeserializer(Attributes.class, read(in -> new Attributes(members(in, TerritoryModule::scalar))));
        addSerializer(OpeningHours.class, written((hours, out) -> out.writeString(hours.text())));
        addDeserializer(OpeningHours.class, read(in -> new OpeningHours(text(in))));
        addSerializer(Language.class, written((language, out) -> out.writeString(language.code())));
        addDeserializer(Language.class, read(in -> Language.ofCode(text(in))
                .orElseThrow(() -> ParvisException.invalid("language", "The languages are fr and en."))));
        addWord(Theme.class, Theme::ofCode);
        addSerializer(Walker.class, written((walker, out) -> out.writeString(walker.code())));
        addDeserializer(Walker.class, read(in -> Walker.ofCode(text(in))));
        addWord(Access.class);
        addWord(Lighting.class);
        addWord(StreetClass.class);
        addWord(Surface.class);
        addWord(Street.Passage.class);
        addWord(FurnitureKind.class);
        addWord(FurnitureState.class);
        addWord(Condition.class);
        addWord(BackdropKind.class);
        addWord(ImportIssue.Severity.class);
        addWord(ImportProgress.Step.class);
    }

    /** The word for this value in JSON. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @throws ParvisException {@code INVALID_VALUE}, naming the known words */
    public static <E extends Enum<E>> E ofWord(Class<E> type, String word) {
        StringBuilder known = new StringBuilder();
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(word)) {
                return value;
            }
            known.append(known.isEmpty() ? "" : ", ").append(word(value));
        }
        throw ParvisException.of(
                ErrorCode.INVALID_VALUE, "\"" + word + "\" is not known here; the words are " + known + ".");
    }

    private <E extends Enum<E>> void addWord(Class<E> type) {
        addWord(type, word -> ofWord(type, word));
    }

    private <E extends Enum<E>> void addWord(Class<E> type, Function<String, E> ofWord) {
        addSerializer(type, written((value, out) -> out.writeString(word(value))));
        addDeserializer(type, read(in -> ofWord.apply(text(in))));
    }

    private static LocalizedText localizedText(JsonParser in) {
        if (in.currentToken() == JsonToken.VALUE_STRING) {
            return LocalizedText.of(in.getString());
        }
        return new LocalizedText(members(in, TerritoryModule::textOf));
    }

    /** Reads an object member by member, in its order. */
    private static <T> Map<String, T> members(JsonParser in, BiFunction<String, JsonParser, T> value) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw ParvisException.of(ErrorCode.INVALID_VALUE, "Write an object in { }.");
        }
        Map<String, T> members = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            members.put(name, value.apply(name, in));
        }
        return members;
    }

    private static String textOf(String language, JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw ParvisException.of(
                    ErrorCode.INVALID_VALUE,
                    "The text in \"" + language + "\" is a text in double quotes, not null or anything else; a language"
                            + " without a text is left out.");
        }
        return in.getString();
    }

    private static Object scalar(String name, JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> in.getNumberValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            default -> throw ParvisException.of(
                    ErrorCode.INVALID_VALUE,
                    "The attribute \"" + name + "\" is a text, a number, or true or false, not null, a list or an"
                            + " object.");
        };
    }

    private static String text(JsonParser in) {
        return in.getValueAsString("");
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out);
    }

    private interface Reading<T> {
        T read(JsonParser in);
    }

    private static <T> ValueSerializer<T> written(Writing<T> writing) {
        return new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                writing.write(value, out);
            }
        };
    }

    private static <T> ValueDeserializer<T> read(Reading<T> reading) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return reading.read(in);
            }
        };
    }
}
