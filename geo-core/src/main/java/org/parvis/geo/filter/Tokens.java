package org.parvis.geo.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.geo.shared.ParvisException;

/** The words of a condition, one after the other. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
                    + "|(?<text>'[^'\\\\]*+(?:(?:''|\\\\[\\s\\S])[^'\\\\]*+)*+')|(?<quoted>\"[^\"]*+\")|(?<word>[\\p{L}_:][\\p{L}\\p{N}_.:]*+)"
                    + "|(?<sign><>|<=|>=|[<>=(),]))");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** What a token is. */
    enum Kind {
        NUMBER,
        TEXT,
        QUOTED,
        WORD,
        SIGN,
        END
    }

    /**
     * A token.
     *
     * @param text without the quotes around it; of a text, as {@link Literals} reads it
     * @param at where it begins, from 1
     */
    record Token(Kind kind, String text, int at) {
        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
        }
    }

    /** @throws ParvisException {@code INVALID_VALUE} at the first character that belongs to nothing */
    Tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && !text.substring(end).isBlank()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw wrong("is not understood", end + 1, text.substring(end));
            }
            tokens.add(token(matcher));
            end = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
    }

    private static Token token(Matcher matcher) {
        for (Kind kind : List.of(Kind.NUMBER, Kind.TEXT, Kind.QUOTED, Kind.WORD, Kind.SIGN)) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            String text = matcher.group(group);
            if (text != null) {
                int at = matcher.start(group) + 1;
                return switch (kind) {
                    case TEXT, QUOTED -> new Token(kind, text.substring(1, text.length() - 1), at);
                    default -> new Token(kind, text, at);
                };
            }
        }
        throw new IllegalStateException("a token without a kind");
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The one after the next. */
    Token peekBehind() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the next token if it is this word or sign. */
    boolean takeIf(String word) {
        boolean is = peek().is(word);
        if (is) {
            take();
        }
        return is;
    }

    void require(String word) {
        if (!takeIf(word)) {
            throw unexpected("\"" + word + "\" is missing");
        }
    }

    ParvisException unexpected(String problem) {
        Token token = peek();
        return wrong(problem, token.at(), token.kind() == Kind.END ? "the end" : token.text());
    }

    private static ParvisException wrong(String problem, int at, String text) {
        String shown = text.length() <= 30 ? text : text.substring(0, 30) + "…";
        return ParvisException.invalid(
                "filter", "The filter is wrong at character " + at + ", near \"" + shown + "\": " + problem + ".");
    }
}
