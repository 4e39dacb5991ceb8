package org.parvis.geo.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parvis.geo.discovery.RouteSearch.Found;

/** Tells whoever waits the first answer and each better one, and none twice. */
final class BetterAnswers {
    private final DiscoveryRequest request;
    private final RouteAssembly assembly;
    private final Consumer<DiscoveryPlan> improved;
    private double toldInterest = -1;

    BetterAnswers(DiscoveryRequest request, RouteAssembly assembly, Consumer<DiscoveryPlan> improved) {
        this.request = request;
        this.assembly = assembly;
        this.improved = improved;
    }

    /** Passes on what is better than what was told before. */
    void tell(Found found) {
        if (found.solution().score() > toldInterest && (request.hasEnd() || !found.goesNowhere())) {
            toldInterest = found.solution().score();
            improved.accept(new DiscoveryPlan(parts(found), List.of(), null, false));
        }
    }

    /** The walks that lead anywhere, at least one. */
    List<DiscoveryRoute> parts(Found found) {
        List<DiscoveryRoute> parts = new ArrayList<>();
        for (Timetable walk : found.walks()) {
            if (request.hasEnd() || !walk.visits().isEmpty()) {
                parts.add(assembly.assemble(walk));
            }
        }
        return parts;
    }
}
