/**
 * The orienteering problem: which stops, in which order, within a budget of time, are worth most together. Numbers only:
 * nodes, times and scores, no streets and no places, so that the published instances can be solved by what plans walks.
 */
@NullMarked
package org.parvis.geo.discovery.orienteering;

import org.jspecify.annotations.NullMarked;
