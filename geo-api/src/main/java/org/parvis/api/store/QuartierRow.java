package org.parvis.api.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of the table of quartiers. */
@Entity
@Table(name = "quartier")
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
class QuartierRow extends FeatureRow {
    boolean boundaryComplete;

    /** Texts by language as JSON. */
    String description;
}
