package org.parvis.geo.discovery.ambience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.parvis.geo.routing.Pleasantness;
import org.parvis.geo.routing.Stretch;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Backdrop;
import org.parvis.geo.territory.BackdropKind;
import org.parvis.geo.territory.Furniture;
import org.parvis.geo.territory.FurnitureKind;
import org.parvis.geo.territory.FurnitureState;
import org.parvis.geo.territory.KeyPlace;
import org.parvis.geo.territory.Lighting;
import org.parvis.geo.territory.Theme;

/**
 * What lies beside the streets of a town and makes them fine to walk in, as far as its data says: how calm a street is and
 * whether it is lit follows from the street itself, the rest from places, furniture and green areas. Immutable, safe for
 * use by many threads.
 */
public final class Surroundings {
    public static final Surroundings NONE = new Surroundings(List.of());

    /** Between two looks around along a street. */
    private static final double STEP_METRES = 10;

    /** As far as a work of art or a shop front is seen across a street. */
    private static final double ACROSS_THE_STREET_METRES = 25;

    /** As far as a lamp lights. */
    private static final double LAMP_METRES = 25;

    /** As far as one walks under a tree, or feels a park. */
    private static final double UNDER_TREES_METRES = 12;

    /** A street with no more than this factor is calm: closed to cars, or a street of the neighbourhood. */
    private static final double CALM_FACTOR = 1.3;

    private static final Set<String> SHOP_KINDS =
            Set.of("shop", "cafe", "restaurant", "bar", "pub", "ice_cream", "mall", "department_store", "arcade");

    private static final Set<BackdropKind> GREEN_AREAS = EnumSet.of(BackdropKind.GREEN, BackdropKind.WOOD);

    private static final Set<String> GREEN_PLACES = Set.of("garden", "park", "nature_reserve");

    /** Something beside streets, felt within its outline, in metres. */
    private record Felt(AmbienceKind kind, PreparedGeometry within) {}

    private final MetricPlane plane;
    private final STRtree index = new STRtree();

    private Surroundings(List<Beside> things) {
        Envelope extent = new Envelope();
        things.forEach(thing -> extent.expandToInclude(thing.geometry().getEnvelopeInternal()));
        plane = extent.isNull() ? new MetricPlane(0, 0) : MetricPlane.around(extent);
        for (Beside thing : things) {
            Geometry area =
                    plane.toMetres(thing.geometry()).buffer(thing.metres(), thing.geometry() instanceof Point ? 3 : 1);
            index.insert(area.getEnvelopeInternal(), new Felt(thing.kind(), PreparedGeometryFactory.prepare(area)));
        }
        index.build();
    }

    private record Beside(AmbienceKind kind, Geometry geometry, double metres) {}

    /**
     * @param places, furniture of a town
     * @param areas of its background map; the green ones count
     */
    public static Surroundings of(
            Collection<KeyPlace> places, Collection<Furniture> furniture, Collection<Backdrop> areas) {
        List<Beside> things = new ArrayList<>();
        places.forEach(place -> addPlace(place, things));
        furniture.forEach(piece -> addFurniture(piece, things));
        for (Backdrop area : areas) {
            if (isGreen(area)) {
                things.add(new Beside(AmbienceKind.GREEN, area.geometry(), UNDER_TREES_METRES));
            }
        }
        return new Surroundings(things);
    }

    /** Whether a piece of the background map is of use here, so that the others need not be kept. */
    public static boolean isGreen(Backdrop piece) {
        return GREEN_AREAS.contains(piece.kind());
    }

    private static void addPlace(KeyPlace place, List<Beside> things) {
        Geometry footprint = place.footprint();
        Geometry where = footprint == null ? place.geometry() : footprint;
        if (place.themes().contains(Theme.ART)) {
            things.add(new Beside(AmbienceKind.ART, where, ACROSS_THE_STREET_METRES));
        }
        if (GREEN_PLACES.contains(place.kind())) {
            things.add(new Beside(AmbienceKind.GREEN, where, UNDER_TREES_METRES));
        }
        if (place.themes().contains(Theme.MARKET) || SHOP_KINDS.contains(place.kind())) {
            things.add(new Beside(AmbienceKind.SHOPS, where, ACROSS_THE_STREET_METRES));
        }
    }

    private static void addFurniture(Furniture piece, List<Beside> things) {
        if (piece.state() != FurnitureState.EXISTING) {
            return;
        }
        if (piece.kind() == FurnitureKind.TREE || piece.kind() == FurnitureKind.PLANTER) {
            things.add(new Beside(AmbienceKind.GREEN, piece.geometry(), UNDER_TREES_METRES));
        } else if (piece.kind() == FurnitureKind.STREET_LAMP) {
            things.add(new Beside(AmbienceKind.LIGHT, piece.geometry(), LAMP_METRES));
        }
    }

    /** What a walk leads along, look by look. */
    public FineWay along(Walk walk) {
        FineWay.Builder fine = new FineWay.Builder();
        for (Stretch stretch : walk.stretches()) {
            Geometry line = plane.toMetres(stretch.geometry());
            int looks = Math.max(1, (int) Math.ceil(line.getLength() / STEP_METRES));
            double step = line.getLength() / looks;
            LengthIndexedLine along = new LengthIndexedLine(line);
            for (int i = 0; i < looks; i++) {
                // In the middle of each step, so that whoever comes back looks around at the same spots.
                Coordinate spot = along.extractPoint((i + 0.5) * step);
                fine.add(spot, step, at(spot, stretch));
            }
        }
        return fine.build();
    }

    private Set<AmbienceKind> at(Coordinate spot, Stretch stretch) {
        Set<AmbienceKind> kinds = EnumSet.noneOf(AmbienceKind.class);
        if (Pleasantness.factor(stretch.street().way()) <= CALM_FACTOR) {
            kinds.add(AmbienceKind.QUIET);
        }
        if (stretch.street().lighting() == Lighting.LIT) {
            kinds.add(AmbienceKind.LIGHT);
        }
        Point point = Geometries.FACTORY.createPoint(spot);
        for (Object found : index.query(new Envelope(spot))) {
            Felt felt = (Felt) found;
            if (!kinds.contains(felt.kind()) && felt.within().intersects(point)) {
                kinds.add(felt.kind());
            }
        }
        return kinds;
    }
}
