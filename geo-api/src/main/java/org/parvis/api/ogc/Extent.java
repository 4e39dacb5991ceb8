package org.parvis.api.ogc;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.api.store.FeatureQuery;
import org.parvis.api.store.FeatureStore;
import org.parvis.geo.territory.Event;
import org.parvis.geo.territory.Feature;
import org.parvis.geo.territory.Occurrence;

/**
 * What a collection covers.
 *
 * @param box degrees, x is the longitude; null if it is empty
 * @param begin the first moment of its events, null if there are none
 * @param end the last moment of its events
 * @param attribution the lines to show with its data
 */
record Extent(
        @Nullable Envelope box, @Nullable Instant begin, @Nullable Instant end, Set<String> attribution) {
    static Extent of(FeatureStore<?> store) {
        Look look = new Look();
        store.forEach(FeatureQuery.ALL, stored -> look.at(stored.feature()));
        return new Extent(look.box.isNull() ? null : look.box, look.begin, look.end, look.attribution);
    }

    private static final class Look {
        private final Envelope box = new Envelope();
        private final Set<String> attribution = new TreeSet<>();
        private @Nullable Instant begin;
        private @Nullable Instant end;

        void at(Feature feature) {
            box.expandToInclude(feature.geometry().getEnvelopeInternal());
            String line = feature.identity().source().attribution();
            if (!line.isEmpty()) {
                attribution.add(line);
            }
            if (feature instanceof Event event) {
                event.occurrences().forEach(this::at);
            }
        }

        private void at(Occurrence occurrence) {
            Instant from = occurrence.begin().toInstant();
            Instant to = occurrence.end().toInstant();
            begin = begin == null || from.isBefore(begin) ? from : begin;
            end = end == null || to.isAfter(end) ? to : end;
        }
    }
}
