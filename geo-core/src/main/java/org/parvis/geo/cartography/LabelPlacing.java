package org.parvis.geo.cartography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Decides which names stand where on one zoom: once for the whole town, the important ones first, none over another.
 * Tiles then only cut their part out, so a name is the same on both sides of a tile's edge.
 */
final class LabelPlacing {
    private static final double STREET_NAME_STEP_PIXELS = 420;
    private static final double SAME_NAME_PIXELS = 170;
    private static final double SIGHT_NAME_PIXELS = 90;
    private static final double SEA_NAME_STEP_PIXELS = 760;

    /** Further off the shore than the middle of a harbour, which is not the open sea. */
    private static final double SEA_NAME_SHORE_METRES = 110;

    private static final double[] TRIES = {0, 0.12, -0.12, 0.25, -0.25, 0.38, -0.38};

    private final TownMap town;
    private final MapStyle style;
    private final Lettering lettering;
    private final int zoom;
    private final NameBlock block;
    private final TakenRoom room = new TakenRoom();
    private final List<PlacedLabel> placed = new ArrayList<>();
    private final Map<String, List<Coordinate>> streetNamesAt = new HashMap<>();
    private final Set<String> areaNames = new HashSet<>();

    LabelPlacing(TownMap town, MapStyle style, Lettering lettering, int zoom) {
        this.town = town;
        this.style = style;
        this.lettering = lettering;
        this.zoom = zoom;
        this.block = new NameBlock(lettering);
    }

    List<PlacedLabel> place() {
        List<TownName> names = new ArrayList<>(town.names());
        names.sort(Comparator.comparing(TownName::kind)
                .thenComparing(Comparator.comparingInt(this::rank).reversed())
                .thenComparing(Comparator.comparingDouble(TownName::weight).reversed()));
        names.forEach(this::placeName);
        return List.copyOf(placed);
    }

    private void placeName(TownName name) {
        MapStyle.Letters letters = style.letters();
        switch (name.kind()) {
            case SEA -> placeSea(name, letters.sea());
            case QUARTIER -> {
                if (zoom >= 13 && zoom <= 18) {
                    double size = letters.quartier().size() + Math.min(3, 0.8 * (zoom - 15));
                    placeArea(name, letters.quartier().sized(size), 130);
                }
            }
            case LOCALITY -> {
                if (zoom >= 15) {
                    placeArea(name, letters.locality(), 120);
                }
            }
            case SQUARE -> {
                if (zoom >= 16) {
                    placeWhereItFits(name, letters.square(), 1.5);
                }
            }
            case NATURE -> {
                if (zoom >= 14) {
                    placeWhereItFits(name, letters.nature(), 1.3);
                }
            }
            case STREET, UNDERGROUND_STREET -> placeStreet(name);
            case PLACE -> {
                if (name.weight() >= (zoom >= 19 ? 0 : zoom == 18 ? 45 : zoom == 17 ? 65 : 101)) {
                    placeSight(name, letters.place());
                }
            }
        }
    }

    private int rank(TownName name) {
        WayStyle way = name.streetClass() == null ? null : style.ways().get(name.streetClass());
        return way == null ? 0 : way.rank();
    }

    private void placeSea(TownName name, LetterStyle letters) {
        Optional<String> text = settable(name, letters);
        if (text.isEmpty() || zoom < 12) {
            return;
        }
        LetterStyle sized = letters.sized(letters.size() + Math.min(6, zoom - 14));
        PreparedGeometry sea = PreparedGeometryFactory.prepare(WebMercator.toPixels(name.world(), zoom));
        Envelope extent = sea.getGeometry().getEnvelopeInternal();
        Coordinate first = pixels(name.anchor());
        double step = SEA_NAME_STEP_PIXELS;
        double metresPerPixel = WebMercator.metresPerPixel(zoom, town.middleY());
        double firstRow = first.getY() - Math.floor((first.getY() - extent.getMinY()) / step) * step;
        for (double y = firstRow; y < extent.getMaxY(); y += step) {
            boolean shifted = Math.round((y - first.getY()) / step) % 2 != 0;
            double firstColumn = first.getX() - Math.floor((first.getX() - extent.getMinX()) / step) * step;
            for (double x = firstColumn - (shifted ? step / 2 : 0); x < extent.getMaxX(); x += step) {
                PlacedLabel label = block.around(new Coordinate(x, y), text.get(), sized, 220);
                Envelope air = label.reach();
                air.expandBy(Math.max(14, SEA_NAME_SHORE_METRES / metresPerPixel));
                if (sea.contains(sea.getGeometry().getFactory().toGeometry(air))) {
                    take(label);
                }
            }
        }
    }

