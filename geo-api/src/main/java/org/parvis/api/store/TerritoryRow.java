package org.parvis.api.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.locationtech.jts.geom.Geometry;

/** The one row of the table of the territory. */
@Entity
@Table(name = "territory")
@SuppressWarnings("NullAway.Init") // Hibernate and the store fill the fields.
class TerritoryRow {
    /** The id of the only row. */
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    /** Texts by language as JSON. */
    String names;

    double west;

    double south;

    double east;

    double north;

    Geometry centre;

    String zone;

    /** A list of language codes as JSON. */
    String languages;

    /** A list as JSON. */
    String attributions;
}
