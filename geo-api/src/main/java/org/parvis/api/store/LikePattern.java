package org.parvis.api.store;

import org.jspecify.annotations.Nullable;

/**
 * Whether a text is like a pattern, which H2 asks us: its own {@code like} tries every way to share the text among the
 * wildcards, so that a pattern with some of them takes years. PostgreSQL's does not.
 */
public final class LikePattern {
    private LikePattern() {}

    /**
     * What H2 calls. Takes at most as many steps as the text has letters times those of the pattern.
     *
     * @param text null for none
     * @param pattern {@code %} stands for any letters, {@code _} for one, {@link SearchText#ESCAPE} before one for itself
     * @return null if there is no text
     */
    public static @Nullable Boolean isLike(@Nullable String text, @Nullable String pattern) {
        if (text == null || pattern == null) {
            return null;
        }
        return matches(text.codePoints().toArray(), pattern.codePoints().toArray());
    }

    /** What one wildcard took does not have to change once the next one is reached: the shortest is as good as any. */
    private static boolean matches(int[] text, int[] pattern) {
        int at = 0;
        int of = 0;
        int afterWildcard = -1;
        int taken = 0;
        while (at < text.length) {
            boolean isEscaped = of < pattern.length && pattern[of] == SearchText.ESCAPE;
            int meant = isEscaped ? of + 1 : of;
            if (!isEscaped && of < pattern.length && pattern[of] == '%') {
                afterWildcard = ++of;
                taken = at;
            } else if (meant < pattern.length && (pattern[meant] == text[at] || !isEscaped && pattern[meant] == '_')) {
                at++;
                of = meant + 1;
            } else if (afterWildcard >= 0) {
                at = ++taken;
                of = afterWildcard;
            } else {
                return false;
            }
        }
        while (of < pattern.length && pattern[of] == '%') {
            of++;
        }
        return of == pattern.length;
    }
}
