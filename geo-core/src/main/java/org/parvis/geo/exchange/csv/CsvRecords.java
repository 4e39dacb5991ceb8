package org.parvis.geo.exchange.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * The records of a table as RFC 4180 has them, of which few are written: a quote within a value is a letter, and what follows
 * a closing quote belongs to the value. Blank lines are no records.
 */
final class CsvRecords {
    /** Taken for the end of the text and of a line. */
    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final ExchangeLimits limits;
    private final StringBuilder text = new StringBuilder();
    private int ahead;
    private long line = 1;
    private boolean quoted;
    private boolean needed;

    CsvRecords(Reader reader, char separator, ExchangeLimits limits) throws IOException {
        this.reader = reader;
        this.separator = separator;
        this.limits = limits;
        this.ahead = reader.read();
    }

    /** The line of the file at which the next record begins, from 1. */
    long line() {
        return line;
    }

    /**
     * @return null at the end
     * @throws ParvisException {@code UNREADABLE} for a quote that is never closed, {@code TOO_LARGE}
     */
    @Nullable
    List<CsvCell> next() throws IOException {
        while (ahead != END) {
            List<CsvCell> record = record();
            if (record.size() > 1 || !record.get(0).isBlank()) {
                return record;
            }
        }
        return null;
    }

    private List<CsvCell> record() throws IOException {
        List<CsvCell> cells = new ArrayList<>();
        while (true) {
            cells.add(cell());
            if (cells.size() > limits.mostColumns() + 2) {
                throw tooLarge("more than the " + limits.mostColumns() + " columns that are allowed");
            }
            if (ahead != separator) {
                endLine();
                return cells;
            }
            ahead = reader.read();
        }
    }

    private void endLine() throws IOException {
        if (ahead == '\r') {
            ahead = reader.read();
        }
        if (ahead == '\n') {
            ahead = reader.read();
        }
        line++;
    }

    private CsvCell cell() throws IOException {
        text.setLength(0);
        quoted = false;
        needed = false;
        while (ahead == ' ' && separator != ' ') {
            ahead = reader.read();
        }
        if (ahead == '"') {
            quoted();
        }
        int closed = text.length();
        while (ahead != END && ahead != separator && ahead != '\n' && ahead != '\r') {
            append((char) ahead);
            ahead = reader.read();
        }
        String value = text.toString();
        if (!quoted) {
            return new CsvCell(value.strip(), false, false);
        }
        return new CsvCell(value.substring(closed).isBlank() ? value.substring(0, closed) : value, true, !needed);
    }

    private void quoted() throws IOException {
        long opened = line;
        quoted = true;
        ahead = reader.read();
        while (true) {
            if (ahead == END) {
                throw ParvisException.of(
                        ErrorCode.UNREADABLE,
                        "file",
                        "The quote that is opened in line " + opened + " is never closed; close it or remove it.");
            }
            if (ahead == '"') {
                ahead = reader.read();
                if (ahead != '"') {
                    return;
                }
                needed = true;
            }
            needed |= ahead == separator || ahead == '\n' || ahead == '\r';
            line += ahead == '\n' ? 1 : 0;
            append((char) ahead);
            ahead = reader.read();
        }
    }

    private void append(char letter) {
        if (text.length() >= limits.mostTextLength()) {
            throw tooLarge("a value of more than the " + limits.mostTextLength()
                    + " characters that are allowed; perhaps a quote is not closed");
        }
        text.append(letter);
    }

    private ParvisException tooLarge(String what) {
        return ParvisException.of(ErrorCode.TOO_LARGE, "file", "The table has in line " + line + " " + what + ".");
    }
}
