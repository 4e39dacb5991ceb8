package org.parvis.api.json;

import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** What a text from outside may be made of. */
public final class PlainText {
    private PlainText() {}

    /**
     * The same text, unless it holds what a database or a page cannot: a NUL, another control character than tabs and
     * line ends, or half of a surrogate pair.
     *
     * @throws ParvisException {@code INVALID_VALUE}
     */
    public static String require(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean control = character < ' ' && character != '\n' && character != '\r' && character != '\t';
            boolean pair = Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (control || Character.isSurrogate(character) && !pair) {
                throw ParvisException.of(
                        ErrorCode.INVALID_VALUE,
                        "Character " + (i + 1) + " of the text is not one that can be kept (U+"
                                + String.format("%04X", (int) character) + "); take it out.");
            }
            if (pair) {
                i++;
            }
        }
        return text;
    }
}
