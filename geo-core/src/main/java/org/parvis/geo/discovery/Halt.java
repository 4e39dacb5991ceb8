package org.parvis.geo.discovery;

/**
 * Where a walk stops, before it is known when.
 *
 * @param sight what is there
 * @param node of the plan, {@link #REST} for a rest, which is none
 */
record Halt(Sight sight, int node) {
    static final int REST = -1;

    boolean isRest() {
        return node == REST;
    }

    int visitSeconds() {
        return sight.visitMinutes() * 60;
    }
}
