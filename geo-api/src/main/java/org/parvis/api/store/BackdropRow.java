package org.parvis.api.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of the table of the background map. */
@Entity
@Table(name = "backdrop")
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
class BackdropRow extends FeatureRow {
    String kind;
}
