package org.parvis.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What planning and keeping routes, loops and matrices look like, in values that work on the bundled town. */
final class Examples {
    private Examples() {}

    static void addTo(OpenAPI description) {
        Operation plan = post(description, "/api/v1/discovery-routes");
        if (plan != null) {
            plan.operationId("planDiscoveryRoute").summary("Plan a discovery route within a time budget");
            plan.getRequestBody().getContent().values().forEach(Examples::addWishes);
        }
        addGreenLine(description);
        Operation loops = post(description, "/api/v1/loops");
        if (loops != null) {
            Map<String, Object> wish = new LinkedHashMap<>();
            wish.put("from", position(7.4206, 43.7312));
            wish.put("metres", 3000);
            wish.put("count", 3);
            wish.put("walker", "adult");
            wish.put("language", "en");
            give(loops, "threeKilometres", "Three loops of 3 km to choose from", wish);
        }
        Operation matrix = post(description, "/api/v1/matrix");
        if (matrix != null) {
            Map<String, Object> wish = new LinkedHashMap<>();
            wish.put("sources", List.of(position(7.4206, 43.7312), position(7.4246, 43.7350)));
            wish.put("targets", List.of(position(7.4281, 43.7394)));
            wish.put("walker", "senior");
            give(matrix, "twoToOne", "From two points to a third", wish);
        }
        Operation keep = post(description, "/api/v1/routes");
        if (keep != null) {
            keep.summary("Keep a route: a Feature, or the answer of discovery-routes as it comes");
            keep.getRequestBody()
                    .description("An optional \"name\" beside the answer's \"features\" names the route.")
                    .getContent()
                    .values()
                    .forEach(content -> content.schema(new Schema<>()
                            .addOneOfItem(TerritorySchemas.reference("GeoJsonFeatureRouteProperties"))
                            .addOneOfItem(TerritorySchemas.reference("DiscoveryAnswer"))));
        }
    }

    private static void addGreenLine(OpenAPI description) {
        Operation green = post(description, "/api/v1/green-lines");
        if (green != null) {
            Map<String, Object> wish = new LinkedHashMap<>();
            wish.put(
                    "places", List.of(position(7.4206, 43.7312), position(7.4246, 43.7350), position(7.4281, 43.7394)));
            wish.put("loop", false);
            wish.put("branches", true);
            wish.put("walker", "wheelchair");
            wish.put("language", "fr");
            give(green, "threePlaces", "Lines through three places to choose from", wish);
        }
    }

    private static void give(Operation operation, String name, String summary, Map<String, Object> value) {
        operation
                .getRequestBody()
                .getContent()
                .values()
                .forEach(content ->
                        content.addExamples(name, new Example().summary(summary).value(value)));
    }

    private static @Nullable Operation post(OpenAPI description, String path) {
        PathItem item = description.getPaths().get(path);
        return item == null ? null : item.getPost();
    }

    private static void addWishes(MediaType content) {
        Map<String, Object> oneWay = new LinkedHashMap<>();
        oneWay.put("start", position(7.4206, 43.7312));
        oneWay.put("end", position(7.4281, 43.7394));
        oneWay.put("budgetMinutes", 90);
        oneWay.put("walker", "adult");
        oneWay.put("departure", "2026-06-20T10:00:00+02:00");
        oneWay.put("language", "en");
        Map<String, Object> loop = new LinkedHashMap<>();
        loop.put("start", position(7.4206, 43.7312));
        loop.put("loop", true);
        loop.put("budgetMinutes", 120);
        loop.put("walker", "wheelchair");
        loop.put("themes", Map.of("art", 1.0, "nature", 0.5));
        loop.put("mustVisit", List.of());
        loop.put("avoid", List.of());
        loop.put("departure", "2026-06-20T14:00:00+02:00");
        loop.put("language", "fr");
        content.addExamples(
                "fromHereToThere",
                new Example().summary("90 minutes from one point to another").value(oneWay));
        content.addExamples(
                "loop",
                new Example()
                        .summary("A loop for art and gardens by wheelchair")
                        .value(loop));
    }

    private static Map<String, Object> position(double longitude, double latitude) {
        Map<String, Object> position = new LinkedHashMap<>();
        position.put("lon", longitude);
        position.put("lat", latitude);
        return position;
    }
}
