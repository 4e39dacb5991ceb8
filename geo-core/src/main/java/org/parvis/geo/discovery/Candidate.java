package org.parvis.geo.discovery;

import org.parvis.geo.territory.KeyPlace;

/**
 * A place that may become a stop.
 *
 * @param place what it is
 * @param score what it is worth to this visitor, 0 or more
 * @param compulsory whether the visitor insists on it
 */
record Candidate(KeyPlace place, double score, boolean compulsory) {}
