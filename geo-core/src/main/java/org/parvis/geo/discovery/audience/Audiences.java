package org.parvis.geo.discovery.audience;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Theme;

/** The table of audiences, {@code audiences.properties}. */
public final class Audiences {
    /** For whom every place counts what its interest says. */
    public static final String EVERYONE = "everyone";

    public static final Audiences STANDARD = bundled();

    private final Map<String, Audience> byCode;

    private Audiences(Map<String, Audience> byCode) {
        this.byCode = byCode;
    }

    private static Audiences bundled() {
        try (InputStream file = Objects.requireNonNull(
                Audiences.class.getResourceAsStream("audiences.properties"), "audiences.properties is missing")) {
            return read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @param file of the form described at the beginning of {@code audiences.properties}
     * @throws ParvisException {@code INVALID_VALUE}, naming the line that is wrong
     */
    static Audiences read(Reader file) throws IOException {
        Properties lines = new Properties();
        lines.load(file);
        Map<String, Audience> byCode = new LinkedHashMap<>();
        for (String code : lines.getProperty("audiences", "").split("[,\\s]+")) {
            byCode.put(code, audience(code, lines));
        }
        for (String key : lines.stringPropertyNames()) {
            String owner = key.split("\\.")[0];
            if (!key.equals("audiences") && !byCode.containsKey(owner)) {
                throw wrong(key, "\"" + owner + "\" is not among the audiences");
            }
        }
        return new Audiences(byCode);
    }

    private static Audience audience(String code, Properties lines) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<Theme, Double> themes = new EnumMap<>(Theme.class);
        Map<String, Double> kinds = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            String[] parts = key.split("\\.");
            if (!parts[0].equals(code) || parts.length != 3) {
                continue;
            }
            String text = lines.getProperty(key, "").strip();
            switch (parts[1]) {
                case "name" -> names.put(parts[2], text);
                case "theme" -> themes.put(Theme.ofCode(parts[2]), factor(key, text));
                case "kind" -> kinds.put(parts[2], factor(key, text));
                default -> throw wrong(key, "a line says name, theme or kind");
            }
            if (!parts[1].equals("name")) {
                reasons.put(
                        parts[1] + "." + parts[2],
                        text.substring(text.indexOf(';') + 1).strip());
            }
        }
        for (Language language : Language.values()) {
            if (!names.containsKey(language.code())) {
                throw wrong(code + ".name." + language.code(), "it is missing");
            }
        }
        return new Audience(code, new LocalizedText(names), themes, kinds, reasons);
    }

    private static double factor(String key, String text) {
        int end = text.indexOf(';');
        if (end < 0) {
            throw wrong(key, "a factor is followed by ; and its reason");
        }
        try {
            double factor = Double.parseDouble(text.substring(0, end).strip());
            if (factor >= 0 && factor <= Audience.HIGHEST) {
                return factor;
            }
        } catch (NumberFormatException noNumber) {
            throw ParvisException.causedBy(noNumber, ErrorCode.INVALID_VALUE, key, message(key, "that is no number"));
        }
        throw wrong(key, "a factor goes from 0 to " + Audience.HIGHEST);
    }

    private static ParvisException wrong(String key, String what) {
        return ParvisException.invalid(key, message(key, what));
    }

    private static String message(String key, String what) {
        return "audiences.properties: " + key + ": " + what + ".";
    }

    /** In the order of the table. */
    public List<Audience> all() {
        return List.copyOf(byCode.values());
    }

    /** @throws ParvisException {@code INVALID_VALUE}, field {@code audience}, naming the known ones */
    public Audience of(String code) {
        Audience audience = byCode.get(code);
        if (audience == null) {
            throw ParvisException.invalid(
                    "audience",
                    "There is no audience \"" + code + "\"; the audiences are " + String.join(", ", byCode.keySet())
                            + ".");
        }
        return audience;
    }
}
