package org.parvis.api.store;

import java.time.Instant;
import org.parvis.geo.territory.Feature;

/**
 * A feature as it is kept.
 *
 * @param version 0 when created, one more with every change
 * @param modified when it was last written
 */
public record Stored<F extends Feature>(F feature, long version, Instant modified) {}
