package org.parvis.geo.exchange.mapping;

import static org.parvis.geo.exchange.mapping.FeatureSheet.field;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Theme;

/** Events as rows. */
final class EventSheet implements FeatureSheet<Event> {
    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Paris");

    /** How long something lasts of which only the beginning is known. Our assumption. */
    private static final int USUAL_HOURS = 2;

    @Override
    public List<TargetField> fields() {
        return List.of(
                new TargetField("name", TargetField.Kind.TEXT, true, List.of(), "What it is called."),
                field("begin", TargetField.Kind.TIME, "When it begins."),
                field("end", TargetField.Kind.TIME, "When it ends; a day alone counts to its end."),
                field(
                        "occurrences",
                        TargetField.Kind.TEXT,
                        "Several times: begin/end, each in ISO 8601, with semicolons between."),
                field("zone", TargetField.Kind.TEXT, "Time zone of times without one, such as Europe/Paris."),
                field("organiser", TargetField.Kind.TEXT, "Who holds it."),
                new TargetField(
                        "themes",
                        TargetField.Kind.WORDS,
                        false,
                        Arrays.stream(Theme.values()).map(Theme::code).toList(),
                        "What it is interesting for; several with semicolons between."),
                field("description", TargetField.Kind.TEXT, "What to tell visitors."),
                field("website", TargetField.Kind.WEBSITE, "Where to read more, beginning with https://."),
                field("placeId", TargetField.Kind.TEXT, "The id of the key place where it is held."),
                field(
                        "footprint",
                        TargetField.Kind.GEOMETRY,
                        "The ground it takes up as well-known text; that of the row if it has one."));
    }

    @Override
    public GeometryFitting.Shape shape() {
        return GeometryFitting.Shape.SPOT;
    }

    @Override
    public Event feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row) {
        Geometry footprint = geometry.footprint();
        return new Event(
                identity,
                row.texts("name"),
                geometry.point(),
                footprint == null ? row.geometry("footprint") : footprint,
                occurrences(row),
                row.text("organiser").orElse(""),
                ThemeWords.read(row, ""),
                row.texts("description"),
                row.id("placeId"),
                Websites.read(row));
    }

    private static List<Occurrence> occurrences(RowReading row) {
        ZoneId zone = zone(row);
        String several = row.text("occurrences").orElse("");
        if (!several.isEmpty()) {
            return several(several, zone, row);
        }
        OffsetDateTime begin = row.time("begin", zone);
        if (begin == null) {
            throw ParvisException.invalid("begin", "The row does not say when the event begins.");
        }
        OffsetDateTime end = row.time("end", zone);
        boolean wholeDays = row.isDay(end == null ? "begin" : "end");
        if (end == null) {
            end = wholeDays ? endOfDay(begin, zone) : begin.plusHours(USUAL_HOURS);
            row.warn("end", "The row does not say when the event ends; it is taken to end at " + end + ".");
        } else if (wholeDays) {
            end = endOfDay(end, zone);
        }
        return List.of(new Occurrence(begin, end));
    }

    /** Midnight after a time, by the clocks there: a day on which they change has 23 or 25 hours. */
    private static OffsetDateTime endOfDay(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toOffsetDateTime();
    }

    private static List<Occurrence> several(String text, ZoneId zone, RowReading row) {
        List<Occurrence> occurrences = new ArrayList<>();
        for (String each : text.split(";")) {
            String[] ends = each.strip().split("/");
            OffsetDateTime begin = ends.length == 2 ? RowReading.timeOf(ends[0], zone) : null;
            OffsetDateTime end = ends.length == 2 ? RowReading.timeOf(ends[1], zone) : null;
            if (begin == null || end == null || !end.isAfter(begin)) {
                row.warn("occurrences", "\"" + Cells.shown(each) + "\" is no time with its end; it is left out.");
            } else {
                occurrences.add(new Occurrence(begin, end));
            }
        }
        return occurrences;
    }

    private static ZoneId zone(RowReading row) {
        String name = row.text("zone").orElse("");
        if (name.isEmpty()) {
            return USUAL_ZONE;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            row.warn("zone", "\"" + Cells.shown(name) + "\" is no time zone; " + USUAL_ZONE + " is taken.");
            return USUAL_ZONE;
        }
    }

    @Override
    public Map<String, Object> values(Event event) {
        UUID place = event.placeId();
        String occurrences = event.occurrences().stream()
                .map(each -> each.begin() + "/" + each.end())
                .collect(Collectors.joining(";"));
        return new Values()
                .texts("name", event.name())
                .put("begin", event.occurrences().get(0).begin().toString())
                .put("end", event.occurrences().get(0).end().toString())
                .put("occurrences", occurrences)
                .put("organiser", event.organiser())
                .put("themes", ThemeWords.write(event.themes()))
                .texts("description", event.description())
                .put("website", event.website())
                .put("placeId", place == null ? null : Objects.requireNonNull(place.toString()))
                .shape("footprint", event.footprint())
                .all();
    }
}
