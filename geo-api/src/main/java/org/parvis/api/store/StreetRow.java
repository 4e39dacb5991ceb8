package org.parvis.api.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of the table of streets; enumerations are kept as the words of the REST interface. */
@Entity
@Table(name = "street")
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
class StreetRow extends FeatureRow {
    String streetClass;

    String surface;

    @Nullable
    Double widthMetres;

    @Nullable
    Double inclinePercent;

    @Embedded
    @Nullable
    StairsColumns stairs;

    String lighting;

    String foot;

    String wheelchair;

    int layer;

    String passage;

    boolean covered;
}
