package org.parvis.api.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.parvis.geo.territory.Dimensions;

/** How much room a thing takes, as columns. */
@Embeddable
record DimensionsColumns(
        @Column(name = "length_metres") @Nullable Double lengthMetres,
        @Column(name = "width_metres") @Nullable Double widthMetres,
        @Column(name = "height_metres") @Nullable Double heightMetres) {
    static DimensionsColumns of(Dimensions dimensions) {
        return new DimensionsColumns(dimensions.lengthMetres(), dimensions.widthMetres(), dimensions.heightMetres());
    }

    /** Hibernate gives null where all columns are null. */
    static Dimensions dimensions(@Nullable DimensionsColumns columns) {
        return columns == null
                ? Dimensions.UNKNOWN
                : new Dimensions(columns.lengthMetres, columns.widthMetres, columns.heightMetres);
    }
}
