package org.parvis.geo.exchange.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parvis.geo.exchange.issue.ImportIssue.Severity;
import org.parvis.geo.exchange.issue.RowIssue;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.exchange.text.TextLayerFile;
import org.parvis.geo.exchange.text.TextSource;

/**
 * Reads tables as text: separated by commas, semicolons, tabs or bars, with or without a first line of names, with points as
 * longitude and latitude, eastings and northings, or geometries as well-known text. Columns that say where a row is are no
 * columns of the layer. Known by the ending of the file's name, and by being text: to be asked last.
 */
public final class CsvFormat implements LayerFormat {
    static final String CODE = "csv";

    private static final int BEGINNING = 1 << 12;
    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "txt");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "CSV (table as text)";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            return false;
        }
        byte[] bytes = TextSource.beginning(file, BEGINNING);
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
        return wide || new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') < 0;
    }

    @Override
    public LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        return open(TextSource.of(file, limits), choices, limits);
    }

    /**
     * Opens bytes in memory, as {@link #open(SourceFile, ReadingChoices, ExchangeLimits)} does a file.
     *
     * @param bytes not changed as long as the result is used
     */
    public static LayerFile open(byte[] bytes, String name, ReadingChoices choices, ExchangeLimits limits) {
        return open(TextSource.of(bytes, name, limits), choices, limits);
    }

    private static LayerFile open(TextSource source, ReadingChoices choices, ExchangeLimits limits) {
        CsvLayer layer = new CsvLayer(source, choices, limits);
        List<RowIssue> issues = layer.placesNamed().isEmpty()
                ? List.of()
                : List.of(new RowIssue(
                        Severity.NOTE,
                        layer.name(),
                        0,
                        "",
                        "The positions are taken from " + String.join(" and ", layer.placesNamed()) + ".",
                        null));
        return new TextLayerFile(CODE, List.of(layer), issues);
    }
}
