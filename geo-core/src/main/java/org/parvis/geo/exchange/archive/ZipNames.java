package org.parvis.geo.exchange.archive;

import java.util.Arrays;
import java.util.List;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Names in an archive that could lead out of the folder it is unpacked to. We unpack under names of our own all the same. */
final class ZipNames {
    private static final int LONGEST_SHOWN = 100;

    private ZipNames() {}

    /** @throws ParvisException {@code UNREADABLE} for a name that is no plain path, {@code TOO_LARGE} for one too deep */
    static void requireSafe(String name, String file, ExchangeLimits limits) {
        List<String> steps = Arrays.asList(name.split("/", -1));
        boolean leadsAway = name.isEmpty()
                || name.startsWith("/")
                || name.contains("\\")
                || name.matches("(?s)[A-Za-z]:.*")
                || name.chars().anyMatch(letter -> letter < ' ')
                || steps.contains("..")
                || steps.contains(".");
        if (leadsAway) {
            throw ParvisException.of(
                    ErrorCode.UNREADABLE,
                    "file",
                    "The archive " + file + " names a file \"" + shown(name)
                            + "\", which is no plain path within it. Pack it again.");
        }
        if (steps.size() - 1 > limits.mostNesting()) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    "file",
                    "The archive " + file + " has \"" + shown(name) + "\" in more than " + limits.mostNesting()
                            + " folders in each other. Pack it flat.");
        }
    }

    /** The name as it may stand in a message. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_SHOWN)
                .forEach(letter -> shown.appendCodePoint(Character.isISOControl(letter) ? '?' : letter));
        return name.codePointCount(0, name.length()) > LONGEST_SHOWN ? shown + "…" : shown.toString();
    }
}
