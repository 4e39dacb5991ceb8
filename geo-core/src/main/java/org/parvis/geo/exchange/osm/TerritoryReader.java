package org.parvis.geo.exchange.osm;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.shared.LocalizedText;
import org.parvis.geo.territory.Source;
import org.parvis.geo.territory.Territory;

/** Finds the frame of the town in a file: its name and the rectangle in which its data is whole. */
final class TerritoryReader {
    /** Files with a claim larger than this (a region's, or the whole world) say nothing about a town. */
    private static final double MOST_DEGREES = 1.5;

    /** The share of nodes left out on each of the four sides where the file's own claim is of no use. */
    private static final double OUTLIERS = 0.005;

    /** Of so many, spread over the file, the outermost are found as well as of millions. */
    private static final int ENOUGH_POSITIONS = 200_000;

    private static final List<String> TOWNS = List.of("city", "town", "village", "municipality", "hamlet");

    private TerritoryReader() {}

    static Territory read(OsmData data, TownFrame frame) {
        Envelope extent = frame.extent().orElseGet(() -> extent(data));
        Coordinate middle = extent.centre();
        Point centre = frame.centre().orElseGet(() -> Geometries.point(middle.x, middle.y));
        LocalizedText name = frame.name().isEmpty() ? name(data, extent, frame.title()) : frame.name();
        return new Territory(
                name,
                extent,
                centre,
                frame.zone(),
                frame.languages(),
                List.of(Source.openStreetMap("").attribution()));
    }

    /**
     * The rectangle the file was cut along, where its header tells a plausible one that holds at least half of the
     * nodes. Ways are kept whole when a file is cut, so that single ones run far beyond (in Monaco's file 25 km out to
     * sea): the rectangle of all nodes is no use. Where the header is of no use the outermost nodes are left out.
     */
    static Envelope extent(OsmData data) {
        Coordinate[] positions = data.positions(ENOUGH_POSITIONS);
        Envelope claimed = data.headerBox().orElseGet(Envelope::new);
        if (!claimed.isNull() && claimed.getWidth() <= MOST_DEGREES && claimed.getHeight() <= MOST_DEGREES) {
            long inside = Arrays.stream(positions).filter(claimed::contains).count();
            if (2 * inside >= positions.length) {
                return claimed;
            }
        }
        double[] longitudes = sorted(positions, position -> position.x);
        double[] latitudes = sorted(positions, position -> position.y);
        int first = (int) (positions.length * OUTLIERS);
        int last = positions.length - 1 - first;
        return new Envelope(longitudes[first], longitudes[last], latitudes[first], latitudes[last]);
    }

    private static double[] sorted(Coordinate[] positions, ToDoubleFunction<Coordinate> ordinate) {
        return Arrays.stream(positions).mapToDouble(ordinate).sorted().toArray();
    }

    /** The first one of the largest kind there is. */
    private static LocalizedText name(OsmData data, Envelope extent, String otherwise) {
        int best = TOWNS.size();
        LocalizedText name = LocalizedText.of(otherwise);
        for (OsmNode node : data.taggedNodes()) {
            int kind = TOWNS.indexOf(node.tags().text("place"));
            if (kind >= 0 && kind < best && node.tags().has("name") && extent.contains(node.position())) {
                best = kind;
                name = new LocalizedText(Texts.of(node.tags(), "name"));
            }
        }
        return name;
    }
}
