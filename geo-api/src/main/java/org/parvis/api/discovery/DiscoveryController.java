package org.parvis.api.discovery;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkableTown;
import org.parvis.geo.discovery.DiscoveryPlan;
import org.parvis.geo.discovery.DiscoveryRequest;
import org.parvis.geo.shared.Deadline;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planning a discovery route: {@code POST /api/v1/discovery-routes}. */
@RestController
@RequestMapping("/api/v1/discovery-routes")
class DiscoveryController {
    private final WalkNetworks networks;
    private final AnswerStreams streams;

    DiscoveryController(WalkNetworks networks, AnswerStreams streams) {
        this.networks = networks;
        this.streams = streams;
    }

    /** Chooses and orders places within the time budget. */
    @PostMapping(
            consumes = {CollectionController.GEO_JSON, CollectionController.JSON},
            produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    DiscoveryAnswerBody plan(@RequestBody DiscoveryBody body, Deadline deadline) {
        WalkableTown town = networks.current();
        DiscoveryRequest request = body.request(Instant.now(), town.zone());
        DiscoveryPlan plan = town.planner().plan(request, town.discovery(), better -> {}, deadline);
        return DiscoveryAnswerBody.of(plan, request.wishes());
    }

    /**
     * The same, as server-sent events: {@code improved} for the first and each better answer, then {@code done} with the
     * whole one. What fails before the first answer is told as ever, what fails later as an event {@code problem}.
     *
     * <p>Answered by the thread that took the request, the only one that can see whether the caller is still there.
     */
    @PostMapping(
            consumes = {CollectionController.GEO_JSON, CollectionController.JSON},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(@RequestBody DiscoveryBody body, Deadline deadline, HttpServletResponse response) {
        WalkableTown town = networks.current();
        DiscoveryRequest request = body.request(Instant.now(), town.zone());
        streams.answer(response, improved -> {
            DiscoveryPlan plan = town.planner()
                    .plan(
                            request,
                            town.discovery(),
                            better -> improved.accept(DiscoveryAnswerBody.of(better, request.wishes())),
                            deadline);
            return DiscoveryAnswerBody.of(plan, request.wishes());
        });
    }
}