    private void placeArea(TownName name, LetterStyle letters, double widest) {
        Optional<String> text = settable(name, letters);
        if (text.isPresent() && areaNames.add(text.get().toLowerCase(Locale.ROOT))) {
            take(block.around(pixels(name.anchor()), text.get(), letters, widest));
        }
    }

    /** Under the spot it belongs to, so that a mark of the client's fits above. */
    private void placeSight(TownName name, LetterStyle letters) {
        Optional<String> text = settable(name, letters);
        if (text.isPresent() && !areaNames.contains(text.get().toLowerCase(Locale.ROOT))) {
            PlacedLabel label = block.under(pixels(name.anchor()), text.get(), letters, SIGHT_NAME_PIXELS);
            if (take(label)) {
                areaNames.add(text.get().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** Only where the area is big enough to be seen to bear the name. */
    private void placeWhereItFits(TownName name, LetterStyle letters, double overhang) {
        Optional<String> text = settable(name, letters);
        if (text.isEmpty()) {
            return;
        }
        double across = 2 * name.room() * WebMercator.worldPixels(zoom);
        PlacedLabel label = block.around(pixels(name.anchor()), text.get(), letters, Math.max(60, across));
        boolean fits = label.reach().getWidth() <= Math.max(across * overhang, zoom >= 18 ? 70 : 0)
                && label.reach().getHeight() <= across * 1.2 + (zoom >= 18 ? 10 : 0);
        if (fits && !areaNames.contains(text.get().toLowerCase(Locale.ROOT)) && take(label)) {
            areaNames.add(text.get().toLowerCase(Locale.ROOT));
        }
    }

    private void placeStreet(TownName name) {
        WayStyle way = name.streetClass() == null ? null : style.ways().get(name.streetClass());
        boolean under = name.kind() == TownName.Kind.UNDERGROUND_STREET;
        if (way == null || zoom < way.nameFromZoom() + (under ? 1 : 0)) {
            return;
        }
        LetterStyle base =
                way.rank() >= 7 ? style.letters().mainStreet() : style.letters().street();
        LetterStyle letters = base.sized(base.size() + (zoom <= 15 ? -0.5 : Math.min(2, 0.6 * (zoom - 16))));
        Optional<String> text = settable(name, letters);
        if (text.isEmpty()) {
            return;
        }
        Geometry lines = DouglasPeuckerSimplifier.simplify(WebMercator.toPixels(name.world(), zoom), 1.2);
        List<LineString> longestFirst = new ArrayList<>();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            longestFirst.add((LineString) lines.getGeometryN(i));
        }
        longestFirst.sort(Comparator.comparingDouble(LineString::getLength).reversed());
        for (LineString line : longestFirst) {
            placeAlong(new NameOnPath(lettering, line.getCoordinates()), text.get(), letters);
        }
    }

    private void placeAlong(NameOnPath path, String name, LetterStyle letters) {
        int times = (int) Math.max(1, Math.round(path.length() / STREET_NAME_STEP_PIXELS));
        double step = path.length() / times;
        for (int i = 0; i < times; i++) {
            for (String text : StreetNameForms.of(name)) {
                if (placeNear(path, step * (i + 0.5), step, text, letters)) {
                    break;
                }
            }
        }
    }

    private boolean placeNear(NameOnPath path, double middle, double step, String text, LetterStyle letters) {
        for (double off : TRIES) {
            Optional<PlacedLabel> label = path.centredAt(middle + off * step, text, letters);
            if (label.isPresent() && isFarFromSame(label.get()) && take(label.get())) {
                streetNamesAt
                        .computeIfAbsent(StreetNameForms.key(text), unknown -> new ArrayList<>())
                        .add(label.get().reach().centre());
                return true;
            }
        }
        return false;
    }

    private boolean isFarFromSame(PlacedLabel label) {
        Coordinate here = label.reach().centre();
        for (Coordinate other : streetNamesAt.getOrDefault(StreetNameForms.key(label.text()), List.of())) {
            if (other.distance(here) < SAME_NAME_PIXELS) {
                return false;
            }
        }
        return true;
    }

    private boolean take(PlacedLabel label) {
        boolean free = room.take(label.boxes());
        if (free) {
            placed.add(label);
        }
        return free;
    }

    private Optional<String> settable(TownName name, LetterStyle letters) {
        return name.spellings().stream()
                .map(text -> letters.capitals() ? text.toUpperCase(Locale.FRENCH) : text)
                .filter(text -> lettering.canSet(text, letters.face()))
                .findFirst();
    }

    private Coordinate pixels(Coordinate world) {
        double pixels = WebMercator.worldPixels(zoom);
        return new Coordinate(world.getX() * pixels, world.getY() * pixels);
    }
}
