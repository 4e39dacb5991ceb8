package org.parvis.api.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table of urban furniture. */
@Entity
@Table(name = "furniture")
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
class FurnitureRow extends FeatureRow {
    String kind;

    @Embedded
    @Nullable
    DimensionsColumns dimensions;

    @Nullable
    Double orientationDegrees;

    String state;

    @Column(name = "physical_condition")
    String condition;
}
