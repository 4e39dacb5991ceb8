package org.parvis.geo.exchange.osm;

import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.parvis.geo.exchange.issue.IssueLog;
import org.parvis.geo.shared.ParvisException;

/**
 * What all readers of features share: the file, its geometries, the rectangle of interest and the log.
 *
 * @param data the file
 * @param outlines ways and relations as geometries
 * @param extent what lies outside is not read
 * @param issues where to say what is wrong
 */
record FeatureBuilding(OsmData data, Outlines outlines, Envelope extent, IssueLog issues) {
    FeatureBuilding {
        extent = extent.copy();
    }

    /** The same without a word about what is wrong: for features that are made again. */
    FeatureBuilding quietly() {
        return new FeatureBuilding(data, new Outlines(data, IssueLog.SILENT), extent, IssueLog.SILENT);
    }

    /** The geometry if it touches the rectangle of interest. */
    Optional<Geometry> inExtent(Optional<Geometry> geometry) {
        return geometry.filter(found -> extent.intersects(found.getEnvelopeInternal()));
    }

    /** The feature, or, when a rule of the model refuses it, nothing but an issue. */
    <T> Optional<T> attempt(OsmElement element, Supplier<Optional<T>> making) {
        try {
            return making.get();
        } catch (ParvisException refused) {
            String field = refused.field();
            issues.error(element.reference(), field == null ? "" : field, refused.getMessage());
            return Optional.empty();
        }
    }
}
