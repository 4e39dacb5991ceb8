package org.parvis.api.store;

import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** What a text may be to fit a column of either database. */
final class ColumnText {
    /** The most characters of one text: a little under what an H2 row takes. */
    static final int LONGEST = 1_000_000;

    private ColumnText() {}

    /**
     * The text itself.
     *
     * @throws ParvisException {@code TOO_LARGE} if it has more than {@value #LONGEST} characters, {@code INVALID_VALUE}
     *     if it holds a NUL or half a surrogate pair, which PostgreSQL cannot keep
     */
    static String of(String field, String text) {
        if (text.length() > LONGEST) {
            throw ParvisException.of(
                    ErrorCode.TOO_LARGE,
                    field,
                    field + " has " + text.length() + " characters; at most " + LONGEST + " can be kept.");
        }
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isSurrogate(character)) {
                if (!isPair(text, index)) {
                    throw unkeepable(field, "half a surrogate pair", index);
                }
                index++;
            } else if (character == 0) {
                throw unkeepable(field, "a NUL character", index);
            }
        }
        return text;
    }

    private static boolean isPair(String text, int index) {
        return index + 1 < text.length() && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
    }

    private static ParvisException unkeepable(String field, String what, int index) {
        return ParvisException.invalid(field, field + " holds " + what + " at position " + index + "; leave it out.");
    }
}
