package org.parvis.geo.network;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Walker;

/** Understands the lines of a {@link WalkerTable} about one walker. */
final class WalkerReading {
    private static final String NEVER = "never";
    private static final String NONE = "none";
    private static final String IGNORED = "ignored";

    private final WalkerTable table;
    private final String walker;
    private final Map<String, String> sources = new TreeMap<>();
    private final Set<String> asked;

    /** @param asked is given every property that a walker has */
    WalkerReading(WalkerTable table, String walker, Set<String> asked) {
        this.table = table;
        this.walker = walker;
        this.asked = asked;
    }

    WalkProfile profile() {
        return new WalkProfile(
                new Walker(walker),
                texts("name"),
                texts("phrase"),
                pace(),
                limits(),
                delays(),
                likings(),
                unknowns(),
                sources);
    }

    private WalkPace pace() {
        return new WalkPace(
                within("speed", 0.1, 10, false),
                within("step-up", 0.05, 60, true),
                within("step-down", 0.05, 60, true),
                word("slopes", WalkPace.Slopes.class),
                within("moving-stairs-speed", 0.05, 10, false),
                within("moving-walkway-speed", 0.05, 10, false),
                within("ramp-slowness", 1, 100, false));
    }

    private WalkLimits limits() {
        return new WalkLimits(
                word("wheels", WalkLimits.Wheels.class),
                isHeeded("survey"),
                within("steepest", 0, 100, true),
                within("least-width", 0, 20, false),
                surfaces("closed-surfaces"));
    }

    private WalkDelays delays() {
        return new WalkDelays(
                seconds("lift-seconds"),
                seconds("signals-seconds"),
                seconds("marked-crossing-seconds"),
                seconds("unmarked-crossing-seconds"),
                seconds("gate-seconds"),
                seconds("obstacle-seconds"),
                seconds("tight-barrier-seconds"),
                seconds("cycle-barrier-seconds"),
                seconds("raised-kerb-seconds"));
    }

    private WalkLikings likings() {
        return new WalkLikings(
                reluctance("stairs"),
                reluctance("stairs-with-ramp"),
                reluctance("stairs-without-handrail"),
                reluctance("moving-stairs"),
                reluctance("moving-walkways"),
                reluctance("steep"),
                within("steep-from", 0, 100, false),
                reluctance("rough"),
                reluctance("unlit"),
                reluctance("shared"),
                reluctance("surveyed-limited"),
                reluctance("marked-crossing"),
                reluctance("unmarked-crossing"));
    }

    private Map<Unknown, Double> unknowns() {
        Map<Unknown, Double> unknowns = new EnumMap<>(Unknown.class);
        for (Unknown unknown : Unknown.values()) {
            String property = "unknown-" + unknown.name().toLowerCase(Locale.ROOT);
            WalkerTable.Line line = line(property);
            if (!line.value().equals(IGNORED)) {
                // Below 1 the cost would undercut the seconds, and a search could run past the end.
                unknowns.put(
                        unknown, number(line, 1, 1_000, true, "write ignored, never, or a reluctance from 1 to 1000."));
            }
        }
        return unknowns;
    }

    private WalkerTable.Line line(String property) {
        asked.add(property);
        WalkerTable.Line line = table.line(walker, property);
        String source = table.source(line);
        if (!source.isEmpty()) {
            sources.put(property, source);
        }
        return line;
    }

    private LocalizedText texts(String property) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String own = property + "." + language.code();
            asked.add(own);
            WalkerTable.Line line = table.line(walker, own);
            if (line.text().isEmpty()) {
                throw line.wrong("write a name that people recognise.");
            }
            texts.put(language.code(), line.text());
        }
        return new LocalizedText(texts);
    }

    private double seconds(String property) {
        return within(property, 0, 3_600, true);
    }

    private double reluctance(String property) {
        return within(property, 1, 1_000, true);
    }

    private double within(String property, double least, double most, boolean mayBeNever) {
        String fix = "write a number from " + least + " to " + most + (mayBeNever ? ", or never." : ".");
        return number(line(property), least, most, mayBeNever, fix);
    }

    private static double number(WalkerTable.Line line, double least, double most, boolean mayBeNever, String fix) {
        if (mayBeNever && line.value().equals(NEVER)) {
            return Double.POSITIVE_INFINITY;
        }
        double number;
        try {
            number = Double.parseDouble(line.value());
        } catch (NumberFormatException notANumber) {
            throw ParvisException.causedBy(
                    notANumber,
                    line.wrong(fix).code(),
                    line.key(),
                    line.wrong(fix).getMessage());
        }
        // Written so that NaN fails too.
        if (!(number >= least && number <= most)) {
            throw line.wrong(fix);
        }
        return number;
    }

    private boolean isHeeded(String property) {
        WalkerTable.Line line = line(property);
        return switch (line.value()) {
            case "heeded" -> true;
            case IGNORED -> false;
            default -> throw line.wrong("write heeded or ignored.");
        };
    }

    private <E extends Enum<E>> E word(String property, Class<E> words) {
        WalkerTable.Line line = line(property);
        return oneOf(line, line.value(), words);
    }

    private Set<Surface> surfaces(String property) {
        WalkerTable.Line line = line(property);
        Set<Surface> surfaces = EnumSet.noneOf(Surface.class);
        if (!line.value().equals(NONE)) {
            for (String word : line.value().split("[,\\s]+")) {
                Surface surface = oneOf(line, word, Surface.class);
                if (surface == Surface.UNKNOWN) {
                    throw line.wrong("what is not known goes into unknown-surface.");
                }
                surfaces.add(surface);
            }
        }
        return surfaces;
    }

    private static <E extends Enum<E>> E oneOf(WalkerTable.Line line, String word, Class<E> words) {
        StringBuilder known = new StringBuilder();
        for (E constant : words.getEnumConstants()) {
            String code = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (code.equals(word)) {
                return constant;
            }
            known.append(known.isEmpty() ? "" : ", ").append(code);
        }
        throw line.wrong("\"" + word + "\" is none of " + known + ".");
    }
}
