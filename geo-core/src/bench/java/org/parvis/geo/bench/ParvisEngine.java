package org.parvis.geo.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/** Ours, for an adult. */
final class ParvisEngine implements Engine {
    private final NetworkWalkRouter router;
    private Points points = new Points(List.of(), List.of());

    ParvisEngine(NetworkWalkRouter router) {
        this.router = router;
    }

    void setPoints(Points points) {
        this.points = points;
    }

    @Override
    public String name() {
        return "parvis";
    }

    @Override
    public Set<Question> answers() {
        return EnumSet.of(
                Question.SNAP,
                Question.P2P_TIME,
                Question.P2P_GEOMETRY,
                Question.P2P_INSTRUCTIONS,
                Question.MATRIX50,
                Question.MATRIX200);
    }

    @Override
    public double ask(Question question, int index) {
        Points.Pair pair = points.pair(index);
        return switch (question) {
            case SNAP -> router.snap(pair.from(), Walker.ADULT).orElseThrow().x;
            case P2P_TIME -> router.times(List.of(pair.from(), pair.to()), Walker.ADULT)
                    .seconds(0, 1);
            case P2P_GEOMETRY -> router.walk(pair.from(), pair.to(), Walker.ADULT)
                    .geometry()
                    .getNumPoints();
            case P2P_INSTRUCTIONS -> Directions.describe(
                            List.of(router.walk(pair.from(), pair.to(), Walker.ADULT)), List.of(), Language.ENGLISH)
                    .size();
            case MATRIX50, MATRIX200 -> router.times(points.near().subList(0, question.matrixSize()), Walker.ADULT)
                    .seconds(0, 1);
            default -> throw new IllegalArgumentException("Parvis is not asked for " + question);
        };
    }
}
