package org.parvis.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;

/**
 * What is known about a bundled dataset: kept beside it as a properties file in UTF-8.
 *
 * @param file its name, beside the descriptor
 * @param title for people
 * @param name of the town
 * @param source where it was taken from
 * @param licence SPDX identifier
 * @param attribution the line its licence asks to show
 * @param date of the data
 * @param crs its coordinate reference system
 * @param sha256 its checksum, 64 lower-case hexadecimal digits
 * @param zone the town's time zone
 * @param languages in which the town speaks to visitors
 * @param centre where a map opens
 */
public record DatasetDescriptor(
        String file,
        String title,
        LocalizedText name,
        String source,
        String licence,
        String attribution,
        LocalDate date,
        String crs,
        String sha256,
        ZoneId zone,
        List<Language> languages,
        Point centre) {
    public DatasetDescriptor {
        languages = List.copyOf(languages);
    }

    /**
     * Reads a descriptor, without closing the stream.
     *
     * @throws ParvisException {@code UNREADABLE} if a line is missing or nonsense, naming it
     */
    public static DatasetDescriptor read(InputStream stream) {
        Properties lines = new Properties();
        try {
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            lines.load(reader);
            return new DatasetDescriptor(
                    line(lines, "file"),
                    line(lines, "title"),
                    LocalizedText.of(line(lines, "name")),
                    line(lines, "source"),
                    line(lines, "licence"),
                    line(lines, "attribution"),
                    LocalDate.parse(line(lines, "date")),
                    line(lines, "crs"),
                    line(lines, "sha256"),
                    ZoneId.of(line(lines, "zone")),
                    Arrays.stream(line(lines, "languages").split(",", -1))
                            .flatMap(code -> Language.ofCode(code.strip()).stream())
                            .toList(),
                    Geometries.point(
                            Double.parseDouble(line(lines, "centre.longitude")),
                            Double.parseDouble(line(lines, "centre.latitude"))));
        } catch (IOException | DateTimeException | IllegalArgumentException broken) {
            throw ParvisException.causedBy(
                    broken,
                    ErrorCode.UNREADABLE,
                    "dataset.properties",
                    "The description of the dataset cannot be read: " + broken.getMessage());
        }
    }

    private static String line(Properties lines, String key) {
        String value = lines.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw ParvisException.of(
                    ErrorCode.UNREADABLE, key, "The description of the dataset has no line \"" + key + "\".");
        }
        return value;
    }
}
