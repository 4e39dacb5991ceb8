package org.parvis.geo.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Theme;

/**
 * Made-up events for the demonstration, so that there is always something on today and in the coming weeks. They are
 * marked as examples by their source. The file that holds them says how it is written.
 */
public final class ExampleEvents {
    private static final String FILE = "/org/parvis/data/monaco/example-events.properties";
    private static final String LICENCE = "Apache-2.0";

    /** A day or a run of days with a step, then begin and end: {@code 4..27/7 20:00-22:30}. */
    private static final Pattern OCCURRENCES =
            Pattern.compile("(\\d{1,3})(?:\\.\\.(\\d{1,3})/([1-9]\\d?))? +(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private final Properties lines;
    private final LocalDate firstDay;
    private final ZoneId zone;

    private ExampleEvents(Properties lines, LocalDate firstDay, ZoneId zone) {
        this.lines = lines;
        this.firstDay = firstDay;
        this.zone = zone;
    }

    /**
     * The example events of the bundled town; their ids do not depend on the day.
     *
     * @param firstDay on which the demonstration begins
     * @param zone of the town
     * @throws ParvisException {@code UNREADABLE} if the file is missing or broken
     */
    public static List<Event> around(LocalDate firstDay, ZoneId zone) {
        Properties lines = new Properties();
        try (InputStream stream = ExampleEvents.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw unreadable(null, FILE + " is not on the class path; is the module \"data\" there?");
            }
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new ExampleEvents(lines, firstDay, zone).read();
        } catch (IOException | ParseException | DateTimeException | IllegalArgumentException broken) {
            throw unreadable(broken, String.valueOf(broken.getMessage()));
        }
    }

    private List<Event> read() throws ParseException {
        List<Event> events = new ArrayList<>();
        for (String name : list("events")) {
            events.add(event(name));
        }
        return events;
    }

    private Event event(String name) throws ParseException {
        Source source = new Source(Source.EXAMPLES, name, LICENCE, "");
        String footprint = lines.getProperty(name + ".footprint");
        return new Event(
                Identity.imported(source, Attributes.NONE),
                texts(name + ".name"),
                point(name),
                footprint == null ? null : geometry(footprint),
                occurrences(name),
                line(name + ".organiser"),
                list(name + ".themes").stream().map(Theme::ofCode).collect(Collectors.toSet()),
                texts(name + ".description"),
                place(name),
                "");
    }

    private LocalizedText texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.code(), line(key + "." + language.code()));
        }
        return new LocalizedText(texts);
    }

    private Point point(String name) {
        String[] ordinates = line(name + ".point").split(" +", 2);
        return Geometries.point(Double.parseDouble(ordinates[0]), Double.parseDouble(ordinates[1]));
    }

    private static Geometry geometry(String text) throws ParseException {
        return new WKTReader(Geometries.FACTORY).read(text);
    }

    private @Nullable UUID place(String name) {
        String reference = lines.getProperty(name + ".place");
        return reference == null
                ? null
                : Identity.imported(Source.openStreetMap(reference), Attributes.NONE)
                        .id();
    }

    private List<Occurrence> occurrences(String name) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (String text : list(name + ".occurrences")) {
            Matcher matcher = OCCURRENCES.matcher(text);
            if (!matcher.matches()) {
                throw unreadable(null, name + ".occurrences is \"" + text + "\"; write \"4..27/7 20:00-22:30\".");
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
            for (int day = first; day <= last; day += step) {
                occurrences.add(occurrence(
                        firstDay.plusDays(day), LocalTime.parse(matcher.group(4)), LocalTime.parse(matcher.group(5))));
            }
        }
        return occurrences;
    }

    private Occurrence occurrence(LocalDate day, LocalTime begin, LocalTime end) {
        LocalDate lastDay = end.isAfter(begin) ? day : day.plusDays(1);
        return new Occurrence(
                LocalDateTime.of(day, begin).atZone(zone).toOffsetDateTime(),
                LocalDateTime.of(lastDay, end).atZone(zone).toOffsetDateTime());
    }

    private List<String> list(String key) {
        return Stream.of(line(key))
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private String line(String key) {
        String value = lines.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw unreadable(null, "the line \"" + key + "\" is missing.");
        }
        return value;
    }

    private static ParvisException unreadable(@Nullable Throwable cause, String reason) {
        String message = "The example events cannot be read: " + reason;
        return cause == null
                ? ParvisException.of(ErrorCode.UNREADABLE, "example-events", message)
                : ParvisException.causedBy(cause, ErrorCode.UNREADABLE, "example-events", message);
    }
}
