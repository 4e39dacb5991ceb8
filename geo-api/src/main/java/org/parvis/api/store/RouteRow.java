package org.parvis.api.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table of saved routes. */
@Entity
@Table(name = "route")
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
class RouteRow extends FeatureRow {
    /** A list as JSON. */
    String stops;

    /** A list as JSON. */
    String directions;

    @Nullable
    String directionsLanguage;

    @Nullable
    String walker;

    @Column(name = "is_loop")
    boolean loop;

    double lengthMetres;

    @Nullable
    Double walkMinutes;

    @Nullable
    Double visitMinutes;

    @Nullable
    Double totalMinutes;

    @Nullable
    Double interest;

    /** Texts by language as JSON. */
    String description;
}
