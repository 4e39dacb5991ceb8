package org.parvis.geo.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.exchange.layer.CharsetFinding;
import org.parvis.geo.exchange.layer.Sureness;
import org.parvis.geo.shared.Deadline;

/**
 * In which character set a dBase table's texts are. What its companions say is compared with the texts: they are UTF-8 or
 * not, which can hardly be by chance once they have accents.
 */
final class DbfCharset {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Names that a .cpg file has for what Java calls otherwise. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("65001", "UTF-8"),
            Map.entry("UTF8", "UTF-8"),
            Map.entry("UTF", "UTF-8"),
            Map.entry("8859", "ISO-8859-1"),
            Map.entry("LATIN1", "ISO-8859-1"),
            Map.entry("LATIN9", "ISO-8859-15"),
            Map.entry("ANSI", "windows-1252"),
            Map.entry("SYSTEM", "windows-1252"),
            Map.entry("MACROMAN", "x-MacRoman"),
            Map.entry("ASCII", "US-ASCII"));

    /** Codes in the header, as dBase and FoxPro use them for languages of western Europe. */
    private static final Map<Integer, String> LANGUAGES = Map.of(
            0x01,
            "IBM437",
            0x02,
            "IBM850",
            0x03,
            "windows-1252",
            0x04,
            "x-MacRoman",
            0x08,
            "IBM865",
            0x57,
            "windows-1252",
            0x58,
            "windows-1252",
            0x59,
            "windows-1252",
            0xC8,
            "windows-1250",
            0xC9,
            "windows-1251");

    private boolean beyondAscii;
    private boolean utf8 = true;
    private boolean beyondLatin1;

    private DbfCharset() {}

    /**
     * @param codePage what the .cpg file says; null if there is none
     * @param deadline for reading all texts once
     */
    static CharsetFinding find(DbfTable table, @Nullable String codePage, Deadline deadline) throws IOException {
        DbfCharset texts = new DbfCharset();
        List<DbfColumn> columns = table.columns(StandardCharsets.ISO_8859_1).stream()
                .filter(DbfColumn::isText)
                .toList();
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        for (long number = 0; number < table.rows() && !columns.isEmpty(); number++) {
            if (number % 1024 == 0) {
                deadline.check();
            }
            ByteBuffer row = table.row(number);
            if (row != null && !DbfTable.isDeleted(row)) {
                columns.forEach(column -> texts.see(column, row, decoder));
            }
        }
        return texts.finding(codePage, table.languageByte());
    }

    private void see(DbfColumn column, ByteBuffer row, CharsetDecoder decoder) {
        boolean plain = true;
        for (int at = column.start(); at < column.start() + column.length(); at++) {
            int value = row.get(at) & 0xFF;
            plain &= value < 0x80;
            beyondLatin1 |= value >= 0x80 && value < 0xA0;
        }
        if (plain) {
            return;
        }
        beyondAscii = true;
        if (utf8) {
            // Not as the end of input: a letter may be cut by the end of the column.
            ByteBuffer text = row.slice(column.start(), column.length());
            CoderResult result = decoder.reset().decode(text, CharBuffer.allocate(column.length()), false);
            utf8 = !result.isError();
        }
    }

    private CharsetFinding finding(@Nullable String codePage, int language) {
        Charset named = codePage == null ? null : named(codePage);
        Charset inHeader = supported(LANGUAGES.getOrDefault(language, ""));
        String says = named != null
                ? "the .cpg file says " + codePage
                : inHeader != null ? "the table's header says " + inHeader.name() : null;
        Charset stated = named != null ? named : inHeader;
        if (!beyondAscii) {
            Charset any = stated == null ? StandardCharsets.UTF_8 : stated;
            return new CharsetFinding(any, Sureness.CERTAIN, says == null ? "no text has accents" : says);
        }
        if (says == null || stated == null) {
            String why = codePage == null
                    ? "there is no .cpg file"
                    : "the .cpg file says \"" + codePage + "\", which is no known character set";
            return utf8
                    ? new CharsetFinding(StandardCharsets.UTF_8, Sureness.LIKELY, why + ", but all texts are UTF-8")
                    : new CharsetFinding(WINDOWS, Sureness.LIKELY, why + ", and not all texts are UTF-8");
        }
        if (utf8 && !stated.equals(StandardCharsets.UTF_8)) {
            return new CharsetFinding(StandardCharsets.UTF_8, Sureness.LIKELY, says + ", but all texts are UTF-8");
        }
        if (!utf8 && stated.equals(StandardCharsets.UTF_8)) {
            return new CharsetFinding(WINDOWS, Sureness.LIKELY, says + ", but not all texts are UTF-8");
        }
        if (stated.equals(StandardCharsets.ISO_8859_1) && beyondLatin1) {
            return new CharsetFinding(WINDOWS, Sureness.LIKELY, says + ", but texts have letters that it lacks");
        }
        return new CharsetFinding(stated, named == null ? Sureness.LIKELY : Sureness.CERTAIN, says);
    }

    /** The character set that the text of a .cpg file means; null if it is none. */
    static @Nullable Charset named(String codePage) {
        String name = codePage.strip().toUpperCase(Locale.ROOT);
        String bare = name.replaceAll("^(?:ANSI|OEM|LDID/|CP|WINDOWS|IBM)[ _-]*(?=\\d)", "");
        if (name.startsWith("LDID/") && bare.matches("\\d{1,3}")) {
            return supported(LANGUAGES.getOrDefault(Integer.parseInt(bare), ""));
        }
        String letters = bare.replaceAll("^ISO", "").replaceAll("[^A-Z0-9]", "");
        if (letters.matches("125\\d")) {
            return supported("windows-" + letters);
        }
        if (letters.matches("(?:437|850|852|858|860|863|865)")) {
            return supported("IBM" + (letters.equals("858") ? "00858" : letters));
        }
        if (letters.matches("8859\\d{1,2}")) {
            return supported("ISO-8859-" + letters.substring(4));
        }
        Charset alias = supported(ALIASES.getOrDefault(letters, ""));
        return alias != null ? alias : supported(name.replace(' ', '-'));
    }

    private static @Nullable Charset supported(String name) {
        boolean legal = name.matches("[A-Za-z0-9][A-Za-z0-9.:_+-]{0,40}");
        return legal && Charset.isSupported(name) ? Charset.forName(name) : null;
    }
}
