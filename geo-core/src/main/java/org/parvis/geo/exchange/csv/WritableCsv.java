package org.parvis.geo.exchange.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.parvis.geo.exchange.layer.LayerSchema;
import org.parvis.geo.exchange.layer.LayerWriter;
import org.parvis.geo.exchange.layer.WritableFormat;
import org.parvis.geo.shared.Crs;

/**
 * Writes tables in UTF-8 as RFC 4180 has them: points in WGS 84 as columns {@code lon} and {@code lat}, all others as
 * well-known text, after the number of the reference system unless it is WGS 84. Texts stand in quotes, numbers do not, so
 * that a code such as 01004 or 35238 stays a text. Empty texts and missing values are the same. There is no place for the
 * licence's line: whoever hands the file out has to show it.
 */
public final class WritableCsv implements WritableFormat {
    @Override
    public String code() {
        return CsvFormat.CODE;
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public LayerWriter writer(LayerSchema schema, Crs crs, OutputStream stream) throws IOException {
        CsvWriter writer =
                new CsvWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), schema, crs);
        writer.head();
        return writer;
    }
}
