package org.parvis.geo.cartography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.parvis.geo.cartography.TownMap.Area;
import org.parvis.geo.cartography.TownMap.Rule;
import org.parvis.geo.cartography.TownMap.Spot;
import org.parvis.geo.cartography.TownMap.Square;
import org.parvis.geo.cartography.TownMap.Way;
import org.parvis.geo.cartography.TownMap.WayKind;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Access;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Quartier;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/** Sorts the features of a town into what a {@link TownMap} holds. */
final class TownMapMaking {
    private static final GeometryFactory WORLD = new GeometryFactory();
    private static final Set<BackdropKind> LINES = EnumSet.of(BackdropKind.RAILWAY, BackdropKind.BARRIER);
    private static final Set<BackdropKind> NATURE = EnumSet.of(
            BackdropKind.GREEN,
            BackdropKind.WOOD,
            BackdropKind.BEACH,
            BackdropKind.SPORT,
            BackdropKind.CEMETERY,
            BackdropKind.WATER);

    private final List<Area> areas = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Square> squares = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<TownName> names = new ArrayList<>();
    private final Map<WayKind, LineMerger> ways = new LinkedHashMap<>();
    private final Map<StreetName, LineMerger> streetNames = new LinkedHashMap<>();
    private final Set<Side> boundarySides = new LinkedHashSet<>();
    private final Envelope extent = new Envelope();

    /** Streets whose names run on into one another. */
    private record StreetName(List<String> spellings, StreetClass streetClass, boolean under) {}

    /** A piece of a boundary between two neighbouring corners, whichever way it is drawn. */
    private record Side(Coordinate from, Coordinate to) {
        static Side of(Coordinate one, Coordinate other) {
            return one.compareTo(other) <= 0 ? new Side(one, other) : new Side(other, one);
        }
    }

    TownMapMaking(List<Backdrop> backdrop, List<Street> streets, List<Quartier> quartiers, List<KeyPlace> places) {
        // By id, so that the same features give the same map in whatever order they come.
        sorted(backdrop).forEach(this::addBackdrop);
        sorted(streets).forEach(this::addStreet);
        sorted(quartiers).forEach(this::addQuartier);
        sorted(places).forEach(this::addPlace);
    }

    TownMap make(String attribution) {
        // Larger first, so that a lawn in a park is not buried by the park.
        Comparator<Area> largerFirst = Comparator.comparingDouble(
                        (Area area) -> area.world().getArea())
                .reversed();
        areas.sort(Comparator.comparing(Area::kind).thenComparing(largerFirst));
        List<Way> joined = new ArrayList<>();
        ways.forEach((kind, pieces) -> lines(pieces).forEach(line -> joined.add(new Way(kind, line))));
        streetNames.forEach((name, pieces) -> {
            TownName.Kind kind = name.under() ? TownName.Kind.UNDERGROUND_STREET : TownName.Kind.STREET;
            Geometry whole = WORLD.buildGeometry(lines(pieces));
            Coordinate anchor = whole.getCoordinate();
            names.add(new TownName(kind, name.spellings(), whole, anchor, 0, name.streetClass(), whole.getLength()));
        });
        double middleY = extent.isNull() ? 0.5 : extent.centre().getY();
        return new TownMap(areas, rules, joined, squares, spots, boundaries(), names, middleY, attribution);
    }

    private static <F extends Feature> List<F> sorted(List<F> features) {
        return features.stream().sorted(Comparator.comparing(Feature::id)).toList();
    }

    private void addBackdrop(Backdrop feature) {
        Geometry world = toWorld(feature);
        BackdropKind kind = feature.kind();
        if (kind == BackdropKind.LABEL) {
            addName(TownName.Kind.LOCALITY, feature.name(), world, 0);
        } else if (LINES.contains(kind)) {
            rules.add(new Rule(kind, world, isUnderground(feature)));
        } else if (world instanceof Polygonal) {
            areas.add(new Area(kind, world));
            if (kind == BackdropKind.SEA) {
                addName(TownName.Kind.SEA, feature.name(), world, world.getArea());
            } else if (NATURE.contains(kind)) {
                addName(TownName.Kind.NATURE, feature.name(), world, world.getArea());
            }
        }
    }

