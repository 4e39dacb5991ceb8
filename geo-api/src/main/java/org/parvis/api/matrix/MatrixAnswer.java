package org.parvis.api.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.routing.TimeMatrix;
import org.parvis.geo.routing.WalkRouter;
import org.parvis.geo.territory.Walker;

/**
 * Walking times.
 *
 * @param minutes a row for each source with a value for each target, null where there is no way
 * @param unreachable indices of sources too far from any street this walker may use
 * @param unreachableTargets the same of targets, null where the targets are the sources
 */
@Schema(name = "MatrixAnswer")
record MatrixAnswer(
        Walker walker,
        @Schema(description = "A row for each source, in it a value for each target; null where there is no way.")
                List<List<@Nullable Double>> minutes,
        @Schema(description = "Indices of the sources that are too far from any street this walker may use.")
                List<Integer> unreachable,
        @Schema(description = "The same of the targets; only if there were targets.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                List<Integer> unreachableTargets) {
    private static final double SECONDS_PER_MINUTE = 60;

    static MatrixAnswer of(
            TimeMatrix times,
            Walker walker,
            WalkRouter router,
            List<Coordinate> sources,
            @Nullable List<Coordinate> targets) {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (int source = 0; source < times.sources(); source++) {
            rows.add(row(times, source));
        }
        return new MatrixAnswer(
                walker,
                rows,
                farFromStreets(sources, walker, router),
                targets == null ? null : farFromStreets(targets, walker, router));
    }

    private static List<@Nullable Double> row(TimeMatrix times, int source) {
        List<@Nullable Double> row = new ArrayList<>();
        for (int target = 0; target < times.targets(); target++) {
            boolean way = times.reachable(source, target);
            row.add(way ? Rounded.toTenth(times.seconds(source, target) / SECONDS_PER_MINUTE) : null);
        }
        return row;
    }

    private static List<Integer> farFromStreets(List<Coordinate> points, Walker walker, WalkRouter router) {
        return IntStream.range(0, points.size())
                .filter(point -> router.snap(points.get(point), walker).isEmpty())
                .boxed()
                .toList();
    }
}
