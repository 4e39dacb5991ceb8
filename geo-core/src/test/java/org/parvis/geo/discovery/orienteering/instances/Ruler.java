package org.parvis.geo.discovery.orienteering.instances;

/** How far it is from one point of an instance to another: in its own unit, rounded as its format says. */
@FunctionalInterface
public interface Ruler {
    double between(int from, int to);
}
