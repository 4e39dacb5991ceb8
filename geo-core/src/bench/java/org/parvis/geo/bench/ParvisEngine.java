package org.parvis.geo.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.geo.routing.Directions;
import org.parvis.geo.routing.MeasuredTrees;
import org.parvis.geo.routing.NetworkWalkRouter;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.parvis.geo.territory.Walker;

/** Ours, for an adult. */
final class ParvisEngine implements Engine {
    private final NetworkWalkRouter router;
    private final MeasuredTrees trees;
    private Points points = new Points(List.of(), List.of());

    ParvisEngine(NetworkWalkRouter router) {
        this.router = router;
        trees = new MeasuredTrees(router.network());
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
        return EnumSet.allOf(Question.class);
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
            case REACH_TREE -> trees.reached(pair.from(), Question.REACH_MINUTES);
            case REACH_POLYGON -> router.reach(pair.from(), Question.REACH_MINUTES, Walker.ADULT, Deadline.NONE)
                    .polygon()
                    .getNumPoints();
            case ONE_TO_ALL -> trees.toAllWithoutPreparation(pair.from());
            case ONE_TO_ALL_PREPARED -> trees.toAll(pair.from());
        };
    }
}
