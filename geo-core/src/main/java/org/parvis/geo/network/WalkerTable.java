package org.parvis.geo.network;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;

/**
 * The lines of one or more files of walkers, not yet understood. Every complaint names the file, the walker, the key and
 * what to write instead.
 */
final class WalkerTable {
    private static final String WALKERS = "walkers";
    private static final String SOURCE = "source.";
    private static final String LIKE = "like";

    /**
     * One line.
     *
     * @param file it stands in
     * @param key walker and property
     * @param text what stands after the equals sign
     */
    record Line(String file, String key, String text) {
        /** What stands before the source word. */
        String value() {
            int end = text.lastIndexOf(';');
            return (end < 0 ? text : text.substring(0, end)).strip();
        }

        /** The word after the semicolon, empty if there is none. */
        String source() {
            int end = text.lastIndexOf(';');
            return end < 0 ? "" : text.substring(end + 1).strip();
        }

        ParvisException wrong(String fix) {
            return ParvisException.invalid(key, file + ": " + key + " is \"" + value() + "\"; " + fix);
        }
    }

    private final Map<String, Line> lines;
    private final List<String> walkers;
    private final String lastFile;

    private WalkerTable(Map<String, Line> lines, List<String> walkers, String lastFile) {
        this.lines = Collections.unmodifiableMap(lines);
        this.walkers = List.copyOf(walkers);
        this.lastFile = lastFile;
    }

    /**
     * @param name of the file, for complaints
     * @throws ParvisException {@code UNREADABLE} if it is no properties file; {@code INVALID_VALUE} if a key stands in it
     *     twice or belongs to no walker
     */
    static WalkerTable read(Reader file, String name) {
        Map<String, Line> lines = new TreeMap<>();
        Properties properties = new OnceOnly(name);
        try {
            properties.load(file);
        } catch (IOException | IllegalArgumentException notProperties) {
            throw ParvisException.causedBy(
                    notProperties,
                    ErrorCode.UNREADABLE,
                    "parvis.walkers",
                    name + " cannot be read as a properties file in UTF-8: " + notProperties.getMessage());
        }
        properties.stringPropertyNames().forEach(key -> {
            String text = Objects.requireNonNull(properties.getProperty(key)).strip();
            lines.put(key, new Line(name, key, text));
        });
        List<String> walkers = new ArrayList<>();
        Line listed = lines.remove(WALKERS);
        if (listed != null) {
            for (String code : listed.value().split("[,\\s]+")) {
                walkers.add(new Walker(code).code());
            }
        }
        return new WalkerTable(lines, walkers, name);
    }

    /** This table with the lines of another over it, and its walkers after these. */
    WalkerTable overlaidBy(WalkerTable other) {
        Map<String, Line> all = new TreeMap<>(lines);
        all.putAll(other.lines);
        Set<String> everybody = new LinkedHashSet<>(walkers);
        everybody.addAll(other.walkers);
        return new WalkerTable(all, List.copyOf(everybody), other.lastFile);
    }

    List<String> walkers() {
        return walkers;
    }

    /**
     * The line that says this of a walker, or of the one it is like.
     *
     * @throws ParvisException {@code INVALID_VALUE} if nobody says it
     */
    Line line(String walker, String property) {
        Line line = find(walker, property);
        if (line == null) {
            String key = walker + "." + property;
            throw ParvisException.invalid(
                    key,
                    lastFile + ": the walker \"" + walker + "\" has no " + key + "; add it, or \"" + walker
                            + ".like = adult\" to take over what is not said.");
        }
        return line;
    }

    private @Nullable Line find(String walker, String property) {
        Set<String> seen = new LinkedHashSet<>();
        String at = walker;
        while (seen.add(at)) {
            Line own = lines.get(at + "." + property);
            if (own != null) {
                return own;
            }
            Line like = lines.get(at + "." + LIKE);
            if (like == null) {
                return null;
            }
            at = like.value();
            if (!walkers.contains(at)) {
                throw like.wrong("there is no such walker; the walkers are " + String.join(", ", walkers) + ".");
            }
        }
        throw ParvisException.invalid(
                walker + "." + LIKE,
                lastFile + ": " + String.join(" is like ", seen) + " is like " + at
                        + "; give one of them all its properties instead.");
    }

    /** The sentence behind a line's source word; empty if it gives none. */
    String source(Line line) {
        String word = line.source();
        if (word.isEmpty()) {
            return "";
        }
        Line sentence = lines.get(SOURCE + word);
        if (sentence == null) {
            throw ParvisException.invalid(
                    line.key(),
                    line.file() + ": " + line.key() + " names the source \"" + word + "\"; say what it is in a line \""
                            + SOURCE + word + " = …\".");
        }
        return sentence.text();
    }

    /** Complains of the first line that belongs to no walker or says what no walker has. */
    void requireNothingElse(Set<String> properties) {
        for (Line line : lines.values()) {
            if (line.key().startsWith(SOURCE)) {
                continue;
            }
            int dot = line.key().indexOf('.');
            String walker = dot < 0 ? line.key() : line.key().substring(0, dot);
            if (!walkers.contains(walker)) {
                throw line.wrong("there is no walker \"" + walker + "\"; add it to \"walkers = …\", which lists "
                        + String.join(", ", walkers) + ".");
            }
            String property = dot < 0 ? "" : line.key().substring(dot + 1);
            if (!property.equals(LIKE) && !properties.contains(property)) {
                throw line.wrong("a walker has no such property; it has like, " + String.join(", ", properties) + ".");
            }
        }
    }

    /** Properties that do not silently forget the first of two lines. */
    private static final class OnceOnly extends Properties {
        private static final long serialVersionUID = 1L;

        private final String file;

        OnceOnly(String file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw ParvisException.invalid(
                        key.toString(), file + ": " + key + " stands there twice; leave one of the two lines out.");
            }
            return super.put(key, value);
        }
    }
}
