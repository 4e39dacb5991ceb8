package org.parvis.api.walk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.parvis.api.collection.CollectionController;
import org.parvis.api.collection.GeoJsonFeature;
import org.parvis.api.network.WalkNetworks;
import org.parvis.geo.routing.Walk;
import org.parvis.geo.shared.Language;
import org.parvis.geo.shared.ParvisException;
import org.parvis.geo.territory.Walker;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quickest walk between two points: {@code GET /api/v1/walk}. */
@RestController
@RequestMapping("/api/v1/walk")
@Tag(name = "walk")
class WalkController {
    private final WalkNetworks networks;

    WalkController(WalkNetworks networks) {
        this.networks = networks;
    }

    @Operation(operationId = "walk", summary = "The quickest walk between two points")
    @GetMapping(produces = {CollectionController.GEO_JSON, CollectionController.JSON})
    GeoJsonFeature<WalkProperties> walk(
            @Parameter(description = "Where it begins: lon,lat in degrees.", example = "7.4206,43.7312") @RequestParam
                    String from,
            @Parameter(description = "Where it ends: lon,lat in degrees.", example = "7.4281,43.7394") @RequestParam
                    String to,
            @Parameter(description = "adult, family, senior or wheelchair; adult if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String walker,
            @Parameter(description = "Of the directions, fr or en; fr if left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String language) {
        Coordinate begin = Position.parse("from", from);
        Coordinate end = Position.parse("to", to);
        Walker who = walker == null || walker.isBlank() ? Walker.ADULT : Walker.ofCode(walker.strip());
        Language told = language(language);
        Walk walk = networks.current().router().walk(begin, end, who);
        return GeoJsonFeature.of(null, walk.geometry(), WalkProperties.of(walk, who, told));
    }

    private static Language language(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Language.FRENCH;
        }
        return Language.ofCode(code.strip())
                .orElseThrow(() -> ParvisException.invalid("language", "Directions are told in fr or en."));
    }
}
