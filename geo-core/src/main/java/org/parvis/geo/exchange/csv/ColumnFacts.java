package org.parvis.geo.exchange.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.text.ValueTypes;
import org.parvis.geo.exchange.text.WellKnownText;

/** What is known of a column once all its values were looked at. */
final class ColumnFacts {
    /** Two decimal numbers with something between them. */
    static final Pattern PAIR =
            Pattern.compile("[(\\[]?\\s*(-?\\d{1,3}[.,]\\d+)\\s*(?:[,;]\\s*|\\s+)(-?\\d{1,3}[.,]\\d+)\\s*[)\\]]?");

    private final ValueTypes types = new ValueTypes();
    private long values;
    private long numbers;
    private long pairs;
    private long geometries;
    private boolean needlesslyQuoted;
    private boolean unquoted;
    private boolean fractions;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    void look(CsvCell cell) {
        if (cell.isBlank()) {
            return;
        }
        values++;
        needlesslyQuoted |= cell.needlessly();
        unquoted |= !cell.quoted();
        types.lookAt(cell.text(), TextTyping.FREE);
        double number = number(cell.text());
        if (!Double.isNaN(number)) {
            numbers++;
            fractions |= number != Math.rint(number);
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
        geometries += WellKnownText.looksLikeOne(cell.text()) ? 1 : 0;
        pairs += cell.text().length() < 60 && PAIR.matcher(cell.text()).matches() ? 1 : 0;
    }

    /** Whether some value stands without quotes. */
    boolean unquoted() {
        return unquoted;
    }

    /**
     * @param quotesMeanText whether the file quotes some values and not others, and so tells texts from numbers
     */
    ColumnType type(boolean quotesMeanText) {
        return quotesMeanText && needlesslyQuoted && !unquoted ? ColumnType.TEXT : types.type();
    }

    boolean isGeometry() {
        return values > 0 && geometries * 2 > values;
    }

    boolean isPair() {
        return values > 0 && pairs * 2 > values;
    }

    boolean isNumber() {
        return values > 0 && numbers * 2 > values;
    }

    /** Whether all are numbers from the least to the greatest given. */
    boolean isWithin(double from, double to) {
        return values > 0 && numbers == values && least >= from && greatest <= to;
    }

    boolean hasFractions() {
        return fractions;
    }

    /** With a point or a comma, and perhaps blanks between thousands. @return NaN if it is no finite number */
    static double number(String text) {
        if (text.isEmpty() || text.length() > 40) {
            return Double.NaN;
        }
        String plain = text.replace(',', '.').replaceAll("[\\s\\u00A0\\u202F]", "");
        Matcher matcher = NUMBER.matcher(plain);
        double number = matcher.matches() ? Double.parseDouble(plain) : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,3})?");
}
