package org.parvis.geo.exchange.xml;

/** Text as it may stand in XML, between tags and within quotes. */
public final class XmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlText() {}

    /** Characters that XML 1.0 cannot hold become replacement characters. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> append(escaped, letter));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int letter) {
        switch (letter) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
                // A parser would make plain line ends and blanks of them.
            case '\r', '\n', '\t' -> escaped.append("&#").append(letter).append(';');
            default -> {
                boolean held =
                        letter >= ' ' && letter != 0xFFFE && letter != 0xFFFF && (letter < 0xD800 || letter > 0xDFFF);
                escaped.appendCodePoint(held ? letter : REPLACEMENT);
            }
        }
    }
}
