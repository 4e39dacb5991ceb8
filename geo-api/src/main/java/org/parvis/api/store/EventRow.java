package org.parvis.api.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A row of the table of events. */
@Entity
@Table(name = "event")
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
class EventRow extends FeatureRow {
    @Nullable
    Geometry footprint;

    /** A list as JSON. */
    String occurrences;

    /** {@link EventTimes} of the occurrences. */
    long[] begins;

    long[] ends;

    String organiser;

    /** A list of words as JSON. */
    String themes;

    /** Texts by language as JSON. */
    String description;

    @Nullable
    UUID placeId;

    String website;
}
