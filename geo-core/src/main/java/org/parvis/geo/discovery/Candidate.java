package org.parvis.geo.discovery;

import java.util.UUID;

/**
 * A place or event that may become a stop.
 *
 * @param sight what it is
 * @param score what it is worth to this visitor, 0 or more
 * @param group the theme it counts by, −1 if it has none
 * @param compulsory whether the visitor insists on it
 */
record Candidate(Sight sight, double score, int group, boolean compulsory) {
    UUID id() {
        return sight.id();
    }
}
