package org.parvis.geo.exchange.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.LayerFile;
import org.parvis.geo.exchange.layer.LayerFormat;
import org.parvis.geo.exchange.layer.ReadingChoices;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/** Tables of features in a GeoPackage. */
public final class GeoPackageFormat implements LayerFormat {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int MARK_AT = 68;

    @Override
    public String code() {
        return "geopackage";
    }

    @Override
    public String label() {
        return "GeoPackage";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        byte[] start = start(file);
        return start.length >= SQLITE.length && Arrays.equals(SQLITE, Arrays.copyOf(start, SQLITE.length));
    }

    @Override
    public LayerFile open(SourceFile file, ReadingChoices choices, ExchangeLimits limits) {
        try {
            if (!recognises(file)) {
                throw ParvisException.of(
                        ErrorCode.UNREADABLE,
                        "file",
                        "The file " + file.name() + " is no GeoPackage: it is no SQLite database.");
            }
            return new GeoPackageFile(file, isMarked(start(file)), choices, limits);
        } catch (IOException | SQLException failed) {
            throw ParvisException.causedBy(
                    failed,
                    ErrorCode.UNREADABLE,
                    "file",
                    "The GeoPackage " + file.name() + " cannot be read: it is damaged. Export it again.");
        }
    }

    /**
     * The tables the file says it has, whatever is in them, and their columns. Of the rows only those of its table of
     * contents are read, as many as a file may have layers.
     *
     * @return the columns by the name of the table; empty if it is no GeoPackage that can be opened
     * @throws IOException if the file cannot be read at all
     * @throws ParvisException {@code TOO_LARGE} if the database has too many tables
     */
    public Map<String, List<String>> tables(SourceFile file) throws IOException {
        if (!recognises(file)) {
            return Map.of();
        }
        try (ForeignDatabase database = new ForeignDatabase(file.path())) {
            Map<String, List<String>> tables = new LinkedHashMap<>();
            for (List<String> row : database.texts(
                    GeoPackageFile.CONTENTS, List.of("table_name"), ExchangeLimits.DEFAULT.mostLayers())) {
                String table = row.get(0);
                if (database.has(table)) {
                    tables.put(
                            table,
                            database.columns(table).stream()
                                    .map(ForeignDatabase.TableColumn::name)
                                    .toList());
                }
            }
            return tables;
        } catch (SQLException damaged) {
            // Whoever opens it says what is wrong.
            return Map.of();
        }
    }

    /** The marks of versions 1.0, 1.1 and from 1.2 on. */
    private static boolean isMarked(byte[] start) {
        String mark = start.length < HEADER_BYTES ? "" : new String(start, MARK_AT, 4, StandardCharsets.ISO_8859_1);
        return mark.equals("GPKG") || mark.equals("GP10") || mark.equals("GP11");
    }

    private static byte[] start(SourceFile file) throws IOException {
        try (InputStream stream = Files.newInputStream(file.path())) {
            return stream.readNBytes(HEADER_BYTES);
        }
    }
}
