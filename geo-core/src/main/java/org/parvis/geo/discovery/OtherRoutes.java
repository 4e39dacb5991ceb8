package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.discovery.DiscoveryPlan.Alternative;
import org.parvis.geo.discovery.RouteSearch.Found;
import org.parvis.geo.shared.ErrorCode;
import org.parvis.geo.shared.ParvisException;

/**
 * Other routes for the same wishes that differ really: each shares at most half of its stops with each one before. What
 * was a stop before counts less and less, until it is forbidden; a route that is much less worth is none.
 */
final class OtherRoutes {
    /** What a stop of a route before counts, trial by trial; below 0 it is forbidden. */
    private static final double[] FACTORS = {0.3, 0.05, -1};

    /** Nobody is offered a route worth less than this share of the best. Our assumption. */
    private static final double LEAST_WORTH = 0.5;

    private final WalkPlan plan;
    private final RouteSearch search;
    private final RouteAssembly assembly;

    OtherRoutes(WalkPlan plan, RouteSearch search, RouteAssembly assembly) {
        this.plan = plan;
        this.search = search;
        this.assembly = assembly;
    }

    /**
     * What was found.
     *
     * @param routes as many as were asked for, or fewer
     * @param cutShort whether there might have been more, had there been more time
     */
    record Others(List<Alternative> routes, boolean cutShort) {}

    /** Looks for them until the deadline, which is no failure here: whoever asked has a route already. */
    Others besides(Found best) {
        List<Found> chosen = new ArrayList<>(List.of(best));
        List<Alternative> others = new ArrayList<>();
        double least = LEAST_WORTH * Worth.of(plan, best.halts());
        try {
            for (int i = 0; i < plan.request().wishes().alternatives(); i++) {
                Found other = different(chosen, least);
                if (other == null) {
                    break;
                }
                chosen.add(other);
                int shared = shared(other, best);
                others.add(new Alternative(assembly.assemble(other.walks().get(0)), shared));
            }
            return new Others(others, false);
        } catch (ParvisException late) {
            if (late.code() != ErrorCode.OUT_OF_TIME) {
                throw late;
            }
            return new Others(others, true);
        }
    }

    private @Nullable Found different(List<Found> chosen, double least) {
        Map<Integer, Integer> uses = new HashMap<>();
        for (Found found : chosen) {
            for (int node : found.solution().stops()) {
                uses.merge(node, 1, Integer::sum);
            }
        }
        for (double factor : FACTORS) {
            Found other = trial(uses.keySet(), factor);
            boolean differs = other != null
                    && !other.goesNowhere()
                    && chosen.stream()
                            .allMatch(each ->
                                    2 * shared(other, each) <= stops(other).size());
            if (other != null && differs && Worth.of(plan, other.halts()) >= least) {
                return other;
            }
        }
        return null;
    }

    private @Nullable Found trial(Set<Integer> used, double factor) {
        try {
            return search.find(
                    draft -> {
                        for (int node : used) {
                            boolean compulsory = plan.candidate(node).compulsory();
                            if (factor >= 0) {
                                draft.scaled(node, factor);
                            } else if (!compulsory) {
                                draft.without(node);
                            }
                        }
                        return draft;
                    },
                    better -> {});
        } catch (RouteSearch.RestsDoNotFit noTimeToRest) {
            return null;
        } catch (ParvisException refused) {
            if (refused.code() == ErrorCode.INFEASIBLE || refused.code() == ErrorCode.UNREACHABLE) {
                return null;
            }
            throw refused;
        }
    }

    private static int shared(Found one, Found other) {
        Set<UUID> both = new HashSet<>(stops(one));
        both.retainAll(stops(other));
        return both.size();
    }

    /** Rests are no part of what a route offers. */
    private static Set<UUID> stops(Found found) {
        return found.halts().stream()
                .filter(halt -> !halt.isRest())
                .map(halt -> halt.sight().id())
                .collect(Collectors.toSet());
    }
}
