package org.parvis.geo.exchange.elevation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.geo.exchange.BundledTown;
import org.parvis.geo.exchange.ImportProgress;
import org.parvis.geo.exchange.layer.ExchangeLimits;
import org.parvis.geo.exchange.layer.SourceFile;
import org.parvis.geo.network.NetworkBuilder;
import org.parvis.geo.network.WalkNetwork;
import org.parvis.geo.network.WalkWeights;
import org.parvis.geo.shared.Crs;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Geometries;
import org.parvis.geo.territory.Street;
import org.parvis.geo.territory.StreetClass;
import org.parvis.geo.territory.Walker;

class ElevationSlopesTest {
    private static final Path TILE = Path.of("../../shared/data/monaco/N43E007.hgt.zip");

    @Test
    void fitsAStraightLine() {
        assertThat(ElevationSlopes.fittedSlope(new double[] {0, 1, 2, 3}, 10)).isCloseTo(0.1, within(1e-12));
        assertThat(ElevationSlopes.fittedSlope(new double[] {5, 5, 5}, 10)).isZero();
        // One height that is off tilts the line less than it would tilt the difference of the ends.
        assertThat(ElevationSlopes.fittedSlope(new double[] {0, 0, 0, 0, 0, 10}, 10))
                .isLessThan(0.15);
        assertThat(ElevationSlopes.fittedSlope(new double[] {0, Double.NaN, 2}, 10))
                .isNaN();
        assertThat(ElevationSlopes.fittedSlope(new double[] {0, 1, Double.NaN, 3, 4, 5}, 10))
                .isCloseTo(0.1, within(1e-12));
    }

    @Test
    void givesAStreetTheSlopeOfAPlaneInItsDrawnDirection() {
        // One metre up for every ten thousandths of a degree to the north: 0.9 %.
        ElevationSlopes slopes = new ElevationSlopes(plane(10_000 / 10.0), "plane.asc");
        Street up = street(StreetClass.LOCAL_STREET, 0, 0.002, 0, 0.006);
        Street down = street(StreetClass.LOCAL_STREET, 0, 0.006, 0, 0.002);

        assertThat(slopes.sloped(up).street().inclinePercent()).isEqualTo(0.9);
        assertThat(slopes.sloped(down).street().inclinePercent()).isEqualTo(-0.9);
        assertThat(slopes.sloped(up).street().identity().attributes().values().get("incline:source"))
                .isEqualTo("elevation file plane.asc, 111 m between heights");
        assertThat(slopes.sloped(slopes.sloped(up).street()).outcome()).isEqualTo(SlopeOutcome.FILLED);
        assertThat(slopes.apply(List.of(slopes.sloped(up).street())).changed()).isEmpty();
    }

    @Test
    void leavesAloneWhatTheGroundSaysNothingOf() {
        ElevationSlopes slopes = new ElevationSlopes(plane(1_000), "plane.asc");
        ElevationSlopes cliff = new ElevationSlopes(plane(100_000), "cliff.asc");
        Street street = street(StreetClass.LOCAL_STREET, 0, 0.002, 0, 0.006);

        assertThat(slopes.sloped(street(StreetClass.STAIRS, 0, 0.002, 0, 0.006)).outcome())
                .isEqualTo(SlopeOutcome.NOT_ON_THE_GROUND);
        assertThat(slopes.sloped(street(StreetClass.FOOTWAY, 0, 0.002, 0, 0.003))
                        .outcome())
                .isEqualTo(SlopeOutcome.TOO_SHORT);
        assertThat(slopes.sloped(street(StreetClass.FOOTWAY, 5, 5, 5, 5.004)).outcome())
                .isEqualTo(SlopeOutcome.NO_HEIGHTS);
        assertThat(cliff.sloped(street).outcome()).isEqualTo(SlopeOutcome.IMPLAUSIBLE);
        Street surveyed = with(street, 4.0);
        assertThat(slopes.sloped(surveyed)).isEqualTo(new ElevationSlopes.Sloped(surveyed, SlopeOutcome.SURVEYED));
    }

    @Test
    void changesWalkingTimesAndWhatAWheelchairCanUseInMonaco() {
        assumeThat(Files.exists(TILE)).as("shared/data/monaco is there").isTrue();
        List<Street> flat = BundledTown.monaco().read(ImportProgress.SILENT).streets();
        Elevations elevations = ElevationFormat.open(
                        new SourceFile(TILE, "N43E007.hgt.zip"), null, ExchangeLimits.DEFAULT, Deadline.NONE)
                .elevations();

        ElevationSlopes.Result result = new ElevationSlopes(elevations, "N43E007.hgt").apply(flat);

        assertThat(result.counts()).containsEntry(SlopeOutcome.SURVEYED, 2);
        assertThat(result.changed()).hasSizeBetween(200, 260);
        assertThat(result.changed()).noneMatch(street -> street.streetClass() == StreetClass.STAIRS);
        double[] percents = result.changed().stream()
                .mapToDouble(street -> Math.abs(with(street)))
                .sorted()
                .toArray();
        assertThat(percents[percents.length / 2]).isBetween(2.0, 6.0);

        Map<UUID, Street> sloped = new HashMap<>();
        result.changed().forEach(street -> sloped.put(street.id(), street));
        List<Street> steep = flat.stream()
                .map(street -> sloped.getOrDefault(street.id(), street))
                .toList();
        WalkNetwork before = NetworkBuilder.build(flat);
        WalkNetwork after = NetworkBuilder.build(steep);
        assertThat(seconds(after, Walker.ADULT)).isGreaterThan(seconds(before, Walker.ADULT));
        assertThat(open(after, Walker.WHEELCHAIR)).isLessThan(open(before, Walker.WHEELCHAIR));
    }

    private static double with(Street street) {
        Double percent = street.inclinePercent();
        return percent == null ? 0 : percent;
    }

    private static long seconds(WalkNetwork network, Walker walker) {
        WalkWeights weights = network.weights(walker);
        long seconds = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            seconds += weights.seconds(arc) == WalkWeights.BLOCKED ? 0 : weights.seconds(arc);
        }
        return seconds;
    }

    private static long open(WalkNetwork network, Walker walker) {
        WalkWeights weights = network.weights(walker);
        long open = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            open += weights.seconds(arc) == WalkWeights.BLOCKED ? 0 : 1;
        }
        return open;
    }

    /** Rises to the north from 0° to 0.01°, so many metres a degree; heights a thousandth of a degree apart. */
    private static Elevations plane(double metresPerDegree) {
        float[] heights = new float[11 * 11];
        for (int index = 0; index < heights.length; index++) {
            int rowFromSouth = 10 - index / 11;
            heights[index] = (float) (rowFromSouth * 0.001 * metresPerDegree);
        }
        return new Elevations(List.of(new ElevationGrid(Crs.WGS_84, -0.005, 0.01, 0.001, 0.001, 11, heights)));
    }

    private static Street street(StreetClass streetClass, double x, double y, double toX, double toY) {
        return SlopeSketch.street(streetClass, null, Geometries.line(new Coordinate(x, y), new Coordinate(toX, toY)));
    }

    private static Street with(Street street, double percent) {
        return SlopeSketch.street(street.streetClass(), percent, street.geometry());
    }
}
