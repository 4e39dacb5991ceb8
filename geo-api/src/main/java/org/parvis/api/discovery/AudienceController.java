package org.parvis.api.discovery;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.geo.discovery.audience.Audience;
import org.parvis.geo.discovery.audience.Audiences;
import org.parvis.geo.shared.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whom places can be rated: {@code GET /api/v1/audiences}. */
@RestController
@RequestMapping("/api/v1/audiences")
class AudienceController {
    /** In the order in which to offer them. */
    @GetMapping(produces = "application/json")
    AudienceTable audiences() {
        return new AudienceTable(
                Audiences.STANDARD.all().stream().map(AudienceRow::of).toList());
    }

    /** The table. */
    record AudienceTable(List<AudienceRow> audiences) {}

    /**
     * An audience as a caller needs to know it.
     *
     * @param code what to send
     * @param names what to show
     * @param factors how many times as much as its interest says a place counts; 1 where nothing is said
     * @param reasons why, by the same words
     */
    @Schema(name = "Audience")
    record AudienceRow(
            @Schema(description = "What to send as audience.", example = "family") String code,
            @Schema(description = "What to show, by language.") LocalizedText names,
            @Schema(
                            description = "How many times as much as its interest says a place counts, by"
                                    + " theme.<theme> of the place and kind.<kind>; 1 where nothing is said.")
                    Map<String, Double> factors,
            @Schema(description = "Why, by the same words.") Map<String, String> reasons) {
        static AudienceRow of(Audience audience) {
            Map<String, Double> factors = new TreeMap<>();
            audience.themes().forEach((theme, factor) -> factors.put("theme." + theme.code(), factor));
            audience.kinds().forEach((kind, factor) -> factors.put("kind." + kind, factor));
            return new AudienceRow(audience.code(), audience.name(), factors, audience.reasons());
        }
    }
}
