package org.parvis.api.discovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.api.collection.DirectionProperties;
import org.parvis.api.collection.GeoJsonFeature;
import org.parvis.api.collection.Rounded;
import org.parvis.geo.discovery.DiscoveryPlan;
import org.parvis.geo.discovery.DiscoveryPlan.Alternative;
import org.parvis.geo.discovery.DiscoveryRoute;
import org.parvis.geo.discovery.DiscoveryStop;
import org.parvis.geo.discovery.LeftOut;
import org.parvis.geo.discovery.ScoreBound;
import org.parvis.geo.discovery.Wishes;
import org.parvis.geo.shared.Language;

/**
 * A planned route as a GeoJSON FeatureCollection, ready to be kept. Of several walks behind each other it is the first.
 *
 * @param features the line first, then the stops in walking order
 * @param directions in walking order
 * @param leftOut wanted places that are not stops, each with its reason
 * @param leftOutMore how many further ones there are
 * @param day which of several walks it is, from 1; null if there is only one
 * @param sharedStops of an alternative: how many of its stops the best route has too; else null
 * @param alternatives other routes; null within an alternative or a part
 * @param parts all walks where there are several; else null
 * @param certificate how much better any walk could be; null if nobody asked
 * @param cutShort true if time ran out before all alternatives were looked for; else null
 */
@Schema(name = "DiscoveryAnswer", description = "Post it to /api/v1/routes as it is to keep it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DiscoveryAnswerBody(
        @Schema(allowableValues = "FeatureCollection") String type,
        List<DiscoveryFeature> features,
        List<DirectionProperties> directions,
        List<LeftOutProperties> leftOut,
        @Schema(description = "How many further places were left out and are not in the list.") int leftOutMore,
        @Nullable Integer day,
        @Nullable Integer sharedStops,
        @Nullable List<DiscoveryAnswerBody> alternatives,
        @Nullable List<DiscoveryAnswerBody> parts,
        @Nullable CertificateProperties certificate,
        @Schema(description = "Whether time ran out before all alternatives were looked for.") @Nullable
                Boolean cutShort) {
    /** How much better any walk could be. */
    @Schema(name = "DiscoveryCertificate")
    record CertificateProperties(
            @Schema(description = "No walk within these wishes has stops worth more than this.") double upperBound,
            @Schema(description = "By how many percent that is more than this walk's stops are worth.", minimum = "0")
                    double gapPercent,
            @Schema(description = "Whether these stops are proved to be the best there are.") boolean proved,
            String sentence,
            @Schema(description = "How long it took to prove.") double seconds) {
        static CertificateProperties of(ScoreBound bound) {
            // Rounded upwards: what is promised has to hold.
            return new CertificateProperties(
                    Math.ceil(bound.upperBound() * 10) / 10,
                    Math.ceil(bound.gapPercent() * 100) / 100,
                    bound.proved(),
                    bound.sentence(),
                    Rounded.toTenth(bound.seconds()));
        }
    }

    /** @param wishes it is the answer to: who asks for several walks is given parts, even if one is enough */
    static DiscoveryAnswerBody of(DiscoveryPlan plan, Wishes wishes) {
        DiscoveryRoute route = plan.route();
        boolean several = wishes.days() > 1 || wishes.loops() > 1;
        return new DiscoveryAnswerBody(
                "FeatureCollection",
                features(route),
                directions(route),
                leftOut(route),
                route.moreLeftOut(),
                several ? (Integer) route.number() : null,
                null,
                plan.alternatives().stream()
                        .map(DiscoveryAnswerBody::alternative)
                        .toList(),
                several ? plan.parts().stream().map(DiscoveryAnswerBody::part).toList() : null,
                plan.certificate() == null ? null : CertificateProperties.of(plan.certificate()),
                plan.cutShort() ? true : null);
    }

    private static DiscoveryAnswerBody part(DiscoveryRoute route) {
        return bare(route, route.number(), null);
    }

    private static DiscoveryAnswerBody alternative(Alternative other) {
        return bare(other.route(), null, other.sharedStops());
    }

    private static DiscoveryAnswerBody bare(DiscoveryRoute route, @Nullable Integer day, @Nullable Integer shared) {
        return new DiscoveryAnswerBody(
                "FeatureCollection",
                features(route),
                directions(route),
                leftOut(route),
                route.moreLeftOut(),
                day,
                shared,
                null,
                null,
                null,
                null);
    }

    private static List<DiscoveryFeature> features(DiscoveryRoute route) {
        List<DiscoveryFeature> features = new ArrayList<>();
        features.add(new DiscoveryFeature.Line(GeoJsonFeature.TYPE, route.geometry(), LineProperties.of(route)));
        for (DiscoveryStop stop : route.stops()) {
            features.add(new DiscoveryFeature.Stop(
                    GeoJsonFeature.TYPE, stop.sight().geometry(), StopProperties.of(stop, route.language())));
        }
        return features;
    }

    private static List<DirectionProperties> directions(DiscoveryRoute route) {
        return route.directions().stream().map(DirectionProperties::rounded).toList();
    }

    private static List<LeftOutProperties> leftOut(DiscoveryRoute route) {
        Language language = route.language();
        List<LeftOutProperties> places = new ArrayList<>();
        for (LeftOut left : route.leftOut()) {
            places.add(LeftOutProperties.of(left, language));
        }
        return places;
    }
}
