package org.parvis.api.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A row of the table of key places. */
@Entity
@Table(name = "key_place")
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
class KeyPlaceRow extends FeatureRow {
    @Nullable
    Geometry footprint;

    String kind;

    /** A list of words as JSON. */
    String themes;

    double interest;

    int visitMinutes;

    @Nullable
    String openingHours;

    String wheelchair;

    /** Texts by language as JSON. */
    String description;

    /** A list as JSON. */
    String pictures;

    String website;
}
