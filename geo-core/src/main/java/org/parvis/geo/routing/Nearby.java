package org.parvis.geo.routing;

/**
 * A place near in walking time.
 *
 * @param place its index in the list that was asked about
 * @param seconds walking time, 0 or more
 */
public record Nearby(int place, double seconds) {}
