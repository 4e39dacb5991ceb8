package org.parvis.api.discovery;

import io.swagger.v3.oas.annotations.media.Schema;
import org.locationtech.jts.geom.Geometry;

/** A feature of the answer: the line, or a stop. */
@Schema(
        name = "DiscoveryPart",
        oneOf = {DiscoveryFeature.Line.class, DiscoveryFeature.Stop.class})
sealed interface DiscoveryFeature {
    /** The line of the walk. */
    @Schema(name = "DiscoveryLine")
    record Line(@Schema(allowableValues = "Feature") String type, Geometry geometry, LineProperties properties)
            implements DiscoveryFeature {}

    /** A stop on it. */
    @Schema(name = "DiscoveryStop")
    record Stop(@Schema(allowableValues = "Feature") String type, Geometry geometry, StopProperties properties)
            implements DiscoveryFeature {}
}
