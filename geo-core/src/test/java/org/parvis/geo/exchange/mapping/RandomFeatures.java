package org.parvis.geo.exchange.mapping;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.hours.OpeningHours;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Condition;
import org.parvis.geo.territory.Dimensions;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
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

/** Features with anything in them that they may have, the same for the same seed. */
final class RandomFeatures {
    private static final String LETTERS = "aZé’œ;|=\\,\"' 7ß漢\t";

    private final Random random;

    RandomFeatures(long seed) {
        this.random = new Random(seed);
    }

    Feature of(TargetCollection collection) {
        return switch (collection) {
            case QUARTIERS -> quartier();
            case STREETS -> street();
            case PLACES -> place();
            case EVENTS -> event();
            case FURNITURE -> furniture();
            case ROUTES -> route();
        };
    }

    private Quartier quartier() {
        boolean complete = random.nextBoolean();
        return new Quartier(identity(), texts(), complete ? area() : line(), complete, texts());
    }

    private Street street() {
        StreetClass streetClass = one(StreetClass.values());
        return new Street(
                identity(),
                texts(),
                random.nextBoolean() ? line() : area(),
                streetClass,
                one(Surface.values()),
                maybe(() -> real(0.1, 200)),
                maybe(() -> real(-100, 100)),
                streetClass == StreetClass.STAIRS ? stairs() : null,
                one(Lighting.values()),
                one(Access.values()),
                one(Access.values()),
                random.nextInt(-20, 21),
                one(Street.Passage.values()),
                random.nextBoolean());
    }

    private @Nullable Stairs stairs() {
        return maybe(() -> new Stairs(
                maybe(() -> random.nextInt(1, 2_001)),
                maybe(random::nextBoolean),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean()));
    }

    private KeyPlace place() {
        return new KeyPlace(
                identity(),
                LocalizedText.of(text()),
                point(),
                maybe(random.nextBoolean() ? this::area : this::line),
                random.nextBoolean() ? "museum" : "",
                themes(),
                real(0, 100),
                random.nextInt(0, 1_441),
                maybe(() -> new OpeningHours("Mo-Fr 09:00-12:00,14:00-18:00")),
                one(Access.values()),
                texts(),
                several(() -> new Picture(
                        URI.create("https://example.org/a?b=c;d|e".replace("|", "%7C")), text(), "", texts())),
                random.nextBoolean() ? "https://example.org/" : "");
    }

    private Event event() {
        List<Occurrence> occurrences = new ArrayList<>(List.of(occurrence()));
        occurrences.addAll(several(this::occurrence));
        return new Event(
                identity(),
                LocalizedText.of(text()),
                point(),
                maybe(this::area),
                occurrences,
                random.nextBoolean() ? text() : "",
                themes(),
                texts(),
                maybe(this::id),
                "");
    }

    private Furniture furniture() {
        return new Furniture(
                identity(),
                texts(),
                random.nextBoolean() ? point() : line(),
                one(FurnitureKind.values()),
                new Dimensions(maybe(() -> real(0.01, 100)), null, maybe(() -> real(0.01, 100))),
                maybe(() -> real(0, 359)),
                one(FurnitureState.values()),
                one(Condition.values()));
    }

    private Route route() {
        return new Route(
                identity(),
                texts(),
                line(),
                several(() -> new RouteStop(maybe(this::id), texts(), point(), maybe(this::time), maybe(this::time))),
                several(() -> new RouteDirection(text(), real(0, 900), random.nextInt(900), point(), 1)),
                maybe(() -> one(Language.values())),
                maybe(() -> Walker.SENIOR),
                random.nextBoolean(),
                real(0, 1e5),
                maybe(() -> real(0, 1e4)),
                maybe(() -> real(0, 1e4)),
                maybe(() -> real(0, 1e4)),
                maybe(() -> real(0, 1e4)),
                texts());
    }

    private Identity identity() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String name : List.of("surface", "name", "LARG", "kind", "nom_fr", "description.fr")) {
            // Of one type each: a column has but one.
            boolean number = name.equals("LARG") || name.equals("kind");
            Object value = maybe(() -> number ? (Object) random.nextLong() : text());
            if (value != null) {
                attributes.put(name, value);
            }
        }
        Source source = new Source("voirie", text(), random.nextBoolean() ? "ODbL-1.0" : "", text());
        return new Identity(id(), source, new Attributes(attributes));
    }

    private Occurrence occurrence() {
        OffsetDateTime begin = time();
        return new Occurrence(begin, begin.plusMinutes(random.nextInt(1, 9_000)));
    }

    private OffsetDateTime time() {
        return OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(random.nextInt(-5, 6)))
                .plusMinutes(random.nextInt(500_000));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Set<Theme> themes() {
        Set<Theme> themes = EnumSet.noneOf(Theme.class);
        themes.addAll(several(() -> one(Theme.values())));
        return themes;
    }

    private LocalizedText texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : List.of(LocalizedText.UNDETERMINED, "fr", "en", "oc")) {
            if (random.nextBoolean()) {
                texts.put(language, text());
            }
        }
        return new LocalizedText(texts);
    }

    /** Neither blank nor with blanks at its ends, which no reading of cells keeps. */
    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append("y").toString();
    }

    private double real(double least, double most) {
        return random.nextDouble(least, most);
    }

    private Point point() {
        return Geometries.point(real(7, 8), real(43, 44));
    }

    private Geometry line() {
        return Geometries.line(point().getCoordinate(), point().getCoordinate(), point().getCoordinate());
    }

    private Geometry area() {
        return point().buffer(real(0.001, 0.1), 2);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> several(Supplier<T> value) {
        List<T> all = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            all.add(value.get());
        }
        return all;
    }
}
