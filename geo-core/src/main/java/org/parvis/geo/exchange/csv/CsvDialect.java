package org.parvis.geo.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.geo.exchange.layer.ColumnType;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.text.TextTyping;
import org.parvis.geo.exchange.text.WellKnownText;
import org.parvis.geo.shared.ParvisException;

/**
 * How a table is written, found in its beginning.
 *
 * @param separator between values
 * @param skipped records before the first one that counts: the line {@code sep=;} of Excel
 * @param names of the columns, in order
 * @param header whether the names are in the file's first record
 */
record CsvDialect(char separator, int skipped, List<String> names, boolean header) {
    private static final int BEGINNING = 1 << 16;
    private static final int FEW = 200;

    /** In this order: commas stand within numbers and texts, the others hardly do. */
    private static final char[] SEPARATORS = {'\t', ';', '|', ','};

    private static final double MOSTLY = 0.9;
    private static final Pattern SAID = Pattern.compile("sep=(.)\\s*", Pattern.CASE_INSENSITIVE);

    CsvDialect {
        names = List.copyOf(names);
    }

    static CsvDialect of(Reader reader, ExchangeLimits limits) throws IOException {
        String beginning = beginning(reader);
        int lineEnd = beginning.indexOf('\n');
        Matcher said = SAID.matcher(lineEnd < 0 ? beginning : beginning.substring(0, lineEnd));
        int skipped = said.matches() ? 1 : 0;
        char separator = said.matches() ? said.group(1).charAt(0) : separator(beginning, limits);
        List<List<CsvCell>> records = records(beginning, separator, limits);
        List<List<CsvCell>> counted = records.subList(Math.min(skipped, records.size()), records.size());
        if (counted.isEmpty()) {
            return new CsvDialect(separator, skipped, List.of(), false);
        }
        boolean header = isHeader(counted);
        int width = counted.stream().mapToInt(CsvDialect::width).max().orElse(0);
        List<CsvCell> first = header ? counted.get(0) : List.of();
        return new CsvDialect(separator, skipped, names(first, header ? width(first) : width), header);
    }

    /** Without the values at its end that are blank. */
    static int width(List<CsvCell> record) {
        int width = record.size();
        while (width > 1 && record.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static String beginning(Reader reader) throws IOException {
        char[] letters = new char[BEGINNING];
        int count = 0;
        int read = 0;
        while (read >= 0 && count < letters.length) {
            read = reader.read(letters, count, letters.length - count);
            count += Math.max(0, read);
        }
        String text = new String(letters, 0, count);
        // What was cut off in the middle of a line says nothing.
        int end = count < letters.length ? count : text.lastIndexOf('\n') + 1;
        return end == 0 ? text : text.substring(0, end);
    }

    private static List<List<CsvCell>> records(String text, char separator, ExchangeLimits limits) throws IOException {
        List<List<CsvCell>> records = new ArrayList<>();
        CsvRecords source = new CsvRecords(new StringReader(text), separator, limits);
        try {
            for (List<CsvCell> record = source.next(); record != null && records.size() < FEW; ) {
                records.add(record);
                record = source.next();
            }
        } catch (ParvisException toldWhenItIsRead) {
            return records;
        }
        return records;
    }

    private static char separator(String text, ExchangeLimits limits) throws IOException {
        for (char separator : SEPARATORS) {
            List<List<CsvCell>> records = records(text, separator, limits);
            if (!records.isEmpty()) {
                int wide = records.get(0).size();
                long same =
                        records.stream().filter(record -> record.size() == wide).count();
                if (wide > 1 && same >= records.size() * MOSTLY) {
                    return separator;
                }
            }
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char separator : SEPARATORS) {
            best = count(first, separator) > count(first, best) ? separator : best;
        }
        return best;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(one -> one == letter).count();
    }

    /** A header has a different word for each column, and nothing that is a number, a date or a geometry. */
    private static boolean isHeader(List<List<CsvCell>> records) {
        List<CsvCell> first = records.get(0);
        Set<String> words = new HashSet<>();
        for (CsvCell cell : first.subList(0, width(first))) {
            String word = cell.text().toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && (!words.add(word) || isValue(cell.text()))) {
                return false;
            }
        }
        return words.size() * 2 > width(first);
    }

    private static boolean isValue(String text) {
        for (ColumnType type : List.of(ColumnType.REAL, ColumnType.DATE, ColumnType.TIME, ColumnType.TRUTH)) {
            if (TextTyping.FREE.value(text, type) != null) {
                return true;
            }
        }
        return WellKnownText.looksLikeOne(text) || text.matches("0\\d+");
    }

    private static List<String> names(List<CsvCell> first, int width) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String name =
                    i < first.size() && !first.get(i).isBlank() ? first.get(i).text() : "column " + (i + 1);
            String unique = name;
            for (int n = 2; !taken.add(unique); n++) {
                unique = name + " " + n;
            }
            names.add(unique);
        }
        return names;
    }
}
