package org.parvis.geo.exchange.mapping;

import static org.parvis.geo.exchange.mapping.FeatureSheet.field;
import static org.parvis.geo.exchange.mapping.FeatureSheet.word;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Theme;

/** Key places as rows. */
final class PlaceSheet implements FeatureSheet<KeyPlace> {
    /** For places nobody has judged yet. */
    private static final double USUAL_INTEREST = 50;

    private static final int USUAL_VISIT_MINUTES = 10;

    @Override
    public List<TargetField> fields() {
        return List.of(
                new TargetField("name", TargetField.Kind.TEXT, true, List.of(), "What visitors call it."),
                field("kind", TargetField.Kind.TEXT, "What it is, in one word, such as museum."),
                new TargetField(
                        "themes",
                        TargetField.Kind.WORDS,
                        false,
                        Arrays.stream(Theme.values()).map(Theme::code).toList(),
                        "What it is interesting for; several with semicolons between."),
                field("interest", TargetField.Kind.REAL, "0 to 100: how much people come for it."),
                field("visitMinutes", TargetField.Kind.WHOLE, "How many minutes a visit takes."),
                field(
                        "openingHours",
                        TargetField.Kind.OPENING_HOURS,
                        "When it can be visited, in the grammar of OpenStreetMap."),
                word("wheelchair", Access.class, "Whether a wheelchair can visit it."),
                field("description", TargetField.Kind.TEXT, "What to tell visitors."),
                field("website", TargetField.Kind.WEBSITE, "Where to read more, beginning with https://."),
                field(
                        "pictures",
                        TargetField.Kind.PARTS,
                        "Each with address=…|credit=…|licence=…|caption=…, with semicolons between."),
                field(
                        "footprint",
                        TargetField.Kind.GEOMETRY,
                        "Its outline as well-known text; that of the row if it has one."));
    }

    @Override
    public GeometryFitting.Shape shape() {
        return GeometryFitting.Shape.SPOT;
    }

    @Override
    public KeyPlace feature(Identity identity, GeometryFitting.Fitted geometry, RowReading row) {
        String kind = row.text("kind").orElse("");
        Integer visit = row.whole("visitMinutes", 0, 1_440);
        Double interest = row.real("interest", 0, 100);
        Geometry footprint = geometry.footprint();
        return new KeyPlace(
                identity,
                row.texts("name"),
                geometry.point(),
                footprint == null ? row.geometry("footprint") : footprint,
                kind,
                ThemeWords.read(row, kind),
                interest == null ? USUAL_INTEREST : interest,
                visit == null ? USUAL_VISIT_MINUTES : visit,
                openingHours(row),
                row.word("wheelchair", Access.class, "access", Access.UNKNOWN),
                row.texts("description"),
                row.parts("pictures", PictureParts::read),
                Websites.read(row));
    }

    private static @Nullable OpeningHours openingHours(RowReading row) {
        String text = row.text("openingHours").orElse("");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new OpeningHours(text);
        } catch (ParvisException notInTheGrammar) {
            row.warn("openingHours", notInTheGrammar.getMessage() + " They are left out.");
            return null;
        }
    }

    @Override
    public Map<String, Object> values(KeyPlace place) {
        OpeningHours hours = place.openingHours();
        return new Values()
                .texts("name", place.name())
                .put("kind", place.kind())
                .put("themes", ThemeWords.write(place.themes()))
                .put("interest", place.interest())
                .put("visitMinutes", place.visitMinutes())
                .put("openingHours", hours == null ? null : Objects.requireNonNull(hours.text()))
                .word("wheelchair", place.wheelchair())
                .texts("description", place.description())
                .put("website", place.website())
                .put("pictures", PictureParts.write(place.pictures()))
                .shape("footprint", place.footprint())
                .all();
    }
}
