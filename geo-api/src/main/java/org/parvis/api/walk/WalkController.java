package org.parvis.api.walk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.network.WalkNetworks;
import org.parvis.api.network.WalkParameters;
import org.parvis.api.network.WalkableTown;
import org.parvis.geo.routing.WalkRequest;
import org.parvis.geo.shared.Deadline;
import org.parvis.geo.shared.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The best walk from one point to another: {@code GET /api/v1/walk}. */
@RestController
@RequestMapping("/api/v1/walk")
@Tag(name = "walk")
class WalkController {
    private final WalkNetworks networks;

    WalkController(WalkNetworks networks) {
        this.networks = networks;
    }

    @Operation(
            operationId = "walk",
            summary = "The best walk between two points, or several to choose from",
            description = "A Feature; with alternatives, a FeatureCollection with the best walk first.")
    @Parameter(
            name = "via",
            in = ParameterIn.QUERY,
            description = "A point to pass: lon,lat in degrees. Repeat it for more, in walking order, at most "
                    + WalkQuestion.MOST_VIA + ".",
            array = @ArraySchema(schema = @Schema(type = "string")),
            example = "7.4246,43.7350")
    @Parameter(
            name = "avoid",
            in = ParameterIn.QUERY,
            description =
                    "What to keep off: stairs, escalators, lifts, steep, rough, unlit, crossings, squares, a street"
                            + " as street:<id>, an area as lon,lat,metres. Repeat it, or put commas between them.",
            array = @ArraySchema(schema = @Schema(type = "string")),
            example = "stairs")
    @GetMapping(produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    ResponseEntity<WalkAnswer> walk(
            @Parameter(description = "Where it begins: lon,lat in degrees.", example = "7.4206,43.7312") @RequestParam
                    String from,
            @Parameter(description = "Where it ends: lon,lat in degrees.", example = "7.4281,43.7394") @RequestParam
                    String to,
            @Parameter(
                            description = "How many other ways to offer; 0 if left out. There may be fewer.",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "3"))
                    @RequestParam(required = false)
                    @Nullable
                    Integer alternatives,
            @Parameter(description = "Whether a somewhat longer way is taken that is easier to follow.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean fewTurns,
            @Parameter(description = "For whom: a code of /api/v1/walkers; adult if left out.", example = "adult")
                    @RequestParam(required = false)
                    @Nullable
                    String walker,
            @Parameter(description = "Of the directions, fr or en; fr if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Deadline deadline) {
        WalkRequest wish = WalkQuestion.of(from, to, walker, fewTurns, request, deadline);
        int others = WalkQuestion.alternatives(alternatives, wish);
        Language told = WalkParameters.language(language);
        WalkableTown town = networks.current();
        WalkAnswer answer = others == 0
                ? WalkAnswer.of(town.router().walk(wish), wish.walker(), told, town.landmarks())
                : WalkAnswer.of(town.router().alternatives(wish, others + 1), wish.walker(), told, town.landmarks());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
