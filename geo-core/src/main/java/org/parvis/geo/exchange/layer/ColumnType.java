package org.parvis.geo.exchange.layer;

/** What a column's values are in Java. */
public enum ColumnType {
    /** {@link String}. */
    TEXT,
    /** {@link Long}; {@link java.math.BigInteger} where that is too short. */
    WHOLE,
    /** {@link Double}, finite. */
    REAL,
    /** {@link Boolean}. */
    TRUTH,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.OffsetDateTime}, or {@link java.time.LocalDateTime} where the file names no zone. */
    TIME
}
