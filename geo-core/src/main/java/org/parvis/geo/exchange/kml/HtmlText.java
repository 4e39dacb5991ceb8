package org.parvis.geo.exchange.kml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Descriptions are HTML; what a reader of it would see as text, and the other way round. */
final class HtmlText {
    private static final Pattern INVISIBLE =
            Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1\\s*>|$)|<!--.*?(?:-->|$)");
    private static final Pattern NEW_LINE = Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|tr|li|h[1-6]|table)\\s*>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]\\s*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

    /** The letters from U+00A0 on, in their order. */
    private static final String[] LATIN =
            ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                            + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                            + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                            + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                            + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                            + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                    .split(" ");

    private static final Map<String, String> OTHERS = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "euro", "€", "oelig", "œ", "rsquo", "’",
            "bull", "•", "ndash", "–");

    private HtmlText() {}

    static String text(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        String lines = CELL.matcher(
                        NEW_LINE.matcher(INVISIBLE.matcher(html).replaceAll("")).replaceAll("\n"))
                .replaceAll(" ");
        return ENTITY.matcher(TAG.matcher(lines).replaceAll(""))
                .replaceAll(entity -> Matcher.quoteReplacement(letter(entity.group(1), entity.group())))
                .strip();
    }

    /** So that {@link #text} gives it back. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String letter(String name, String whole) {
        if (name.startsWith("#")) {
            boolean hexadecimal = name.startsWith("#x");
            String digits = name.substring(hexadecimal ? 2 : 1);
            if (digits.isEmpty() || (!hexadecimal && !digits.chars().allMatch(Character::isDigit))) {
                return whole;
            }
            int letter = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(letter) && letter >= ' ' ? Character.toString(letter) : "";
        }
        for (int i = 0; i < LATIN.length; i++) {
            if (LATIN[i].equals(name)) {
                return i == 0 ? " " : Character.toString((char) (0xA0 + i));
            }
        }
        return OTHERS.getOrDefault(name, whole);
    }
}
