package org.parvis.geo.exchange.elevation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.parvis.geo.shared.MetricPlane;
import org.parvis.geo.territory.Attributes;
import org.parvis.geo.territory.Identity;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;

/**
 * Slopes of streets from heights of the ground. Along a street a height is taken every third of the heights' distance
 * from each other, and the slope is that of the straight line that fits them best (least squares), so that single
 * heights which are some metres off weigh little. A slope that somebody surveyed is never touched.
 *
 * <p>A street shorter than {@value #LEAST_CELLS} cells gets none: its ends lie in the same or the next cell, and what
 * tells them apart would be the error of the heights rather than the ground. With SRTM (90 m) that leaves out all
 * streets below 135 m or so; with IGN's RGE ALTI (1 or 5 m) hardly any. A slope of more than {@value #STEEPEST_PERCENT}
 * % is not believed: the heights beside a cliff or a retaining wall are not those of the street.
 */
public final class ElevationSlopes {
    /** The attribute that says how a slope was got; a street that has it may be given another by better heights. */
    public static final String SOURCE_ATTRIBUTE = "incline:source";

    private static final double LEAST_CELLS = 1.5;
    private static final double STEEPEST_PERCENT = 25;
    private static final double SAMPLES_PER_CELL = 3;
    private static final int MOST_SAMPLES = 2_000;

    /** Of the heights along a street so many have to be known. */
    private static final double LEAST_KNOWN = 0.8;

    private static final Set<StreetClass> NOT_ON_THE_GROUND = Set.of(
            StreetClass.STAIRS,
            StreetClass.LIFT,
            StreetClass.MOVING_WALKWAY,
            StreetClass.CORRIDOR,
            StreetClass.BARRIER,
            StreetClass.PIER,
            StreetClass.PLANNED);

    private final Elevations elevations;
    private final String source;

    /**
     * @param file as a person knows it, for the attribute that says how a slope was got
     */
    public ElevationSlopes(Elevations elevations, String file) {
        this.elevations = elevations;
        this.source = String.format(
                Locale.ROOT, "elevation file %s, %.0f m between heights", file, elevations.resolutionMetres());
    }

    /**
     * What became of a street.
     *
     * @param street with its slope if it was {@link SlopeOutcome#FILLED}, otherwise as it was
     */
    public record Sloped(Street street, SlopeOutcome outcome) {}

    /**
     * What became of many streets.
     *
     * @param changed those with a new slope
     * @param counts of all, by what became of them; all outcomes are there
     */
    public record Result(List<Street> changed, Map<SlopeOutcome, Integer> counts) {
        public Result {
            changed = List.copyOf(changed);
            counts = Map.copyOf(counts);
        }
    }

    /** Gives slopes to those streets that can have one. */
    public Result apply(Iterable<Street> streets) {
        List<Street> changed = new ArrayList<>();
        Map<SlopeOutcome, Integer> counts = new LinkedHashMap<>();
        for (SlopeOutcome outcome : SlopeOutcome.values()) {
            counts.put(outcome, 0);
        }
        for (Street street : streets) {
            Sloped sloped = sloped(street);
            counts.merge(sloped.outcome(), 1, Integer::sum);
            if (sloped.outcome() == SlopeOutcome.FILLED && !sloped.street().equals(street)) {
                changed.add(sloped.street());
            }
        }
        return new Result(changed, counts);
    }

    /** Gives a slope to one street, if it can have one. */
    public Sloped sloped(Street street) {
        boolean computed = street.identity().attributes().values().containsKey(SOURCE_ATTRIBUTE);
        if (street.inclinePercent() != null && !computed) {
            return new Sloped(street, SlopeOutcome.SURVEYED);
        }
        boolean onTheGround = street.passage() == Street.Passage.GROUND
                && street.layer() == 0
                && !street.isArea()
                && !street.isSpot()
                && !NOT_ON_THE_GROUND.contains(street.streetClass());
        if (!onTheGround) {
            return new Sloped(street, SlopeOutcome.NOT_ON_THE_GROUND);
        }
        MetricPlane plane = MetricPlane.around(street.geometry().getEnvelopeInternal());
        double metres = plane.lengthMetres(street.geometry());
        if (metres < LEAST_CELLS * elevations.resolutionMetres()) {
            return new Sloped(street, SlopeOutcome.TOO_SHORT);
        }
        double percent = percent(street.geometry(), metres, plane);
        if (Double.isNaN(percent)) {
            return new Sloped(street, SlopeOutcome.NO_HEIGHTS);
        }
        if (Math.abs(percent) > STEEPEST_PERCENT) {
            return new Sloped(street, SlopeOutcome.IMPLAUSIBLE);
        }
        return new Sloped(withSlope(street, Math.round(percent * 10) / 10.0), SlopeOutcome.FILLED);
    }

    /** The slope in the drawn direction; NaN if too few heights are known. */
    private double percent(Geometry line, double metres, MetricPlane plane) {
        double step = elevations.resolutionMetres() / SAMPLES_PER_CELL;
        int samples = (int) Math.min(MOST_SAMPLES, Math.ceil(metres / step) + 1);
        Coordinate[] positions = new Coordinate[samples];
        LengthIndexedLine measured = new LengthIndexedLine(plane.toMetres(line));
        for (int index = 0; index < samples; index++) {
            positions[index] = measured.extractPoint(metres * index / (samples - 1));
        }
        LineString inDegrees = (LineString) plane.toDegrees(line.getFactory().createLineString(positions));
        double[] heights = elevations.heights(inDegrees.getCoordinates());
        return 100 * fittedSlope(heights, metres / (samples - 1));
    }

    /** Least squares over equally distant heights, those not known left out; NaN if too few are known. */
    static double fittedSlope(double[] heights, double step) {
        int known = 0;
        double sumAlong = 0;
        double sumHeight = 0;
        for (int index = 0; index < heights.length; index++) {
            if (!Double.isNaN(heights[index])) {
                known++;
                sumAlong += index * step;
                sumHeight += heights[index];
            }
        }
        if (known < 2 || known < LEAST_KNOWN * heights.length) {
            return Double.NaN;
        }
        double covariance = 0;
        double variance = 0;
        for (int index = 0; index < heights.length; index++) {
            if (!Double.isNaN(heights[index])) {
                double along = index * step - sumAlong / known;
                covariance += along * (heights[index] - sumHeight / known);
                variance += along * along;
            }
        }
        return variance == 0 ? Double.NaN : covariance / variance;
    }

    private Street withSlope(Street street, double percent) {
        Map<String, Object> attributes =
                new LinkedHashMap<>(street.identity().attributes().values());
        attributes.put(SOURCE_ATTRIBUTE, source);
        Identity identity =
                new Identity(street.identity().id(), street.identity().source(), new Attributes(attributes));
        return new Street(
                identity,
                street.name(),
                street.geometry(),
                street.streetClass(),
                street.surface(),
                street.widthMetres(),
                percent,
                street.stairs(),
                street.lighting(),
                street.foot(),
                street.wheelchair(),
                street.layer(),
                street.passage(),
                street.covered());
    }
}
