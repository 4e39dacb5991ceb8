package org.parvis.api.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The columns every table of features has. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate and the mapping fill the fields.
abstract class FeatureRow {
    @Id
    UUID id;

    @Version
    long version;

    Instant modified;

    /** The local name, for people who look into the table; null if it has none. */
    @Nullable
    String name;

    /** The names by language as JSON. */
    String names;

    /** {@link SearchText} of the names, the local one first; null if it has none. */
    @Nullable
    String search;

    Geometry geometry;

    @Embedded
    SourceColumns source;

    /** The free attributes as JSON. */
    String attributes;
}
