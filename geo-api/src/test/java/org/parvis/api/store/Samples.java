package org.parvis.api.store;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Occurrence;
import org.parvis.geo.territory.Picture;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Route;
import org.parvis.geo.territory.RouteDirection;
import org.parvis.geo.territory.RouteStop;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Stairs;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Surface;
import org.parvis.geo.territory.Theme;
import org.parvis.geo.territory.Walker;

/** Features to store: full ones with every field filled, and bare ones with all that may be missing missing. */
final class Samples {
    private Samples() {}

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader(Geometries.FACTORY).read(wkt);
        } catch (ParseException mistyped) {
            throw new IllegalArgumentException(wkt, mistyped);
        }
    }

    static LocalizedText texts(String... tagsAndTexts) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (int index = 0; index < tagsAndTexts.length; index += 2) {
            byLanguage.put(tagsAndTexts[index], tagsAndTexts[index + 1]);
        }
        return new LocalizedText(byLanguage);
    }

    /** Everything that an identity can hold, in an order that is not the alphabet's. */
    static Identity imported(String externalId) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("wikidata", "Q1370981");
        values.put("addr:city", "Monaco — l’été \"ici\" 🌳");
        values.put("levels", 3);
        values.put("area", 0.1 + 0.2);
        values.put("inventory", Long.MAX_VALUE);
        values.put("listed", true);
        return Identity.imported(Source.openStreetMap(externalId), new Attributes(values));
    }

    static Identity made() {
        return Identity.created(UUID.randomUUID());
    }

    static Quartier quartier(String wkt) {
        Geometry geometry = wkt(wkt);
        boolean isArea = geometry.getDimension() == 2;
        return new Quartier(made(), texts("und", "Le Rocher"), geometry, isArea, LocalizedText.EMPTY);
    }

    static Quartier fullQuartier() {
        return new Quartier(
                imported("relation/5986436"),
                texts("und", "La Condamine", "oc", "La Condamina", "en", "La Condamine"),
                wkt(
                        "MULTIPOLYGON (((7.41 43.73, 7.42 43.73, 7.42 43.74, 7.41 43.73)),"
                                + " ((7.43 43.73, 7.44 43.73, 7.44 43.74, 7.43 43.73), (7.435 43.731, 7.438 43.731, 7.438 43.733, 7.435 43.731)))"),
                true,
                texts("fr", "Le port et son marché", "en", "The harbour and its market"));
    }

    static Street fullStreet() {
        return new Street(
                imported("way/4097656"),
                texts("und", "Escalier Sainte-Dévote"),
                wkt("LINESTRING (7.4206123456789 43.7374999999999, 7.4207 43.7376, 7.4208 43.7378)"),
                StreetClass.STAIRS,
                Surface.PAVING_STONES,
                1.85,
                -12.5,
                new Stairs(42, false, true, false, true),
                Lighting.LIT,
                Access.YES,
                Access.NO,
                -2,
                Street.Passage.TUNNEL,
                true);
    }

    static Street bareStreet() {
        return new Street(
                made(),
                LocalizedText.EMPTY,
                wkt("POINT (7.42 43.73)"),
                StreetClass.LIFT,
                Surface.UNKNOWN,
                null,
                null,
                null,
                Lighting.UNKNOWN,
                Access.UNKNOWN,
                Access.UNKNOWN,
                0,
                Street.Passage.GROUND,
                false);
    }

    static Street uncountedStairs() {
        return new Street(
                made(),
                LocalizedText.EMPTY,
                wkt("POLYGON ((7.42 43.73, 7.43 43.73, 7.43 43.74, 7.42 43.73))"),
                StreetClass.STAIRS,
                Surface.SETT,
                null,
                0.0,
                new Stairs(null, null, false, false, false),
                Lighting.UNLIT,
                Access.LIMITED,
                Access.PRIVATE,
                20,
                Street.Passage.BRIDGE,
                false);
    }

    static KeyPlace fullPlace() {
        return new KeyPlace(
                imported("node/1"),
                texts("und", "Musée océanographique", "en", "Oceanographic Museum", "zh-Hans", "海洋博物馆"),
                Geometries.point(7.4254, 43.7308),
                wkt("POLYGON ((7.425 43.73, 7.426 43.73, 7.426 43.731, 7.425 43.73))"),
                "museum",
                Set.of(Theme.MUSEUM, Theme.FAMILY, Theme.ART),
                93.25,
                120,
                new OpeningHours("Mo-Su 10:00-18:00"),
                Access.LIMITED,
                texts("fr", "Un palais sur la mer", "en", "A palace above the sea"),
                List.of(
                        new Picture(
                                URI.create("https://example.org/a%20b.jpg?x=1&y=é"),
                                "Zoé",
                                "CC-BY-4.0",
                                texts("fr", "Façade")),
                        new Picture(URI.create("http://example.org/b"), "A. N.", "", LocalizedText.EMPTY)),
                "https://musee.example/");
    }

    static KeyPlace place(LocalizedText name, Point at, @Nullable Theme theme) {
        return new KeyPlace(
                made(),
                name,
                at,
                null,
                "",
                theme == null ? Set.of() : Set.of(theme),
                0,
                0,
                null,
                Access.UNKNOWN,
                LocalizedText.EMPTY,
                List.of(),
                "");
    }

    static Event fullEvent() {
        return new Event(
                Identity.imported(new Source(Source.EXAMPLES, "fete", "CC0-1.0", "Parvis"), Attributes.NONE),
                texts("fr", "Fête de la Sainte-Dévote"),
                Geometries.point(7.4213, 43.7375),
                wkt("LINESTRING (7.42 43.73, 7.43 43.74)"),
                List.of(
                        occurrence("2026-01-27T19:00:00+01:00", "2026-01-27T21:30:15.123456789+01:00"),
                        occurrence("2026-07-27T19:00:00+02:00", "2026-07-28T00:00:00Z")),
                "Paroisse Sainte-Dévote",
                Set.of(Theme.HERITAGE, Theme.WORSHIP),
                texts("fr", "Une barque est brûlée", "en", "A boat is burnt"),
                UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"),
                "http://fete.example/programme");
    }

    static Event bareEvent() {
        return new Event(
                made(),
                texts("und", "Marché"),
                Geometries.point(-180, -90),
                null,
                List.of(occurrence("2026-07-27T08:00:00+05:45", "2026-07-27T13:00:00+05:45")),
                "",
                Set.of(),
                LocalizedText.EMPTY,
                null,
                "");
    }

    static Furniture fullFurniture() {
        return new Furniture(
                imported("node/7"),
                texts("en", "The long bench"),
                wkt("POLYGON ((7.42 43.73, 7.4200001 43.73, 7.4200001 43.7300001, 7.42 43.73))"),
                FurnitureKind.PICNIC_TABLE,
                new Dimensions(1.8, null, 0.45),
                359.99,
                FurnitureState.PLANNED,
                Condition.WORN);
    }

    static Furniture bench(Geometry where) {
        return bench(LocalizedText.EMPTY, where);
    }

    static Furniture bench(LocalizedText name, Geometry where) {
        return furniture(made(), name, where, FurnitureKind.BENCH);
    }

    static Furniture furniture(Identity identity, LocalizedText name, Geometry where, FurnitureKind kind) {
        return new Furniture(
                identity, name, where, kind, Dimensions.UNKNOWN, null, FurnitureState.EXISTING, Condition.UNKNOWN);
    }

    static Route fullRoute() {
        Point start = Geometries.point(7.4213, 43.7375);
        return new Route(
                imported("relation/11650906"),
                texts("und", "Parcours Princesse Grace"),
                wkt("MULTILINESTRING ((7.42 43.73, 7.43 43.74), (7.44 43.74, 7.45 43.75))"),
                List.of(
                        new RouteStop(
                                UUID.fromString("80000000-0000-4000-8000-000000000000"),
                                texts("und", "Jardin"),
                                start,
                                OffsetDateTime.parse("2026-06-01T10:00:00+02:00"),
                                OffsetDateTime.parse("2026-06-01T10:20:00+02:00")),
                        new RouteStop(null, LocalizedText.EMPTY, start, null, null)),
                List.of(new RouteDirection("Prenez « l’avenue »", 120.5, 96, start, 1)),
                Language.FRENCH,
                Walker.WHEELCHAIR,
                true,
                1_234.5,
                15.5,
                40.0,
                55.5,
                321.0,
                texts("fr", "Une rose"));
    }

    static Route bareRoute() {
        return new Route(
                made(),
                LocalizedText.EMPTY,
                wkt("LINESTRING (7.42 43.73, 7.43 43.74)"),
                List.of(),
                List.of(),
                null,
                null,
                false,
                0,
                null,
                null,
                null,
                null,
                LocalizedText.EMPTY);
    }

    static Backdrop sea() {
        return new Backdrop(
                imported("sea"),
                LocalizedText.EMPTY,
                wkt(
                        "POLYGON ((7.4 43.7, 7.5 43.7, 7.5 43.8, 7.4 43.8, 7.4 43.7), (7.41 43.71, 7.42 43.71, 7.42 43.72, 7.41 43.71))"),
                BackdropKind.SEA);
    }

    private static Occurrence occurrence(String begin, String end) {
        return new Occurrence(OffsetDateTime.parse(begin), OffsetDateTime.parse(end));
    }
}