    private void addStreet(Street street) {
        Geometry world = toWorld(street);
        if (street.isArea()) {
            squares.add(new Square(street.streetClass(), world));
            addName(TownName.Kind.SQUARE, street.name(), world, world.getArea());
        } else if (street.isSpot()) {
            for (Coordinate position : world.getCoordinates()) {
                spots.add(new Spot(street.streetClass(), position));
            }
        } else {
            WayKind kind = kindOf(street);
            ways.computeIfAbsent(kind, unknown -> new LineMerger()).add(world);
            if (!street.name().isEmpty()) {
                StreetName name = new StreetName(spellings(street.name()), street.streetClass(), kind.under());
                streetNames.computeIfAbsent(name, unknown -> new LineMerger()).add(world);
            }
        }
    }

    private void addQuartier(Quartier quartier) {
        Geometry world = toWorld(quartier);
        Geometry lines = world instanceof Polygonal ? world.getBoundary() : world;
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] corners = lines.getGeometryN(i).getCoordinates();
            for (int next = 1; next < corners.length; next++) {
                boundarySides.add(Side.of(corners[next - 1], corners[next]));
            }
        }
        // Its name belongs on its land, not into its harbour.
        Geometry dry = world instanceof Polygonal ? withoutSea(world) : world;
        addName(TownName.Kind.QUARTIER, quartier.name(), dry.isEmpty() ? world : dry, world.getArea());
    }

    private Geometry withoutSea(Geometry world) {
        Geometry dry = world;
        for (Area area : areas) {
            if (area.kind() == BackdropKind.SEA) {
                dry = OverlayNGRobust.overlay(dry, area.world(), OverlayNG.DIFFERENCE);
            }
        }
        return dry;
    }

    private void addPlace(KeyPlace place) {
        addName(TownName.Kind.PLACE, place.name(), toWorld(place), place.interest());
    }

    private void addName(TownName.Kind kind, LocalizedText name, Geometry world, double weight) {
        if (!name.isEmpty()) {
            LineString radius = world instanceof Polygonal ? inscribedRadius(world) : null;
            Coordinate anchor = radius == null ? world.getEnvelopeInternal().centre() : radius.getCoordinateN(0);
            double room = radius == null ? 0 : radius.getLength();
            names.add(new TownName(kind, spellings(name), world, anchor, room, null, weight));
        }
    }

    /** From the middle of the largest circle within this area to its rim. */
    private static LineString inscribedRadius(Geometry area) {
        double tolerance = Math.sqrt(area.getArea()) / 40;
        return new MaximumInscribedCircle(area, tolerance).getRadiusLine();
    }

    private Geometry toWorld(Feature feature) {
        Geometry world = WebMercator.toWorld(feature.geometry());
        extent.expandToInclude(world.getEnvelopeInternal());
        return world;
    }

    private static List<String> spellings(LocalizedText name) {
        List<String> spellings = new ArrayList<>();
        name.local().ifPresent(spellings::add);
        spellings.addAll(name.byLanguage().values());
        return spellings.stream().distinct().toList();
    }

    private static WayKind kindOf(Street street) {
        boolean under = street.passage() == Street.Passage.TUNNEL || street.layer() < 0;
        int level = street.passage() == Street.Passage.BRIDGE ? Math.max(1, street.layer()) : 0;
        boolean restricted = street.foot() == Access.PRIVATE || street.foot() == Access.NO;
        return new WayKind(street.streetClass(), level, under, street.covered(), restricted);
    }

    private static boolean isUnderground(Backdrop feature) {
        Object tunnel = feature.identity().attributes().values().get("tunnel");
        return tunnel != null && !"no".equals(tunnel);
    }

    private List<Geometry> boundaries() {
        LineMerger merger = new LineMerger();
        for (Side side : boundarySides) {
            merger.add(WORLD.createLineString(new Coordinate[] {side.from(), side.to()}));
        }
        return lines(merger);
    }

    private static List<Geometry> lines(LineMerger merger) {
        List<Geometry> lines = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            lines.add((LineString) line);
        }
        return lines;
    }
}
